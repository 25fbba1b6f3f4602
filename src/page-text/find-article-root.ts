import { scriptScale } from "./script-scale.ts";
import type { Steps } from "./steps.ts";
import { childrenOf, isBlock, type TextVisitor, tagOf, walkText } from "./walk-text.ts";

/** Characters of running text, in Latin letters, that an element must hold before it can be a page's article. */
const MIN_ARTICLE_CHARS = 250;
/** Characters that make a line running text rather than a label, a date or a button. */
const MIN_LINE_CHARS = 25;
/** Share of an element's running text above which one of its children is where the article is. */
const DOMINANT_SHARE = 0.5;
/** A line of this many characters that is a link is a headline of another article… */
const MIN_HEADLINE_CHARS = 12;
/** …and a line under it, up to this many, that article's teaser. */
const MAX_TEASER_CHARS = 300;
/** What ends a sentence: "So said Mira Voss." is one, whatever of it is linked. */
const SENTENCE_END = /[.!?。！？…]["'”’»」』)\]]*\s*$/;

/** Where the running text of a page is. */
export type ArticlePlace = {
  readonly body: Element;
  /** Elements in it that hold headlines and teasers of other articles and nothing else. */
  readonly rails: ReadonlySet<Element>;
  /** Characters of running text in an element of the page. */
  lengthOf(element: Element): number;
  /** The element below a given one, or itself, that holds its article. */
  rootIn(element: Element): Element;
};

/** Where a page has its article, or `undefined` where there is none: a front page, a list, an application. */
export function* findArticle(document: Document): Steps<ArticlePlace | undefined> {
  const body = document.querySelector("body") ?? document.documentElement; // HTML may leave the tag out.
  if (!body || body.closest("[contenteditable]:not([contenteditable='false'])")) return undefined;
  const text = new RunningText();
  yield* walkText(body, text);
  if (text.lengthOf(body) < MIN_ARTICLE_CHARS * scriptScale(text.sample)) return undefined;
  return {
    body,
    rails: new Set([...text.rails, ...leadingLists(body)]),
    lengthOf: (element) => text.lengthOf(element),
    rootIn: (element) => findRoot(element, text),
  };
}

/**
 * Follows the running text from an element down as long as one child holds most of it, whatever elements the page writes
 * its paragraphs in. A page that marks its article (`itemprop`, `article`) around that place is believed.
 */
function findRoot(top: Element, text: RunningText): Element {
  let root = top;
  for (let next: Element | undefined = root; next; next = dominantChild(root, text)) root = next;
  const article = root.closest("article, [itemprop~='articleBody']");
  return article && top.contains(article) ? article : root;
}

/** Lists of links that stand first in the body: the site's, even where each link has a teaser in its line. */
function leadingLists(body: Element): Element[] {
  const children = [...body.children];
  const end = children.findIndex((child) => !isListOfLinks(child));
  return children.slice(0, Math.max(end, 0));
}

function isListOfLinks(element: Element): boolean {
  return /^[UO]L$/.test(tagOf(element)) && [...element.children].every((item) => item.querySelector("a") !== null);
}

/** The child that holds most of the element's running text; a single paragraph is no place for an article. */
function dominantChild(element: Element, text: RunningText): Element | undefined {
  const most = text.lengthOf(element) * DOMINANT_SHARE;
  return childrenOf(element).find((child) => text.lengthOf(child) > most && tagOf(child) !== "P");
}

/** What is known of an element entered and not yet left. */
type Tally = {
  /** Characters of running text. */
  length: number;
  /** Headlines of other articles. */
  headlines: number;
  /** Its first line of some length is no such headline. */
  startsAsText: boolean;
};

/**
 * How much running text each element holds: lines long enough, mostly outside links, and no teaser of another article.
 * A line is what stands between two block edges, so `p`, `div` and `br` all count alike.
 */
class RunningText implements TextVisitor {
  /** The first words of the page that are no link. */
  sample = "";
  /** Elements without running text that begin with the headline of another article. */
  readonly rails: Element[] = [];
  private readonly lengths = new Map<Element, number>();
  private readonly open: Tally[] = [];
  /** Depth in links, and in the page's own headline. */
  private links = 0;
  private titles = 0;
  private plain = 0;
  private linked = 0;
  /** The words of the line that are no link, as far as they are few. */
  private words = "";
  private endsLinked = false;
  private afterHeadline = false;

  lengthOf(element: Element): number {
    return this.lengths.get(element) ?? 0;
  }

  enter(element: Element): void {
    if (isBlock(element)) this.endLine();
    if (isLink(element)) this.links += 1;
    if (tagOf(element) === "H1") this.titles += 1;
    this.open.push({ length: 0, headlines: 0, startsAsText: false });
  }

  text(node: Text): void {
    const text = node.data.trim();
    if (text === "") return;
    this.endsLinked = this.links > 0;
    if (this.links > 0) {
      this.linked += text.length;
      return;
    }
    this.plain += text.length;
    if (this.sample.length < MIN_ARTICLE_CHARS) this.sample += text;
    if (this.words.length < MIN_LINE_CHARS) this.words += text;
  }

  leave(element: Element): void {
    if (isBlock(element)) this.endLine();
    if (isLink(element)) this.links -= 1;
    if (tagOf(element) === "H1") this.titles -= 1;
    const tally = this.open.pop();
    if (!tally) return;
    if (tally.length > 0) this.lengths.set(element, tally.length);
    else if (tally.headlines > 0 && !tally.startsAsText) this.rails.push(element);
    this.add(tally);
  }

  private endLine(): void {
    const { plain, linked } = this;
    if (plain + linked === 0) return;
    const isTeaser = this.afterHeadline && plain <= MAX_TEASER_CHARS;
    const isText = plain >= MIN_LINE_CHARS && plain >= linked;
    this.afterHeadline = this.isHeadline();
    const headlines = this.afterHeadline && this.titles === 0 ? 1 : 0;
    this.add({ length: isText && !isTeaser ? plain : 0, headlines, startsAsText: plain >= MIN_LINE_CHARS });
    this.plain = 0;
    this.linked = 0;
    this.words = "";
  }

  /** Whether the line is a link to another article, perhaps with a label ("Read more:") or a date beside it. */
  private isHeadline(): boolean {
    const { plain, linked, words, endsLinked } = this;
    if (linked < MIN_HEADLINE_CHARS || linked < plain) return false;
    return plain === 0 || (plain < MIN_LINE_CHARS && (endsLinked || !SENTENCE_END.test(words)));
  }

  /** Adds what a line or a child holds to the element that holds it. */
  private add({ length, headlines, startsAsText }: Tally): void {
    const last = this.open.at(-1);
    if (!last) return;
    last.startsAsText ||= startsAsText && last.headlines === 0;
    last.length += length;
    last.headlines += headlines;
  }
}

/** A link that leads elsewhere, or will once a script has had its say ("#"): no link to a place on the page, no such place. */
function isLink(element: Element): boolean {
  if (tagOf(element) !== "A") return false;
  const address = element.getAttribute("href");
  return address === null ? !element.hasAttribute("name") : !/^#./.test(address);
}
