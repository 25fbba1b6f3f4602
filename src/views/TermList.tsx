import { useState } from "preact/hooks";
import { useWording } from "../overlay/wording-context.ts";
import type { Span } from "../page-text/page-text.ts";
import type { Term } from "../report/page-report.ts";
import { groupTerms } from "./group-terms.ts";
import { Chip } from "./parts/Chip.tsx";

type Props = { readonly terms: readonly Term[]; readonly onJump: (span: Span) => void };

/** The terms of a page by kind. A press jumps to the first mention, the next press to the next one. */
export function TermList({ terms, onJump }: Props) {
  const { say } = useWording();
  if (terms.length === 0) return <p>{say("popupNoTerms")}</p>;
  return (
    <div class="terms">
      {groupTerms(terms).map(({ kind, heading, terms: group }) => (
        <div key={kind}>
          <h3 class={`dotted ${kind}`}>{say(heading)}</h3>
          <ul>
            {group.map((term) => (
              <TermItem key={term.entity} term={term} onJump={onJump} />
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function TermItem({ term, onJump }: { readonly term: Term; readonly onJump: (span: Span) => void }) {
  const { say, lang, number } = useWording();
  const [next, setNext] = useState(0);
  const jump = (): void => {
    const span = term.spans[next % term.spans.length];
    if (span) onJump(span);
    setNext(next + 1);
  };
  const local = lang === "ja" ? term.names.ja : undefined;
  const place =
    next > 0 && term.count > 1 ? `${((next - 1) % term.count) + 1}/${term.count}` : `${number(term.count)}×`;
  return (
    <li>
      <Chip count={place} title={say("popupJump")} entity={term.entity} onClick={jump}>
        <span lang={local === undefined ? "en" : undefined}>{local ?? term.name}</span>
      </Chip>
    </li>
  );
}
