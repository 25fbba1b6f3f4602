import type { Reason } from "../detect/story-match.ts";
import { Disclosure } from "../overlay/Disclosure.tsx";
import { useWording } from "../overlay/wording-context.ts";
import { tellReason } from "../report/tell-reason.ts";

/** Reasons shown at first; the rest unfold. */
const SHOWN = 2;

type Props = {
  readonly reasons: readonly Reason[];
  /** Language of the article, where known. */
  readonly lang: string | undefined;
};

/** Why the page was recognised, in plain words, with the article's own words as evidence. */
export function StoryReasons({ reasons, lang }: Props) {
  const { say, sayCount } = useWording();
  const shown = reasons.filter(({ weight }) => weight > 0).slice(0, SHOWN);
  const others = reasons.filter((reason) => !shown.includes(reason));
  return (
    <section class="reasons" aria-labelledby="reasons-title">
      <h2 id="reasons-title">{say("popupReasons")}</h2>
      <ul>
        {shown.map((reason) => (
          <ReasonItem key={reason.facet} reason={reason} lang={lang} />
        ))}
      </ul>
      {others.length > 0 && (
        <Disclosure summary={sayCount("popupMoreReasons", others.length)}>
          <ul>
            {others.map((reason) => (
              <ReasonItem key={reason.facet} reason={reason} lang={lang} />
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}

type ItemProps = { readonly reason: Reason; readonly lang: string | undefined };

function ReasonItem({ reason, lang }: ItemProps) {
  const { say } = useWording();
  return (
    <li class={reason.weight > 0 ? "for" : "against"}>
      {reason.weight <= 0 && <strong>{say("popupReasonAgainst")}</strong>} <span lang="en">{tellReason(reason)}</span>
      {reason.evidence && (
        <span class="evidence" lang={lang}>
          <q>{reason.evidence}</q>
        </span>
      )}
    </li>
  );
}
