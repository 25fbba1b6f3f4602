import type { Span } from "../page-text/page-text.ts";
import type { FoundPhrases, ListedPhrase } from "../page-text/phrase-book.ts";

/**
 * The shortest stretch of a folded sentence that holds a set of phrases, or `undefined` where one of them is missing.
 * Taken greedily from every place of the rarest phrase: exact enough for a sentence, and bounded.
 */
export function findHull(found: FoundPhrases, phrases: readonly ListedPhrase[], sentence: Span): Span | undefined {
  if (!phrases.every((phrase) => found.has(phrase, sentence))) return undefined;
  const places = phrases.map((phrase) => found.places(phrase, sentence).map((at) => spanOf(phrase, at)));
  const [rarest, ...others] = places.toSorted((a, b) => a.length - b.length);
  const hulls = (rarest ?? []).map((start) => others.reduce((hull, spans) => extend(hull, spans), start));
  return hulls.reduce<Span | undefined>((best, hull) => (best && size(best) <= size(hull) ? best : hull), undefined);
}

function spanOf({ folded }: ListedPhrase, start: number): Span {
  return { start, end: start + folded.length };
}

/** The hull with that place of the phrase which lengthens it least. */
function extend(hull: Span, found: readonly Span[]): Span {
  const hulls = found.map(({ start, end }) => ({ start: Math.min(hull.start, start), end: Math.max(hull.end, end) }));
  return hulls.reduce((best, next) => (size(next) < size(best) ? next : best));
}

function size({ start, end }: Span): number {
  return end - start;
}
