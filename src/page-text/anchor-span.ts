import type { Span } from "./page-text.ts";
import type { ReadArticle } from "./read-article.ts";

/** A span's two ends in the live page: text nodes with offsets in their data. */
export type SpanEnds = {
  readonly first: Text;
  readonly firstOffset: number;
  readonly last: Text;
  readonly lastOffset: number;
};

/** The live range of a span, or `undefined` where the page has changed underneath it: an ordinary state. */
export function anchorSpan(article: ReadArticle, span: Span): Range | undefined {
  const ends = findSpanEnds(article, span);
  if (!ends) return undefined;
  const range = ends.first.ownerDocument.createRange();
  range.setStart(ends.first, ends.firstOffset);
  range.setEnd(ends.last, ends.lastOffset);
  return range.collapsed ? undefined : range;
}

/**
 * Where a span begins and ends, or `undefined` where one of its text nodes has left the page or no longer holds the
 * words that were read. What the article leaves out, such as the readings over Japanese characters, may lie between.
 */
export function findSpanEnds(article: ReadArticle, span: Span): SpanEnds | undefined {
  const from = nodeIndexAt(article.starts, span.start);
  const to = nodeIndexAt(article.starts, span.end - 1);
  for (let index = from; index <= to; index++) {
    if (!isUnchanged(article, index)) return undefined;
  }
  const first = article.nodes[from];
  const last = article.nodes[to];
  const firstOffset = rawOffset(article, from, span.start);
  const lastOffset = rawOffset(article, to, span.end - 1);
  if (!first || !last || firstOffset === undefined || lastOffset === undefined) return undefined;
  return { first, firstOffset, last, lastOffset: lastOffset + 1 };
}

/** The last node that starts at or before the offset. */
function nodeIndexAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether a node is still in the page and begins with what was read of it. */
function isUnchanged({ nodes, data }: ReadArticle, index: number): boolean {
  const node = nodes[index];
  const read = data[index];
  return node?.isConnected === true && read !== undefined && (node.data === read || node.data.startsWith(read));
}

/** The offset in the node's own data of a unit of the page text: counts units as `collapse` kept them. */
function rawOffset({ page, starts, lengths, data }: ReadArticle, index: number, offset: number): number | undefined {
  const read = data[index] ?? "";
  let at = starts[index] ?? 0;
  // Where nothing was joined the two count alike: a text of many thousand characters is mostly of this kind.
  if (lengths[index] === read.length) return offset - at < read.length ? offset - at : undefined;
  let inSpace = at === 0 || isWhiteSpace(page.text.charCodeAt(at - 1));
  for (let raw = 0; raw < read.length; raw++) {
    const isWhite = isWhiteSpace(read.charCodeAt(raw));
    if (isWhite && inSpace) continue;
    if (at === offset) return raw;
    inSpace = isWhite;
    at += 1;
  }
  return undefined;
}

/** The characters that `collapse` joins. */
function isWhiteSpace(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 0x0a || code === 0x09 || code === 0x0d || code === 0x0c;
}
