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
export function anchorSpan(article: ReadArticle, span: Span, anchor = new ArticleAnchor(article)): Range | undefined {
  const ends = anchor.find(span);
  if (!ends) return undefined;
  const range = ends.first.ownerDocument.createRange();
  range.setStart(ends.first, ends.firstOffset);
  range.setEnd(ends.last, ends.lastOffset);
  return range.collapsed ? undefined : range;
}

/** A place in the text of a node: `raw` units of its data have given the page text up to `at`. */
type Cursor = { readonly index: number; readonly raw: number; readonly at: number; readonly inSpace: boolean };

/**
 * Finds the ends of spans of one article in the page as it is now. It looks at each node once and goes through each text
 * once for spans in order, so that thousands of them in one enormous node take no more time than in many small ones. To be
 * used within one task: what changes after it was made it does not see.
 */
export class ArticleAnchor {
  private readonly article: ReadArticle;
  private readonly known = new Map<number, boolean>();
  private cursor: Cursor | undefined;

  constructor(article: ReadArticle) {
    this.article = article;
  }

  /**
   * Where a span begins and ends, or `undefined` where one of its text nodes has left the page or no longer holds the
   * words that were read. What the article leaves out, such as the readings over Japanese characters, may lie between.
   */
  find(span: Span): SpanEnds | undefined {
    const { starts, nodes } = this.article;
    const from = nodeIndexAt(starts, span.start);
    const to = nodeIndexAt(starts, span.end - 1);
    for (let index = from; index <= to; index++) {
      if (!this.isUnchanged(index)) return undefined;
    }
    const first = nodes[from];
    const last = nodes[to];
    const firstOffset = this.rawOffset(from, span.start);
    const lastOffset = this.rawOffset(to, span.end - 1);
    if (!first || !last || firstOffset === undefined || lastOffset === undefined) return undefined;
    return { first, firstOffset, last, lastOffset: lastOffset + 1 };
  }

  /** Whether a node is still in the page and begins with what was read of it. */
  private isUnchanged(index: number): boolean {
    const known = this.known.get(index);
    if (known !== undefined) return known;
    const node = this.article.nodes[index];
    const read = this.article.data[index];
    const isUnchanged = node?.isConnected === true && read !== undefined && node.data.startsWith(read);
    this.known.set(index, isUnchanged);
    return isUnchanged;
  }

  /** The offset in the node's own data of a unit of the page text: counts units as `collapse` kept them. */
  private rawOffset(index: number, offset: number): number | undefined {
    const data = this.article.data[index] ?? "";
    let { raw, at, inSpace } = this.cursorAt(index, offset);
    for (; raw < data.length; raw++) {
      const isSpace = isWhiteSpace(data.charCodeAt(raw));
      if (isSpace && inSpace) continue;
      if (at === offset) {
        this.cursor = { index, raw, at, inSpace };
        return raw;
      }
      inSpace = isSpace;
      at += 1;
    }
    return undefined;
  }

  /** Where to go on from for an offset: where the last one was found, unless that is another node or further on. */
  private cursorAt(index: number, offset: number): Cursor {
    const { cursor } = this;
    if (cursor?.index === index && cursor.at <= offset) return cursor;
    const { starts, page } = this.article;
    const at = starts[index] ?? 0;
    return { index, raw: 0, at, inSpace: at === 0 || isWhiteSpace(page.text.charCodeAt(at - 1)) };
  }
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

/** The characters that `collapse` joins. */
function isWhiteSpace(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 0x0a || code === 0x09 || code === 0x0d || code === 0x0c;
}
