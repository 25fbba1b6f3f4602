import type { ComponentChildren } from "preact";
import { SourceList } from "../overlay/SourceList.tsx";
import { useWording } from "../overlay/wording-context.ts";
import type { Citation } from "../report/cite-sources.ts";
import { formatFigure } from "../report/format-figure.ts";
import type { ReportedFact } from "../report/page-report.ts";
import { pickById } from "../report/pick-by-id.ts";

type Props = { readonly fact: ReportedFact; readonly sources: readonly Citation[] };

/** What the record says on a fact: statement, figures, day, caveat, what happened next, sources. `sources` are the report's. */
export function FactDetails({ fact, sources }: Props) {
  const { say, date } = useWording();
  return (
    <div class="fact-details">
      <p lang="en">{fact.statement}</p>
      {fact.quote && <Note title={say("popupFactQuote")} text={<q>{fact.quote}</q>} />}
      {fact.figures.length > 0 && <Figures figures={fact.figures} />}
      <p class="quiet">{say("popupFactDated", { date: date(fact.date) })}</p>
      {fact.caveat && <Note title={say("popupFactCaveat")} text={fact.caveat} />}
      {fact.next && <Note title={say("popupFactNext")} text={fact.next} />}
      <SourceList sources={pickById(fact.sources, sources)} />
    </div>
  );
}

type NoteProps = { readonly title: string; readonly text: ComponentChildren };

function Note({ title, text }: NoteProps) {
  return (
    <p class="note">
      <strong>{title}</strong> <span lang="en">{text}</span>
    </p>
  );
}

function Figures({ figures }: { readonly figures: ReportedFact["figures"] }) {
  return (
    <dl class="figures" lang="en">
      {figures.map((figure) => (
        <div key={figure.label}>
          <dt>{figure.label}</dt>
          <dd>{formatFigure(figure)}</dd>
        </div>
      ))}
    </dl>
  );
}
