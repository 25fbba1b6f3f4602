import { useWording } from "../overlay/wording-context.ts";
import type { PageReport } from "../report/page-report.ts";
import { StoryReasons } from "./StoryReasons.tsx";

/** A score is evidence, not certainty: never “100%”. */
const MOST_SURE = 0.99;

type Props = { readonly report: Pick<PageReport, "match" | "storyTitle" | "article"> };

/** Which story the article covers, how sure that is, and why. */
export function StoryHead({ report: { match, storyTitle, article } }: Props) {
  const { say, date, percent } = useWording();
  return (
    <header class="story-head">
      <p class="kicker">{say(match.label === "core" ? "popupCovers" : "popupBackground")}</p>
      <h1 lang="en">{storyTitle}</h1>
      <p class="quiet">
        {article.date === undefined ? say("popupNoDate") : say("popupArticleOf", { date: date(article.date) })} ·{" "}
        {say("popupSure", { percent: percent(Math.min(MOST_SURE, match.score)) })}
      </p>
      <StoryReasons reasons={match.reasons} lang={article.lang} />
    </header>
  );
}
