import { findArticleRoot } from "./find-article-root.ts";
import type { PageText } from "./page-text.ts";
import { readMetadata } from "./read-metadata.ts";

/** An article read from a live document: its text, and the text nodes that the text came from. */
export type ReadArticle = {
  readonly page: PageText;
  /** Text nodes in order; `starts[i]` is the offset in `page.text` of the first unit taken from `nodes[i]`. */
  readonly nodes: readonly Text[];
  readonly starts: readonly number[];
};

/** Elements whose text is no part of an article. */
const SKIPPED = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA INPUT SELECT BUTTON OPTION IFRAME OBJECT SVG MATH CANVAS VIDEO AUDIO NAV FOOTER ASIDE FORM DIALOG RT RP".split(
    " ",
  ),
);
/** Elements that end a line of the text. */
const BLOCKS = new Set(
  "ADDRESS ARTICLE BLOCKQUOTE BR DD DIV DL DT FIGCAPTION FIGURE H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TD TH TR UL BODY".split(
    " ",
  ),
);
/** Parts that pages put inside their article element although they belong to the site. */
const FURNITURE =
  /(?:^|[-_ ])(?:related|recommend(?:ed|ations)?|newsletter|comments?|share|social|promo|advert|ads?|most-(?:read|popular)|trending|sidebar|rail|teaser|breadcrumbs?|tags|toolbar|byline-bio|author-bio|paywall|cookie|outbrain|taboola|read-more|more-on|see-also)(?:$|[-_ ])/i;

/**
 * Reads the article of a page without changing it. Text inside one block is joined as a reader sees it (white space
 * runs become one space), blocks are joined by a line break.
 */
export function readArticle(document: Document): ReadArticle {
  const metadata = readMetadata(document);
  const root = findArticleRoot(document);
  const reader = new TextReader();
  if (root) reader.read(root);
  return { page: { ...metadata, text: reader.text() }, nodes: reader.nodes, starts: reader.starts };
}

/** Whether an element's text is left out: hidden, editable, or furniture of the site. */
export function isSkipped(element: Element): boolean {
  if (SKIPPED.has(element.tagName.toUpperCase())) return true;
  if (element.hasAttribute("hidden") || element.getAttribute("aria-hidden") === "true") return true;
  if (element.hasAttribute("contenteditable") && element.getAttribute("contenteditable") !== "false") return true;
  const role = element.getAttribute("role");
  if (role === "navigation" || role === "complementary" || role === "dialog" || role === "search") return true;
  const name = `${element.getAttribute("class") ?? ""} ${element.id}`;
  return name.length > 1 && name.length < 400 && FURNITURE.test(name) && !element.querySelector("h1");
}

class TextReader {
  readonly nodes: Text[] = [];
  readonly starts: number[] = [];
  private readonly parts: string[] = [];
  private length = 0;
  private last = "\n";

  /** Walks without recursion: a page nested a million deep is read like any other. */
  read(root: Element): void {
    let node: Node | null = root;
    while (node) {
      const enter: boolean = this.visit(node, node === root);
      const next: Node | null = enter ? node.firstChild : null;
      node = next ?? this.following(node, root);
    }
  }

  text(): string {
    return this.parts.join("");
  }

  private visit(node: Node, isRoot: boolean): boolean {
    if (node.nodeType === 3) {
      this.take(node as Text);
      return false;
    }
    if (node.nodeType !== 1) return false;
    const element = node as Element;
    if (!isRoot && isSkipped(element)) return false;
    if (BLOCKS.has(element.tagName.toUpperCase())) this.breakLine();
    return true;
  }

  private following(from: Node, root: Element): Node | null {
    let node: Node | null = from;
    while (node && node !== root) {
      if (node.nodeType === 1 && BLOCKS.has((node as Element).tagName.toUpperCase())) this.breakLine();
      if (node.nextSibling) return node.nextSibling;
      node = node.parentNode;
    }
    return null;
  }

  private take(node: Text): void {
    const text = collapse(node.data, this.last === " " || this.last === "\n");
    if (text === "") return;
    this.nodes.push(node);
    this.starts.push(this.length);
    this.append(text);
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
