import type { Span } from "../page-text/page-text.ts";

/**
 * The shortest stretch that holds one span of each list, or `undefined` where a list is empty. Taken greedily from every
 * span of the shortest list: exact enough for a sentence, and bounded.
 */
export function findHull(lists: readonly (readonly Span[])[]): Span | undefined {
  const [rarest = [], ...others] = lists.toSorted((a, b) => a.length - b.length);
  if (rarest.length === 0) return undefined;
  const hulls = rarest.map((start) => others.reduce((hull, spans) => extend(hull, spans), start));
  return hulls.reduce((best, hull) => (size(best) <= size(hull) ? best : hull));
}

/** The hull with that span of the list which lengthens it least. */
function extend(hull: Span, spans: readonly Span[]): Span {
  const hulls = spans.map(({ start, end }) => ({ start: Math.min(hull.start, start), end: Math.max(hull.end, end) }));
  return hulls.reduce((best, next) => (size(next) < size(best) ? next : best));
}

function size({ start, end }: Span): number {
  return end - start;
}
