import { findArticle } from "./find-article-root.ts";
import { findParts } from "./find-parts.ts";
import type { PageText, Span } from "./page-text.ts";
import { readMetadata, toDay } from "./read-metadata.ts";
import { splitArticles } from "./split-articles.ts";
import { finish, type Steps } from "./steps.ts";
import { isBlock, type TextVisitor, walkText } from "./walk-text.ts";

/**
 * The most characters that are read of a page, a short novel's worth: the longest live blogs have fewer. Longer texts are
 * logs, catalogues or attacks; what stands behind is as if it were not there.
 */
const MAX_CHARS = 200_000;

/** An article read from a live document: its text, and the text nodes that the text came from. */
export type ReadArticle = {
  readonly page: PageText;
  /** Text nodes in order; `starts[i]` is the offset in `page.text` of the first unit taken from `nodes[i]`. */
  readonly nodes: readonly Text[];
  readonly starts: readonly number[];
  /** What each of them said, as far as it was read. */
  readonly data: readonly string[];
  /** The trees that hold the article: its element and the open shadow roots in it. None where the page has no article. */
  readonly roots: readonly Node[];
};

/** Reads the article of a page at once, without changing it; of several articles, all as one. */
export function readArticle(document: Document): ReadArticle {
  return joinArticles(finish(readArticles(document)));
}

/**
 * Reads the articles of a page without changing it: one, unless the next is appended below as the reader scrolls. Text
 * inside one block is joined as a reader sees it (white space runs become one space), blocks are joined by a line break.
 * The first article is what the page says of itself; the others speak for themselves.
 */
export function* readArticles(document: Document): Steps<[ReadArticle, ...ReadArticle[]]> {
  const metadata = readMetadata(document);
  const place = yield* findArticle(document);
  const [first, ...others] = place ? splitArticles(place) : [];
  let room = MAX_CHARS;
  const read = function* (root: Element | undefined, about: Omit<PageText, "text">): Steps<ReadArticle> {
    const reader = new TextReader(room);
    if (place && root) yield* walkText(root, reader, place.rails);
    const parts = root ? findParts(root, (element) => reader.spans.get(element)) : [];
    const { nodes, starts, data, shadows } = reader;
    const text = reader.joined();
    room -= text.length;
    return { page: { ...about, text, parts }, nodes, starts, data, roots: root ? [root, ...shadows] : [] };
  };
  const articles: [ReadArticle, ...ReadArticle[]] = [yield* read(first, metadata)];
  for (const root of others) articles.push(yield* read(root, { ...introduce(root), lang: metadata.lang }));
  return articles;
}

/** What an article below another says of itself. */
function introduce(root: Element): Pick<PageText, "title" | "description" | "date"> {
  const top = root.closest("article") ?? root;
  const title = top.querySelector("h1, h2")?.textContent ?? "";
  const day = top.querySelector("time[datetime]")?.getAttribute("datetime") ?? "";
  return { title: title.replace(/\s+/g, " ").trim(), description: "", date: toDay(day) };
}

/** Several articles as one, about which the first one speaks; one alone stays as it is. */
export function joinArticles(articles: readonly [ReadArticle, ...ReadArticle[]]): ReadArticle {
  if (articles.length === 1) return articles[0];
  let text = "";
  const starts: number[] = [];
  const parts: Span[] = [];
  for (const { page, starts: own } of articles) {
    if (text !== "" && !text.endsWith("\n")) text += "\n";
    const shift = text.length;
    for (const start of own) starts.push(start + shift);
    for (const { start, end } of [{ start: 0, end: page.text.length }, ...(page.parts ?? [])]) {
      parts.push({ start: start + shift, end: end + shift });
    }
    text += page.text;
  }
  return {
    page: { ...articles[0].page, text, parts },
    nodes: articles.flatMap(({ nodes }) => nodes),
    starts,
    data: articles.flatMap(({ data }) => data),
    roots: articles.flatMap(({ roots }) => roots),
  };
}

/** Whether two readings say the same: then what was found in the one holds in the other. */
export function hasSameWords({ page: a }: ReadArticle, { page: b }: ReadArticle): boolean {
  const about = ({ title, description, date, lang }: PageText) => [title, description, date, lang].join("\n");
  return a.text === b.text && about(a) === about(b);
}

/** Whether two readings that say the same came from the same nodes: then every range is where it was. */
export function hasSameNodes(a: ReadArticle, b: ReadArticle): boolean {
  return a.nodes.length === b.nodes.length && a.nodes.every((node, index) => node === b.nodes[index]);
}

class TextReader implements TextVisitor {
  readonly nodes: Text[] = [];
  readonly starts: number[] = [];
  readonly data: string[] = [];
  readonly shadows: Node[] = [];
  /** Where the text of each block is, for blocks that have any. */
  readonly spans = new Map<Element, Span>();
  private readonly begun: number[] = [];
  private readonly parts: string[] = [];
  private readonly room: number;
  private length = 0;
  private last = "\n";

  constructor(room: number) {
    this.room = room;
  }

  get isFull(): boolean {
    return this.length >= this.room;
  }

  enter(element: Element): void {
    if (element.shadowRoot) this.shadows.push(element.shadowRoot);
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
    if (this.isFull) return;
    const data = node.data.slice(0, this.room - this.length);
    const text = collapse(data, this.last === " " || this.last === "\n");
    if (text === "") return;
    this.nodes.push(node);
    this.starts.push(this.length);
    this.data.push(data);
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
