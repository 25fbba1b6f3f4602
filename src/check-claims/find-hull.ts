import { findPhrase, type Phrase } from "../page-text/find-phrases.ts";
import type { FoldedText } from "../page-text/fold-text.ts";
import type { Span } from "../page-text/page-text.ts";

/**
 * The shortest stretch of a folded sentence that holds a set of phrases, or `undefined` where one of them is missing.
 * Taken greedily from every place of the rarest phrase: exact enough for a sentence, and bounded.
 */
export function findHull(text: FoldedText, phrases: readonly Phrase[]): Span | undefined {
  const places = phrases.map((phrase) => findAll(text, phrase));
  if (places.some((found) => found.length === 0)) return undefined;
  const [rarest, ...others] = places.toSorted((a, b) => a.length - b.length);
  const hulls = (rarest ?? []).map((start) => others.reduce((hull, found) => extend(hull, found), start));
  return hulls.reduce<Span | undefined>((best, hull) => (best && size(best) <= size(hull) ? best : hull), undefined);
}

function findAll(text: FoldedText, phrase: Phrase): Span[] {
  const found: Span[] = [];
  for (let at = findPhrase(text, phrase); at >= 0; at = findPhrase(text, phrase, at + 1)) {
    found.push({ start: at, end: at + phrase.folded.length });
  }
  return found;
}

/** The hull with that place of the phrase which lengthens it least. */
function extend(hull: Span, found: readonly Span[]): Span {
  const hulls = found.map(({ start, end }) => ({ start: Math.min(hull.start, start), end: Math.max(hull.end, end) }));
  return hulls.reduce((best, next) => (size(next) < size(best) ? next : best));
}

function size({ start, end }: Span): number {
  return end - start;
}
