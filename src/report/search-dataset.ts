import type { ReferenceDataset } from "../dataset/reference-dataset.ts";
import type { Entity, Fact, TimelineEvent } from "../dataset/schema.ts";
import { foldText } from "../page-text/fold-text.ts";

/** Something of the dataset that fits what was asked for; `matched` is the name or words that fit. */
export type SearchHit =
  | { readonly kind: "entity"; readonly matched: string; readonly entity: Entity }
  | { readonly kind: "fact"; readonly matched: string; readonly fact: Fact }
  | { readonly kind: "event"; readonly matched: string; readonly event: TimelineEvent };

/** What fits a query, best first; nothing for a query of white space. */
export type DatasetSearch = (query: string) => SearchHit[];

/** Hits that one answer has at most: more would be a list to search in again. */
const MAX_HITS = 24;
/** Shorter queries than this fit names only from their start. */
const MIN_INSIDE = 3;

/** How well words fit: the whole, its start, the start of a word in it, somewhere in it; `undefined` for not at all. */
type Fit = 0 | 1 | 2 | 3;

type Entry = { readonly hit: (matched: string) => SearchHit; readonly names: readonly Name[] };
type Name = { readonly text: string; readonly folded: string };

/**
 * Builds a search over the names of all entities in every language the dataset has, the facts and the timeline. Case,
 * accents, widths and kinds of quotes and hyphens make no difference; entities come before facts, facts before events.
 */
export function buildSearch({ entities, facts, timeline }: ReferenceDataset): DatasetSearch {
  const entries: Entry[] = [
    ...entities.map((entity) => ({
      names: namesOf(entity),
      hit: (matched: string) => ({ kind: "entity", matched, entity }) as const,
    })),
    ...facts.map((fact) => ({
      names: [fact.headline, fact.statement].map(toName),
      hit: (matched: string) => ({ kind: "fact", matched, fact }) as const,
    })),
    ...timeline.map((event) => ({
      names: [toName(event.what)],
      hit: (matched: string) => ({ kind: "event", matched, event }) as const,
    })),
  ];
  return (query) => search(entries, fold(query));
}

function search(entries: readonly Entry[], query: string): SearchHit[] {
  if (query === "") return [];
  const found = entries.flatMap(({ names, hit }) => {
    const best = bestName(names, query);
    return best ? [{ fit: best.fit, hit: hit(best.name.text) }] : [];
  });
  // Stable: what fits equally well stays in the order of the kinds.
  return found
    .sort((a, b) => a.fit - b.fit)
    .slice(0, MAX_HITS)
    .map(({ hit }) => hit);
}

function bestName(names: readonly Name[], query: string): { name: Name; fit: Fit } | undefined {
  let best: { name: Name; fit: Fit } | undefined;
  for (const name of names) {
    const fit = fitOf(name.folded, query);
    if (fit !== undefined && (!best || fit < best.fit)) best = { name, fit };
  }
  return best;
}

function fitOf(name: string, query: string): Fit | undefined {
  if (name === query) return 0;
  if (name.startsWith(query)) return 1;
  if (` ${name}`.includes(` ${query}`)) return 2;
  const words = query.split(" ");
  if (words.length > 1 && words.every((word) => ` ${name}`.includes(` ${word}`))) return 2;
  return query.length >= MIN_INSIDE && name.includes(query) ? 3 : undefined;
}

function namesOf({ name, names, aliases }: Entity): Name[] {
  const others = Object.values(aliases).flatMap((list) => list ?? []);
  const texts = [
    name,
    ...Object.values(names),
    ...others.map((alias) => (typeof alias === "string" ? alias : alias.text)),
  ];
  return [...new Set(texts)].map(toName);
}

function toName(text: string): Name {
  return { text, folded: fold(text) };
}

function fold(text: string): string {
  return foldText(text).folded.trim().replace(/\s+/g, " ");
}
