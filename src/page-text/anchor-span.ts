import type { Span } from "./page-text.ts";
import { collapse, type ReadArticle } from "./read-article.ts";

/** The live range of a span, or `undefined` where the page has changed underneath it: an ordinary state. */
export function anchorSpan(article: ReadArticle, span: Span): Range | undefined {
  const first = nodeIndexAt(article.starts, span.start);
  const last = nodeIndexAt(article.starts, span.end - 1);
  const from = article.nodes[first];
  const to = article.nodes[last];
  if (!from?.isConnected || !to?.isConnected) return undefined;
  const start = rawOffset(article, first, span.start);
  const end = rawOffset(article, last, span.end - 1);
  if (start === undefined || end === undefined) return undefined;
  const range = from.ownerDocument.createRange();
  range.setStart(from, start);
  range.setEnd(to, end + 1);
  return collapse(range.toString(), false) === article.page.text.slice(span.start, span.end).replaceAll("\n", "")
    ? range
    : undefined;
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

/** The offset in the node's own data of a unit of the page text: counts units as `collapse` kept them. */
function rawOffset(article: ReadArticle, index: number, offset: number): number | undefined {
  const data = article.nodes[index]?.data ?? "";
  const start = article.starts[index] ?? 0;
  const previous = article.page.text.charAt(start - 1);
  let inSpace = start === 0 || previous === " " || previous === "\n";
  let at = start;
  for (let raw = 0; raw < data.length; raw++) {
    const isSpace = /[\t\n\f\r \u00a0]/.test(data.charAt(raw));
    if (isSpace && inSpace) continue;
    if (at === offset) return raw;
    inSpace = isSpace;
    at += 1;
  }
  return undefined;
}
