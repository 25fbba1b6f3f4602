import type { Span } from "./page-text.ts";
import { tagOf } from "./walk-text.ts";

/** Fewer entries than these make no live blog and no round-up. */
const MIN_PARTS = 3;
/** Characters of an entry that can say something. */
const MIN_PART_CHARS = 80;
/** Share of the text around them that the entries hold; boxes in an article hold less. */
const MIN_SHARE = 0.6;
/** The most that one of them holds of what they hold together; an article holds more beside its boxes. */
const MAX_SHARE = 0.6;
/** How deep below the article's element its entries are looked for. */
const MAX_DEPTH = 6;

/**
 * The entries of a page that holds several articles, a live blog or a round-up: neighbours of one kind, each with a
 * heading or a time of its own. Empty on an ordinary page. `spanOf` gives the text of an element, where it has any.
 */
export function findParts(root: Element, spanOf: (element: Element) => Span | undefined): Span[] {
  let place: Element | undefined = root;
  for (let depth = 0; place && depth < MAX_DEPTH; depth++) {
    const entries = findEntries([...place.children]);
    const spans = entries.flatMap((entry) => spanOf(entry) ?? []).filter((span) => lengthOf(span) >= MIN_PART_CHARS);
    if (spans.length >= MIN_PARTS && isMost(spans, spanOf(place))) return spans;
    place = longestChild(place, spanOf);
  }
  return [];
}

/** Whether the entries make up the text around them, and none of them nearly all of it. */
function isMost(entries: readonly Span[], around: Span | undefined): boolean {
  const lengths = entries.map(lengthOf);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return total >= MIN_SHARE * lengthOf(around) && Math.max(...lengths) <= MAX_SHARE * total;
}

/** The children of the kind that most of the entries are of. */
function findEntries(children: readonly Element[]): Element[] {
  const kinds = Map.groupBy(children.filter(isEntry), tagOf);
  return [...kinds.values()].sort((a, b) => b.length - a.length)[0] ?? [];
}

function isEntry(element: Element): boolean {
  return /^(?:ARTICLE|SECTION|DIV|LI)$/.test(tagOf(element)) && element.querySelector("h2, h3, h4, time") !== null;
}

function longestChild(element: Element, spanOf: (element: Element) => Span | undefined): Element | undefined {
  let longest: Element | undefined;
  let most = 0;
  for (const child of element.children) {
    const length = lengthOf(spanOf(child));
    if (length <= most) continue;
    most = length;
    longest = child;
  }
  return longest;
}

function lengthOf(span: Span | undefined): number {
  return span ? span.end - span.start : 0;
}
