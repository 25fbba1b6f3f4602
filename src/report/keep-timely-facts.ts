import type { Fact, Story } from "../dataset/schema.ts";
import type { StoryLabel } from "../detect/story-match.ts";
import type { FactMention } from "./page-report.ts";

/** What is known about the page whose mentions are judged. */
type Page = { readonly label: StoryLabel; readonly date: string | undefined };

/**
 * Of the mentions found, those that the article can mean. Nobody states what has not happened; but in the days of the
 * story, what those days brought may be announced. On background pages the looser words of a part can mean other events.
 */
export function keepTimelyFacts(
  mentions: readonly FactMention[],
  { label, date }: Page,
  facts: readonly Fact[],
  { from, until }: Story["window"],
): FactMention[] {
  const isTimely = ({ date: day }: Fact): boolean =>
    date === undefined || day <= date || (date >= from && day >= from && day <= until);
  const timely = new Set(facts.filter(isTimely).map(({ id }) => id));
  return mentions.filter(({ fact, partly }) => timely.has(fact) && (!partly || label === "core"));
}
