import { isBlock, type TextVisitor, tagOf, walkText } from "./walk-text.ts";

/** Characters of running text that an element must hold before it can be a page's article. */
const MIN_ARTICLE_CHARS = 250;
/** Characters that make a line running text rather than a label, a date or a button. */
const MIN_LINE_CHARS = 25;
/** Share of an element's running text above which one of its children is where the article is. */
const DOMINANT_SHARE = 0.5;
/** A line of this many characters that is one link is a headline of another article… */
const MIN_HEADLINE_CHARS = 12;
/** …and a line under it, up to this many, that article's teaser. */
const MAX_TEASER_CHARS = 300;

/**
 * The element that holds a page's article, or `undefined` where there is none: a front page, a list, an application.
 *
 * Follows the running text from the body down as long as one child holds most of it, whatever elements the page writes
 * its paragraphs in. A page that marks its article (`itemprop`, `article`) around that place is believed.
 */
export function findArticleRoot(document: Document): Element | undefined {
  const body = document.querySelector("body") ?? document.documentElement; // HTML may leave the tag out.
  if (!body || body.closest("[contenteditable]:not([contenteditable='false'])")) return undefined;
  const text = new RunningText();
  walkText(body, text);
  if (text.lengthOf(body) < MIN_ARTICLE_CHARS) return undefined;
  let root: Element = body;
  for (let next: Element | undefined = root; next; next = dominantChild(root, text)) root = next;
  return root.closest("article, [itemprop~='articleBody']") ?? root;
}

/** The child that holds most of the element's running text; a single paragraph is no place for an article. */
function dominantChild(element: Element, text: RunningText): Element | undefined {
  const most = text.lengthOf(element) * DOMINANT_SHARE;
  return [...element.children].find((child) => text.lengthOf(child) > most && tagOf(child) !== "P");
}

/**
 * How much running text each element holds: lines long enough, mostly outside links, and no teaser of another article.
 * A line is what stands between two block edges, so `p`, `div` and `br` all count alike.
 */
class RunningText implements TextVisitor {
  private readonly lengths = new Map<Element, number>();
  /** Running text so far of the elements entered and not yet left. */
  private readonly open: number[] = [];
  private links = 0;
  private plain = 0;
  private linked = 0;
  private afterHeadline = false;

  lengthOf(element: Element): number {
    return this.lengths.get(element) ?? 0;
  }

  enter(element: Element): void {
    if (isBlock(element)) this.endLine();
    if (isLink(element)) this.links += 1;
    this.open.push(0);
  }

  text(node: Text): void {
    const length = node.data.trim().length;
    if (this.links > 0) this.linked += length;
    else this.plain += length;
  }

  leave(element: Element): void {
    if (isBlock(element)) this.endLine();
    if (isLink(element)) this.links -= 1;
    const length = this.open.pop() ?? 0;
    if (length === 0) return;
    this.lengths.set(element, length);
    this.add(length);
  }

  private endLine(): void {
    const { plain, linked } = this;
    if (plain + linked === 0) return;
    const isTeaser = this.afterHeadline && plain <= MAX_TEASER_CHARS;
    if (plain >= MIN_LINE_CHARS && plain >= linked && !isTeaser) this.add(plain);
    this.afterHeadline = plain === 0 && linked >= MIN_HEADLINE_CHARS;
    this.plain = 0;
    this.linked = 0;
  }

  private add(length: number): void {
    const last = this.open.length - 1;
    if (last >= 0) this.open[last] = (this.open[last] ?? 0) + length;
  }
}

function isLink(element: Element): boolean {
  return tagOf(element) === "A";
}
