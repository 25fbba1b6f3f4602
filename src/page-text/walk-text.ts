import type { Steps } from "./steps.ts";

/** Elements whose text is no part of an article. */
const SKIPPED = new Set(
  "HEAD SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA INPUT SELECT BUTTON OPTION IFRAME OBJECT SVG MATH CANVAS VIDEO AUDIO NAV FOOTER ASIDE FORM DIALOG RT RP".split(
    " ",
  ),
);
/** Elements that end a line of the text. */
const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BR CAPTION DD DETAILS DIALOG DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TD TH TR UL".split(
    " ",
  ),
);
const FURNITURE_WORD =
  "related|recommend(?:ed|ations)?|newsletter|comments?|share|social|promo|advert|ads?|most-(?:read|popular)|trending|teasers?|breadcrumbs?|tags|toolbar|byline-bio|author-bio|cookies?|outbrain|taboola|more-on|see-also";
/**
 * Class names and ids of parts that pages put inside their article although they belong to the site. The word begins
 * the name or ends it: `related-stories` and `article-related` are furniture; `fixed-sidebar-layout`, `has-sidebar` and
 * `comments-open` say something about the article around.
 */
const FURNITURE = new RegExp(
  [
    `(?:^|\\s)(?:[a-z]{1,3}[-_]+)?(?:${FURNITURE_WORD})(?![\\p{L}\\p{N}]|-(?:open|closed|enabled|disabled))`,
    `(?:^|\\s)(?!(?:has|no|with)[-_])(?:\\S*[-_])?(?:${FURNITURE_WORD}|sidebar|(?:left|right)-rail)(?=\\s|$)`,
  ].join("|"),
  "iu",
);
/** Names that say the opposite, whatever else the element is called. */
const CONTENT = /(?:^|\s)(?:article|entry|main|news|page|post|story)[-_]+(?:body|content|text)(?=\s|$)/i;
/** Longer class attributes are generated; no name in them was meant for a reader. */
const MAX_NAME_CHARS = 400;
const SKIPPED_ROLES = new Set(["navigation", "complementary", "dialog", "search"]);

/** Nodes between two places at which a walk may be interrupted: a millisecond's worth on a slow machine. */
const NODES_A_STEP = 256;
/** What stands behind so many nodes is not read: no article is so long, but a feed that never ends is. */
const MAX_NODES = 500_000;

/** What a walk tells: the elements it enters and leaves, and the text nodes between. */
export interface TextVisitor {
  /** Nothing more is wanted: the walk may end. */
  readonly isFull?: boolean;
  enter(element: Element): void;
  text(node: Text): void;
  leave(element: Element): void;
}

/**
 * Walks the text below `root` in order, open shadow roots included. Without recursion: a page nested a million deep is
 * read like any other. Elements that are no part of an article are entered and left at once, and so are those `leftOut`.
 * A page that changes while the walk is interrupted is read partly as it was and partly as it is.
 */
export function* walkText(root: Element, visitor: TextVisitor, leftOut: ReadonlySet<Element> = new Set()): Steps<void> {
  const path: Element[] = [root];
  visitor.enter(root);
  let node = firstChild(root);
  let nodes = 0;
  let isOver = false;
  for (let parent = path.at(-1); parent; parent = path.at(-1)) {
    nodes += 1;
    if (nodes % NODES_A_STEP === 0) {
      isOver ||= visitor.isFull === true || nodes >= MAX_NODES;
      if (!isOver) yield;
    }
    if (node === null || isOver) {
      path.pop();
      visitor.leave(parent);
      const above = path.at(-1);
      node = above ? nextSibling(parent, above) : null;
    } else if (node.nodeType === 1) {
      const element = node as Element;
      visitor.enter(element);
      path.push(element);
      node = leftOut.has(element) || isSkipped(element) ? null : firstChild(element);
    } else {
      if (node.nodeType === 3) visitor.text(node as Text);
      node = nextSibling(node, parent);
    }
  }
}

/** What stands first in an element: in its open shadow root, where it has one, and then in the element itself. */
function firstChild(element: Element): Node | null {
  return element.shadowRoot?.firstChild ?? element.firstChild;
}

/** The next sibling, also of a form whose field stands in for its `nextSibling`; from a shadow root on to its host. */
function nextSibling(node: Node, parent: Element): Node | null {
  const isForm = "elements" in node;
  const next = isForm ? ownValue(node, "nextSibling") : node.nextSibling;
  if (next !== null || !parent.shadowRoot) return next;
  const above = isForm ? ownValue(node, "parentNode") : node.parentNode;
  return above === parent.shadowRoot ? parent.firstChild : null;
}

/** What the browser itself says of a node: by the getter of its kind, which no field of a form can stand in for. */
function ownValue(node: Node, name: "nextSibling" | "parentNode"): Node | null {
  for (let kind: unknown = Object.getPrototypeOf(node); kind; kind = Object.getPrototypeOf(kind)) {
    const getter = Object.getOwnPropertyDescriptor(kind, name)?.get;
    if (getter) return getter.call(node) as Node | null;
  }
  return null;
}

/** More children than these are a list without end; nobody asks about each of them. */
const MAX_CHILDREN = 5000;

/** The elements in an element, those of its open shadow root first, as far as they can be told apart. */
export function childrenOf(element: Element): Element[] {
  const { children, shadowRoot } = element;
  return [...first(shadowRoot?.children ?? []), ...first(children)];
}

function first(elements: ArrayLike<Element>): Element[] {
  return Array.from({ length: Math.min(elements.length, MAX_CHILDREN) }, (_, at) => elements[at] as Element);
}

/** The element's tag in capitals. A form whose field goes by the name `tagName` is a form nevertheless. */
export function tagOf(element: Element): string {
  const tag: unknown = element.tagName;
  return typeof tag === "string" ? tag.toUpperCase() : "FORM";
}

/** Whether an element stands on lines of its own. */
export function isBlock(element: Element): boolean {
  return BLOCKS.has(tagOf(element));
}

/** Whether an element's text is left out: hidden, editable, or furniture of the site. */
function isSkipped(element: Element): boolean {
  const tag = tagOf(element);
  if (SKIPPED.has(tag) || ((tag === "UL" || tag === "OL") && isLinkList(element))) return true;
  if (element.hasAttribute("hidden") || element.getAttribute("aria-hidden") === "true") return true;
  if (element.hasAttribute("contenteditable") && element.getAttribute("contenteditable") !== "false") return true;
  if (SKIPPED_ROLES.has(element.getAttribute("role") ?? "")) return true;
  const name = `${element.getAttribute("class") ?? ""} ${element.id}`;
  if (name.length === 1 || name.length > MAX_NAME_CHARS) return false;
  return FURNITURE.test(name) && !CONTENT.test(name) && !element.querySelector("h1");
}

/** So many items tell what a list is a list of. */
const MAX_ITEMS = 100;

/** Three items or more that are links and nothing else: other articles, not this one. */
function isLinkList(list: Element): boolean {
  if (list.children.length < 3 || list.querySelector("ul, ol")) return false;
  const items = childrenOf(list).slice(0, MAX_ITEMS);
  return items.every((item) => {
    const links = [...item.querySelectorAll("a")].map((link) => link.textContent ?? "").join("");
    return bare(links) === bare(item.textContent ?? "");
  });
}

function bare(text: string): string {
  return text.replace(/\s+/g, "");
}
