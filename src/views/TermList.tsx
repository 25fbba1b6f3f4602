import { useState } from "preact/hooks";
import type { Span } from "../page-text/page-text.ts";
import type { Term } from "../report/page-report.ts";
import { groupTerms } from "./group-terms.ts";

type Props = { readonly terms: readonly Term[]; readonly onJump: (span: Span) => void };

/** The terms of a page by kind. A press jumps to the first mention, the next press to the next one. */
export function TermList({ terms, onJump }: Props) {
  return (
    <div class="terms">
      {groupTerms(terms).map(({ kind, heading, terms: group }) => (
        <section key={kind}>
          <h3 class={kind}>{heading}</h3>
          <ul>
            {group.map((term) => (
              <TermItem key={term.entity} term={term} onJump={onJump} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function TermItem({ term, onJump }: { readonly term: Term; readonly onJump: (span: Span) => void }) {
  const [next, setNext] = useState(0);
  const jump = (): void => {
    const span = term.spans[next % term.spans.length];
    if (span) onJump(span);
    setNext(next + 1);
  };
  return (
    <li>
      <button type="button" class="term" data-entity={term.entity} title="Jump to it in the article" onClick={jump}>
        <span>{term.name}</span>
        <span class="count">
          {next > 0 && term.count > 1 ? `${((next - 1) % term.count) + 1}/${term.count}` : `${term.count}×`}
        </span>
      </button>
    </li>
  );
}
