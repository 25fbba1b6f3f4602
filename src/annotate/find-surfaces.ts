import { isSpacedWord } from "../page-text/find-phrases.ts";
import type { FoldedText } from "../page-text/fold-text.ts";
import type { PageSearch } from "../page-text/page-search.ts";
import type { Span } from "../page-text/page-text.ts";
import type { Candidate, Gazetteer } from "./gazetteer.ts";

/**
 * Aliases that stand at one place of a page, in folded offsets; not yet judged: the guards decide which entity is meant,
 * if any.
 */
export type Surface = Span & { readonly candidates: readonly Candidate[] };

/**
 * Every place at which an alias stands, in the order of the text; at one place the longest alias comes first.
 * Overlaps are left in: a long alias whose guard fails must give way to the shorter one inside it. `isGerman` tells the
 * language of the page, which takes time and is seldom asked.
 */
export function findSurfaces(
  { text, found }: PageSearch,
  { byPhrase }: Gazetteer,
  isGerman: () => boolean = () => false,
): Surface[] {
  const surfaces: Surface[] = [];
  for (const phrase of found.phrases) {
    const possible = byPhrase.get(phrase);
    if (!possible) continue;
    for (const start of found.places(phrase)) {
      const end = start + phrase.folded.length;
      const candidates = possible.filter(
        (candidate) => !isInsideWord(text, candidate, start) && endsAt(text, candidate, end, isGerman),
      );
      if (candidates.length > 0) surfaces.push({ start, end, candidates });
    }
  }
  return joinSame(surfaces.sort((a, b) => a.start - b.start || b.end - a.end));
}

/** Korean puts particles behind a name and no letter before it: 스가 stands in 뉴스가, which is about the news. */
function isInsideWord({ units }: FoldedText, { entity: { type } }: Candidate, start: number): boolean {
  return type === "person" && isHangul(units[start]) && isHangul(units[start - 1]);
}

function isHangul(unit = 0): boolean {
  return unit >= 0xac00 && unit <= 0xd7a3;
}

function endsAt(text: FoldedText, candidate: Candidate, end: number, isGerman: () => boolean): boolean {
  return (
    !candidate.phrase.wordEnd || !isSpacedWord(text.units[end]) || (endsInGenitive(text, candidate, end) && isGerman())
  );
}

/** German puts the ending on the name itself: "Kishidas Besuch", "Okinawas Gouverneur". It stays outside the span. */
function endsInGenitive({ units }: FoldedText, { entity: { type } }: Candidate, end: number): boolean {
  return units[end] === LETTER_S && !isSpacedWord(units[end + 1]) && (type === "person" || type === "place");
}

const LETTER_S = "s".charCodeAt(0);

/** Aliases that the dataset writes differently can stand at the same place. */
function joinSame(surfaces: readonly Surface[]): Surface[] {
  const joined: Surface[] = [];
  for (const surface of surfaces) {
    const last = joined.at(-1);
    if (last?.start !== surface.start || last.end !== surface.end) joined.push(surface);
    else joined[joined.length - 1] = { ...last, candidates: [...last.candidates, ...surface.candidates] };
  }
  return joined;
}
