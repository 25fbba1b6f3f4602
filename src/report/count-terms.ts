import type { Mention } from "../annotate/mention.ts";
import type { ReferenceDataset } from "../dataset/reference-dataset.ts";
import type { Term } from "./page-report.ts";

/** The mentions by entity: most first, the earlier one among equals. */
export function countTerms(mentions: readonly Mention[], { entities }: ReferenceDataset): Term[] {
  const byEntity = Map.groupBy(mentions, ({ entity }) => entity);
  const terms: Term[] = [];
  for (const { id, type, name, names } of entities) {
    const spans = byEntity.get(id)?.map(({ start, end }) => ({ start, end }));
    if (spans) terms.push({ entity: id, type, name, names: { ja: names.ja }, count: spans.length, spans });
  }
  return terms.sort((a, b) => b.count - a.count || firstOf(a) - firstOf(b));
}

function firstOf({ spans }: Term): number {
  return spans[0]?.start ?? 0;
}
