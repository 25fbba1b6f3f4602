import { findArticle } from "./find-article-root.ts";
import { findParts } from "./find-parts.ts";
import type { PageText, Span } from "./page-text.ts";
import { readMetadata } from "./read-metadata.ts";
import { isBlock, type TextVisitor, walkText } from "./walk-text.ts";

/** An article read from a live document: its text, and the text nodes that the text came from. */
export type ReadArticle = {
  readonly page: PageText;
  /** Text nodes in order; `starts[i]` is the offset in `page.text` of the first unit taken from `nodes[i]`. */
  readonly nodes: readonly Text[];
  readonly starts: readonly number[];
};

/**
 * Reads the article of a page without changing it. Text inside one block is joined as a reader sees it (white space
 * runs become one space), blocks are joined by a line break.
 */
export function readArticle(document: Document): ReadArticle {
  const metadata = readMetadata(document);
  const place = findArticle(document);
  const reader = new TextReader();
  if (place) walkText(place.root, reader, place.rails);
  const parts = place ? findParts(place.root, (element) => reader.spans.get(element)) : [];
  return { page: { ...metadata, text: reader.joined(), parts }, nodes: reader.nodes, starts: reader.starts };
}

class TextReader implements TextVisitor {
  readonly nodes: Text[] = [];
  readonly starts: number[] = [];
  /** Where the text of each block is, for blocks that have any. */
  readonly spans = new Map<Element, Span>();
  private readonly begun: number[] = [];
  private readonly parts: string[] = [];
  private length = 0;
  private last = "\n";

  enter(element: Element): void {
    if (!isBlock(element)) return;
    this.breakLine();
    this.begun.push(this.length);
  }

  leave(element: Element): void {
    if (!isBlock(element)) return;
    this.breakLine();
    const start = this.begun.pop() ?? 0;
    if (this.length > start) this.spans.set(element, { start, end: this.length });
  }

  text(node: Text): void {
    const text = collapse(node.data, this.last === " " || this.last === "\n");
    if (text === "") return;
    this.nodes.push(node);
    this.starts.push(this.length);
    this.append(text);
  }

  joined(): string {
    return this.parts.join("");
  }

  private breakLine(): void {
    if (this.last !== "\n") this.append("\n");
  }

  private append(text: string): void {
    this.parts.push(text);
    this.length += text.length;
    this.last = text.charAt(text.length - 1);
  }
}

const WHITE_SPACE = /[\t\n\f\r \u00a0]+/g;

/** White space as a browser shows it: runs become one space, and none at the beginning of a line. */
export function collapse(data: string, atSpace: boolean): string {
  const text = data.replace(WHITE_SPACE, " ");
  return atSpace && text.startsWith(" ") ? text.slice(1) : text;
}
