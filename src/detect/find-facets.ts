import { findPhrase, type Phrase } from "../page-text/find-phrases.ts";
import type { FoldedText } from "../page-text/fold-text.ts";

/** Where the phrases of each facet stand in one text; a facet is searched once, and only when asked for. */
export class FacetFinder {
  private readonly text: FoldedText;
  private readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  private readonly firsts = new Map<string, number>();
  private readonly alls = new Map<string, number[]>();

  constructor(text: FoldedText, phrases: ReadonlyMap<string, readonly Phrase[]>) {
    this.text = text;
    this.phrases = phrases;
  }

  /** Whether the facet stands anywhere; cheaper than `first`, because it stops at the first phrase that does. */
  has(facet: string): boolean {
    const known = this.firsts.get(facet);
    if (known !== undefined) return known >= 0;
    return (this.phrases.get(facet) ?? []).some((phrase) => findPhrase(this.text, phrase) >= 0);
  }

  /** The first place of any of the facet's phrases, or -1. */
  first(facet: string): number {
    const known = this.firsts.get(facet);
    if (known !== undefined) return known;
    let first = -1;
    for (const phrase of this.phrases.get(facet) ?? []) {
      const until = first < 0 ? this.text.folded.length : first + phrase.folded.length - 1;
      const at = findPhrase(this.text, phrase, 0, until);
      if (at >= 0) first = at;
    }
    this.firsts.set(facet, first);
    return first;
  }

  /** All places of the facet, in order. */
  all(facet: string): readonly number[] {
    const known = this.alls.get(facet);
    if (known) return known;
    const places: number[] = [];
    for (const phrase of this.phrases.get(facet) ?? []) {
      for (let at = findPhrase(this.text, phrase); at >= 0; at = findPhrase(this.text, phrase, at + 1)) places.push(at);
    }
    places.sort((a, b) => a - b);
    this.alls.set(facet, places);
    return places;
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
  // First places first: most texts lack one of the facets, and then nothing else is searched.
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
