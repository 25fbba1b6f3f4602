import type { Span } from "./page-text.ts";
import { collapse, type ReadArticle } from "./read-article.ts";

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

function isUnchanged(article: ReadArticle, index: number): boolean {
  const node = article.nodes[index];
  if (!node?.isConnected) return false;
  const start = article.starts[index] ?? 0;
  const text = collapse(node.data, followsSpace(article, start));
  const end = article.starts[index + 1] ?? article.page.text.length;
  return article.page.text.startsWith(text, start) && start + text.length >= end - 1;
}

function followsSpace(article: ReadArticle, start: number): boolean {
  const previous = article.page.text.charAt(start - 1);
  return previous === "" || previous === " " || previous === "\n";
}

/** The offset in the node's own data of a unit of the page text: counts units as `collapse` kept them. */
function rawOffset(article: ReadArticle, index: number, offset: number): number | undefined {
  const data = article.nodes[index]?.data ?? "";
  let at = article.starts[index] ?? 0;
  let inSpace = followsSpace(article, at);
  for (let raw = 0; raw < data.length; raw++) {
    const isSpace = isWhiteSpace(data.charCodeAt(raw));
    if (isSpace && inSpace) continue;
    if (at === offset) return raw;
    inSpace = isSpace;
    at += 1;
  }
  return undefined;
}

/** The characters that `collapse` joins. */
function isWhiteSpace(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 0x0a || code === 0x09 || code === 0x0d || code === 0x0c;
}
