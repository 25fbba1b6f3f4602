import { isSpacedWord, standsAt } from "../page-text/find-phrases.ts";
import { type FoldedText, unfoldSpan } from "../page-text/fold-text.ts";
import type { Span } from "../page-text/page-text.ts";
import { type Candidate, type Gazetteer, prefixKey } from "./gazetteer.ts";

/** Aliases that stand at one place of the text, not yet judged: the guards decide which entity is meant, if any. */
export type Surface = {
  /** Offsets in the folded text. */
  readonly folded: Span;
  /** Offsets in the page text. */
  readonly span: Span;
  readonly candidates: readonly Candidate[];
};

/**
 * Every place at which an alias stands, in the order of the text; at one place the longest alias comes first.
 * Overlaps are left in: a long alias whose guard fails must give way to the shorter one inside it. `language` is what
 * the page says of itself.
 */
export function findSurfaces(text: FoldedText, gazetteer: Gazetteer, language = ""): Surface[] {
  const surfaces: Surface[] = [];
  const { folded } = text;
  const german = /^de\b/i.test(language);
  for (let at = 0; at < folded.length; at++) {
    if (continuesWord(folded, at)) continue;
    const standing = candidatesAt(folded, at, gazetteer).filter(
      (candidate) => standsAt(text, candidate.phrase, at) || (german && standsInGenitive(text, candidate, at)),
    );
    for (const candidates of groupByLength(standing)) {
      const end = at + (candidates[0]?.phrase.folded.length ?? 0);
      surfaces.push({ folded: { start: at, end }, span: unfoldSpan(text, at, end), candidates });
    }
  }
  return surfaces;
}

/** German puts the ending on the name itself: "Kishidas Besuch", "Okinawas Gouverneur". It stays outside the span. */
function standsInGenitive(text: FoldedText, { phrase, entity }: Candidate, at: number): boolean {
  const end = at + phrase.folded.length;
  return (
    text.folded.charAt(end) === "s" &&
    !isSpacedWord(text.folded.charAt(end + 1)) &&
    (entity.type === "person" || entity.type === "place") &&
    standsAt(text, { ...phrase, wordEnd: false }, at)
  );
}

/** The aliases that begin like the text at `at`, longest first. */
function candidatesAt(folded: string, at: number, { byPrefix }: Gazetteer): readonly Candidate[] {
  const first = folded.charCodeAt(at);
  const longer = at + 1 < folded.length ? byPrefix.get(prefixKey(first, folded.charCodeAt(at + 1))) : undefined;
  const single = byPrefix.get(prefixKey(first));
  if (longer && single) return [...longer, ...single];
  return longer ?? single ?? [];
}

/** Inside a word of a spaced script no alias begins; a cheap test before the index is asked. */
function continuesWord(folded: string, at: number): boolean {
  return at > 0 && isSpacedWord(folded.charAt(at)) && isSpacedWord(folded.charAt(at - 1));
}

function groupByLength(candidates: readonly Candidate[]): Candidate[][] {
  const groups = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const group = groups.get(candidate.phrase.folded.length);
    if (group) group.push(candidate);
    else groups.set(candidate.phrase.folded.length, [candidate]);
  }
  return [...groups.values()];
}
