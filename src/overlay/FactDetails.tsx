import type { ComponentChildren } from "preact";
import { formatFigure } from "../report/format-figure.ts";
import type { ReportedFact } from "../report/page-report.ts";
import type { SheetFact } from "./card-sheet.ts";
import { LinkedText } from "./LinkedText.tsx";
import { SourceList } from "./SourceList.tsx";
import { useWording } from "./wording-context.ts";

/** What the record says on a fact: statement, wording, figures, day, what to be careful of, what happened next, sources. */
export function FactDetails({ fact, sources }: SheetFact) {
  const { say, date } = useWording();
  return (
    <div class="fact-details">
      <p lang="en">
        <LinkedText text={fact.statement} />
      </p>
      {fact.quote && <Note title={say("factQuote")} words={<q>{fact.quote}</q>} />}
      {fact.figures.length > 0 && <Figures figures={fact.figures} />}
      <p class="quiet">{say("factDated", { date: date(fact.date) })}</p>
      {fact.caveat && <Note title={say("factCaveat")} words={<LinkedText text={fact.caveat} />} />}
      {fact.next && <Note title={say("factNext")} words={<LinkedText text={fact.next} />} />}
      <SourceList sources={sources} />
    </div>
  );
}

function Note({ title, words }: { readonly title: string; readonly words: ComponentChildren }) {
  return (
    <p class="note">
      <strong>{title}</strong> <span lang="en">{words}</span>
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
