import type { Reason } from "../detect/story-match.ts";

/** Reasons shown at first; the rest unfold. */
const SHOWN = 3;

/** Why the page was recognised, in plain words, with the article's own words as evidence. */
export function StoryReasons({ reasons }: { readonly reasons: readonly Reason[] }) {
  const shown = reasons.filter(({ weight }) => weight > 0).slice(0, SHOWN);
  const others = reasons.filter((reason) => !shown.includes(reason));
  return (
    <section class="reasons">
      <h2>Why</h2>
      <ul>
        {shown.map((reason) => (
          <ReasonItem key={reason.facet} reason={reason} />
        ))}
      </ul>
      {others.length > 0 && (
        <details>
          <summary>{others.length === 1 ? "One more reason" : `${others.length} more reasons`}</summary>
          <ul>
            {others.map((reason) => (
              <ReasonItem key={reason.facet} reason={reason} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function ReasonItem({ reason: { label, evidence, weight } }: { readonly reason: Reason }) {
  return (
    <li class={weight > 0 ? "for" : "against"}>
      {weight > 0 ? "It" : "Against: it"} {label}
      {evidence && <q>{evidence}</q>}
    </li>
  );
}
