import { findPhrase, type Phrase, type PhraseIndex, scanPhrases } from "../page-text/find-phrases.ts";
import type { FoldedText } from "../page-text/fold-text.ts";

const NOWHERE: readonly number[] = [];

/** Where the phrases of each facet stand in one text; all of them are looked for in one pass, once one is asked for. */
export class FacetFinder {
  private readonly text: FoldedText;
  private readonly index: PhraseIndex<string>;
  private places: Map<string, number[]> | undefined;

  constructor(text: FoldedText, index: PhraseIndex<string>) {
    this.text = text;
    this.index = index;
  }

  /** Whether one of the phrases stands anywhere: without the pass, which most texts need not be put to. */
  has(phrases: readonly Phrase[]): boolean {
    return phrases.some((phrase) => findPhrase(this.text, phrase) >= 0);
  }

  /** The first place of any of the facet's phrases, or -1. */
  first(facet: string): number {
    return this.all(facet)[0] ?? -1;
  }

  /** All places of the facet, in order. */
  all(facet: string): readonly number[] {
    this.places ??= this.scan();
    return this.places.get(facet) ?? NOWHERE;
  }

  private scan(): Map<string, number[]> {
    const found = new Map<string, number[]>();
    scanPhrases(this.text, this.index, (facet, at) => {
      const places = found.get(facet);
      if (places) places.push(at);
      else found.set(facet, [at]);
    });
    return found;
  }
}

/**
 * The first place of the first facet that lies before `until` and has each other facet before `until` too or, where
 * `within` is given, no further away than that. -1 where there is no facet to find, `undefined` where one is missing.
 */
export function findTogether(
  facets: readonly string[],
  within: number | undefined,
  until: number,
  finder: FacetFinder,
): number | undefined {
  const [first, ...others] = facets;
  if (first === undefined) return -1;
  if (within === undefined)
    return facets.every((facet) => stands(finder.first(facet), until)) ? finder.first(first) : undefined;
  if (!facets.every((facet) => finder.first(facet) >= 0)) return undefined;
  const places = others.map((facet) => finder.all(facet));
  return finder.all(first).find((at) => at < until && places.every((other) => nearest(other, at) <= within));
}

function stands(at: number, until: number): boolean {
  return at >= 0 && at < until;
}

/** Distance from `at` to the nearest of some places, which are in order. */
function nearest(places: readonly number[], at: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  const distance = (place: number | undefined) =>
    place === undefined ? Number.POSITIVE_INFINITY : Math.abs(place - at);
  return Math.min(distance(places[low - 1]), distance(places[low]));
}
