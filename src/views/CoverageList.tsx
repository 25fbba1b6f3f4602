import { useState } from "preact/hooks";
import { Disclosure } from "../overlay/Disclosure.tsx";
import { FactDetails } from "../overlay/FactDetails.tsx";
import { Note } from "../overlay/Note.tsx";
import { Sign, type SignKind } from "../overlay/Sign.tsx";
import { useWording } from "../overlay/wording-context.ts";
import type { Span } from "../page-text/page-text.ts";
import { groupFacts } from "../report/group-facts.ts";
import type { FactMention, PageReport, ReportedFact } from "../report/page-report.ts";
import { pickById } from "../report/pick-by-id.ts";

type Props = {
  readonly report: PageReport;
  readonly onJump: (span: Span) => void;
  /** The reader points at a fact that the article states; `undefined` when no longer. */
  readonly onPoint: (span: Span | undefined) => void;
};

/** The story's key facts: those the article leaves out, each with its card, and those it states, each with its place. */
export function CoverageList({ report, onJump, onPoint }: Props) {
  const { say } = useWording();
  const { missing, partly, stated, also } = groupFacts(report);
  const rows = { report, onJump, onPoint };
  return (
    <div class="coverage">
      <Meter stated={stated.length} partly={partly.length} missing={missing.length} />
      {missing.length > 0 && (
        <>
          <h3>{say("popupMissing")}</h3>
          <ul class="rows">
            {pickById(missing, report.factCards).map((fact) => (
              <MissingRow key={fact.id} fact={fact} report={report} />
            ))}
          </ul>
          <p class="quiet">{say("popupMissingNote")}</p>
        </>
      )}
      <StatedRows title={say("popupPartly")} sign="partly" ids={partly} {...rows} />
      <StatedRows title={say("popupStated")} sign="stated" ids={stated} {...rows} />
      <StatedRows title={say("popupAlso")} sign="stated" ids={also} {...rows} />
    </div>
  );
}

type MeterProps = { readonly stated: number; readonly partly: number; readonly missing: number };

/** One segment a key fact; the heading and the lists say the same in words. */
function Meter({ stated, partly, missing }: MeterProps) {
  const segments = [...Array(stated).fill("full"), ...Array(partly).fill("half"), ...Array(missing).fill("")];
  return (
    <div class="meter" aria-hidden="true">
      {segments.map((kind, index) => (
        <i key={index} class={kind} />
      ))}
    </div>
  );
}

function MissingRow({ fact, report }: { readonly fact: ReportedFact; readonly report: PageReport }) {
  const headline = (
    <>
      <Sign kind="missing" />
      <span lang="en">{fact.headline}</span>
    </>
  );
  return (
    <li data-fact={fact.id}>
      <Disclosure kind="row" summary={headline}>
        <FactDetails fact={fact} sources={pickById(fact.sources, report.sources)} />
      </Disclosure>
    </li>
  );
}

type StatedProps = Props & { readonly title: string; readonly sign: SignKind; readonly ids: readonly string[] };

function StatedRows({ title, ids, ...rows }: StatedProps) {
  if (ids.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="rows">
        {pickById(ids, rows.report.factCards).map((fact) => (
          <StatedRow
            key={fact.id}
            fact={fact}
            place={rows.report.facts.find((mention) => mention.fact === fact.id)}
            {...rows}
          />
        ))}
      </ul>
    </>
  );
}

type StatedRowProps = Omit<StatedProps, "title" | "ids"> & {
  readonly fact: ReportedFact;
  readonly place: FactMention | undefined;
};

/** Its headline leads to the place in the article; a second button opens the card. */
function StatedRow({ fact, place, sign, report, onJump, onPoint }: StatedRowProps) {
  const { say } = useWording();
  const [open, setOpen] = useState(false);
  const point = () => onPoint(place);
  const leave = () => onPoint(undefined);
  return (
    <li
      class="stated-row"
      data-fact={fact.id}
      onMouseEnter={point}
      onMouseLeave={leave}
      onFocusIn={point}
      onFocusOut={leave}
    >
      <button type="button" class="row-jump" title={say("popupJump")} onClick={() => place && onJump(place)}>
        <Sign kind={sign} />
        <span lang="en">{fact.headline}</span>
      </button>
      <button
        type="button"
        class="row-more"
        aria-expanded={open}
        aria-label={say("popupAbout", { fact: fact.headline })}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <div class="folded">
          {place && (
            <Note title={say("popupTheArticle")} lang={report.article.lang}>
              <q>{place.said}</q>
            </Note>
          )}
          <FactDetails fact={fact} sources={pickById(fact.sources, report.sources)} />
        </div>
      )}
    </li>
  );
}
