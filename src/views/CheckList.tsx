import type { CheckedClaim } from "../check-claims/claim.ts";
import type { ClaimVerdict } from "../dataset/claims-schema.ts";
import { Disclosure } from "../overlay/Disclosure.tsx";
import { Sign } from "../overlay/Sign.tsx";
import { SourceList } from "../overlay/SourceList.tsx";
import { VerdictLine } from "../overlay/VerdictLine.tsx";
import { useWording } from "../overlay/wording-context.ts";
import type { Span } from "../page-text/page-text.ts";
import type { Citation } from "../report/cite-sources.ts";
import { pickById } from "../report/pick-by-id.ts";

type Props = {
  readonly checks: readonly CheckedClaim[];
  /** The report's. */
  readonly sources: readonly Citation[];
  /** Language of the article, where known. */
  readonly lang: string | undefined;
  readonly onJump: (span: Span) => void;
};

/** Statements of the article beside what the record says: those it differs from, those it adds to, the others folded. */
export function CheckList({ checks, ...rest }: Props) {
  const { sayCount } = useWording();
  const withVerdict = (verdict: ClaimVerdict) => checks.filter((check) => check.verdict === verdict);
  const doubts = [...withVerdict("contradicted"), ...withVerdict("needs-context")];
  const supported = withVerdict("supported");
  return (
    <div class="checks">
      {doubts.length > 0 && <CheckItems checks={doubts} {...rest} />}
      {supported.length > 0 && (
        <Disclosure summary={sayCount("popupAgreeing", supported.length)}>
          <CheckItems checks={supported} {...rest} />
        </Disclosure>
      )}
    </div>
  );
}

function CheckItems({ checks, ...rest }: Props) {
  return (
    <ul>
      {checks.map((check) => (
        <CheckItem key={`${check.claim} ${check.start}`} check={check} {...rest} />
      ))}
    </ul>
  );
}

type ItemProps = Omit<Props, "checks"> & { readonly check: CheckedClaim };

function CheckItem({ check, sources, lang, onJump }: ItemProps) {
  const { say } = useWording();
  const { verdict, topic, said, record, why } = check;
  return (
    <li class={`check ${verdict}`}>
      {/* What supports is under a line that says so. */}
      {verdict !== "supported" && <VerdictLine verdict={verdict} />}
      <h3>
        {verdict === "supported" && <Sign kind={verdict} />} <span lang="en">{topic}</span>
      </h3>
      <dl>
        <dt>{say("popupTheArticle")}</dt>
        <dd>
          <button type="button" class="said" title={say("popupJump")} onClick={() => onJump(check)}>
            <span lang={lang}>
              <q>{said}</q>
            </span>
          </button>
        </dd>
        <dt>{say("popupTheRecord")}</dt>
        <dd lang="en">{record}</dd>
      </dl>
      <Disclosure summary={say("popupWhy")}>
        <p lang="en">{why}</p>
        <SourceList sources={pickById(check.sources, sources)} />
      </Disclosure>
    </li>
  );
}
