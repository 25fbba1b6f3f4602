import { findPhrase } from "../page-text/find-phrases.ts";
import type { PageSearch } from "../page-text/page-search.ts";
import type { ListedPhrase } from "../page-text/phrase-book.ts";

/** The phrases of each facet, by its id. */
export type FacetPhrases = ReadonlyMap<string, readonly ListedPhrase[]>;

/** Where the phrases of each facet stand on one page. */
export class FacetFinder {
  private readonly search: PageSearch;
  private readonly phrases: FacetPhrases;
  private readonly places = new Map<string, readonly number[]>();

  constructor(search: PageSearch, phrases: FacetPhrases) {
    this.search = search;
    this.phrases = phrases;
  }

  /** Whether the facet stands anywhere, by itself: most pages need not be searched for the whole book. */
  has(facet: string): boolean {
    return (this.phrases.get(facet) ?? []).some((phrase) => findPhrase(this.search.text, phrase) >= 0);
  }

  /** The first place of any of the facet's phrases, or -1. */
  first(facet: string): number {
    return this.all(facet)[0] ?? -1;
  }

  /** All places of the facet, in order. */
  all(facet: string): readonly number[] {
    const known = this.places.get(facet);
    if (known) return known;
    const places: number[] = [];
    for (const phrase of this.phrases.get(facet) ?? []) {
      for (const at of this.search.found.places(phrase)) places.push(at);
    }
    places.sort((a, b) => a - b);
    this.places.set(facet, places);
    return places;
  }

  /** All places of all facets, in order. */
  allPlaces(): { readonly facet: string; readonly at: number }[] {
    const places = [...this.phrases.keys()].flatMap((facet) => this.all(facet).map((at) => ({ facet, at })));
    return places.sort((a, b) => a.at - b.at);
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
