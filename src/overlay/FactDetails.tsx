import { formatFigure } from "../report/format-figure.ts";
import type { ReportedFact } from "../report/page-report.ts";
import type { CardFact } from "./build-card.ts";
import { LinkedText } from "./LinkedText.tsx";
import { Note } from "./Note.tsx";
import { SourceList } from "./SourceList.tsx";
import { useWording } from "./wording-context.ts";

/** What the record says on a fact: statement, wording, figures, day, what to be careful of, what happened next, sources. */
export function FactDetails({ fact, sources }: CardFact) {
  const { say, date } = useWording();
  return (
    <div class="fact-details">
      <p lang="en">
        <LinkedText text={fact.statement} />
      </p>
      {fact.quote && (
        <Note title={say("factQuote")} lang="en">
          <q>{fact.quote}</q>
        </Note>
      )}
      {fact.figures.length > 0 && <Figures figures={fact.figures} />}
      <p class="quiet">{say("factDated", { date: date(fact.date) })}</p>
      {fact.caveat && (
        <Note title={say("factCaveat")} lang="en">
          <LinkedText text={fact.caveat} />
        </Note>
      )}
      {fact.next && (
        <Note title={say("factNext")} lang="en">
          <LinkedText text={fact.next} />
        </Note>
      )}
      <SourceList sources={sources} />
    </div>
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
