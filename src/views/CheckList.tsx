import type { ClaimVerdict } from "../dataset/schema.ts";
import { SourceList } from "../overlay/SourceList.tsx";
import type { Span } from "../page-text/page-text.ts";
import type { ReportedClaim } from "../report/page-report.ts";

const VERDICTS: Record<ClaimVerdict, string> = {
  contradicted: "Differs from the record",
  "needs-context": "Needs context",
  supported: "Agrees with the record",
};

type Props = { readonly checks: readonly ReportedClaim[]; readonly onJump: (span: Span) => void };

/** Statements of the article that the record differs from or adds to: both wordings, why, and the sources. */
export function CheckList({ checks, onJump }: Props) {
  const doubts = checks.filter(({ verdict }) => verdict !== "supported");
  const supported = checks.length - doubts.length;
  return (
    <section class="checks">
      <h2>Held against the record</h2>
      <ul>
        {doubts.map((check) => (
          <CheckItem key={`${check.claim} ${check.start}`} check={check} onJump={onJump} />
        ))}
      </ul>
      {supported > 0 && (
        <p class="quiet">
          {supported} other {supported === 1 ? "statement agrees" : "statements agree"} with the record.
        </p>
      )}
    </section>
  );
}

function CheckItem({ check, onJump }: { readonly check: ReportedClaim; readonly onJump: (span: Span) => void }) {
  const { verdict, said, record, why, citations } = check;
  return (
    <li class={`check ${verdict}`}>
      <p class="verdict-name">{VERDICTS[verdict]}</p>
      <dl>
        <dt>The article</dt>
        <dd>
          <button type="button" class="said" title="Jump to it in the article" onClick={() => onJump(check)}>
            <q>{said}</q>
          </button>
        </dd>
        <dt>The record</dt>
        <dd>{record}</dd>
      </dl>
      <details>
        <summary>Why, and the sources</summary>
        <p>{why}</p>
        <SourceList sources={citations} />
      </details>
    </li>
  );
}
