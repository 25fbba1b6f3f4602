import type { PageSearch } from "../page-text/page-search.ts";
import { scriptScale } from "../page-text/script-scale.ts";
import type { FacetFinder } from "./find-facets.ts";

/** Share of an article's text that is on the story, at least; less will do where no headline says that it is not. */
const MIN_SHARE = 0.5;
const MIN_SHARE_UNTITLED = 0.4;
/** Characters of lines in a row that are an article or a part of one, not the teaser of another. */
const PASSAGE_CHARS = 450;
/** The most of a line that one word speaks for. */
const CARRIED_CHARS = 300;

/** A line of the text, measured in Latin letters: all of it, and what of it is on the story. */
type Line = { readonly chars: number; readonly carried: number };

/**
 * Whether the article's own text is on the story: lines that name one of the story's carriers together with another
 * facet are much of it, or make a passage. Headlines and teasers of other articles, wherever the page has put them, are
 * less. A part of a page must have a passage.
 */
export function isCarried(
  search: PageSearch,
  facets: FacetFinder,
  { carriers, as }: { readonly carriers: readonly string[]; readonly as: "page" | "part" },
): boolean {
  if (carriers.length === 0) return true;
  const lines = carryLines(search, facets, carriers);
  if (longestRun(lines) >= PASSAGE_CHARS) return true;
  const sum = (field: keyof Line) => lines.reduce((total, line) => total + line[field], 0);
  const share = search.page.title === "" ? MIN_SHARE_UNTITLED : MIN_SHARE;
  return as === "page" && sum("carried") >= sum("chars") * share;
}

/** The lines that are not blank. */
function carryLines({ page, source, text }: PageSearch, facets: FacetFinder, carriers: readonly string[]): Line[] {
  let end = source.length - page.text.length;
  const places = facets.allPlaces().filter(({ at }) => text.startOf(at) >= end);
  let next = 0;
  return page.text.split("\n").flatMap((line) => {
    const named: string[] = [];
    end += line.length + 1;
    for (let place = places[next]; place && text.startOf(place.at) < end; place = places[++next]) {
      named.push(place.facet);
    }
    if (line.trim() === "") return [];
    const chars = line.length / scriptScale(line);
    const spoken = new Set(named).size < 2 ? [] : named.filter((facet) => carriers.includes(facet));
    return { chars, carried: Math.min(chars, CARRIED_CHARS * spoken.length) };
  });
}

/** Characters of the most lines in a row that are on the story. */
function longestRun(lines: readonly Line[]): number {
  let longest = 0;
  let run = 0;
  for (const { carried } of lines) {
    run = carried > 0 ? run + carried : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
