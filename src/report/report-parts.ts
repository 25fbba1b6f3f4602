import type { ReferenceDataset } from "../dataset/reference-dataset.ts";
import { type Citation, citeSources } from "./cite-sources.ts";
import type { ReportedEvent, ReportedFact } from "./page-report.ts";

/** What reports tell of a dataset, made ready once for all of them. */
export type ReportParts = {
  readonly facts: ReadonlyMap<string, ReportedFact>;
  readonly events: readonly ReportedEvent[];
  readonly citations: ReadonlyMap<string, Citation>;
};

/** Takes from a dataset what its reports may tell. */
export function prepareParts(dataset: ReferenceDataset): ReportParts {
  const facts = dataset.facts.map(
    ({ id, headline, statement, quote, figures, date, caveat, next, sources }): ReportedFact => ({
      id,
      headline,
      statement,
      quote,
      figures,
      date,
      caveat,
      next,
      sources,
    }),
  );
  const ids = dataset.sources.map(({ id }) => id);
  return {
    facts: indexById(facts),
    events: dataset.timeline.map(({ id, date, what, sources }) => ({ id, date, what, sources })),
    citations: indexById(citeSources(ids, dataset)),
  };
}

function indexById<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
