import { formatAmount } from "../dataset/format-amount.ts";
import { formatDate } from "../dataset/format-date.ts";
import type { ReportedFact } from "../report/page-report.ts";
import type { SheetFact } from "./card-sheet.ts";
import { LinkedText } from "./LinkedText.tsx";
import { SourceList } from "./SourceList.tsx";
import { useWording } from "./wording-context.ts";

/** A key fact: what the record says, its figures, its day, what to be careful of, what happened next, and the sources. */
export function FactPart({ fact, sources }: SheetFact) {
  const { say, date } = useWording();
  return (
    <section class="fact-part">
      <p class="type fact">{say("cardFact")}</p>
      <h2 lang="en">{fact.headline}</h2>
      <p lang="en">
        <LinkedText text={fact.statement} />
      </p>
      {fact.quote && (
        <blockquote lang="en">
          <q>{fact.quote}</q>
        </blockquote>
      )}
      {fact.figures.length > 0 && <Figures figures={fact.figures} />}
      <p class="quiet">{say("cardDated", { date: date(fact.date) })}</p>
      {fact.caveat && (
        <p class="note" lang="en">
          <LinkedText text={fact.caveat} />
        </p>
      )}
      {fact.next && (
        <>
          <h3>{say("cardNext")}</h3>
          <p lang="en">
            <LinkedText text={fact.next} />
          </p>
        </>
      )}
      <SourceList sources={sources} />
    </section>
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

/** In English, as the text around it. */
function formatFigure({ value, unit }: ReportedFact["figures"][number]): string {
  if (typeof value === "string") return /^\d{4}(?:-\d{2}){0,2}$/.test(value) ? formatDate(value) : value;
  return unit === "%" ? `${value}%` : formatAmount(value, unit ?? "").trim();
}
