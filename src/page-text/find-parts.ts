import type { Span } from "./page-text.ts";
import { childrenOf, tagOf } from "./walk-text.ts";

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

/** The text of an element, where it has any. */
type SpanOf = (element: Element) => Span | undefined;

/**
 * The entries of a page that holds several articles, a live blog or a round-up: neighbours of one kind, each with a
 * heading or a time of its own, or what stands under headings of one kind. Empty on an ordinary page.
 */
export function findParts(root: Element, spanOf: SpanOf): Span[] {
  let place: Element | undefined = root;
  for (let depth = 0; place && depth < MAX_DEPTH; depth++) {
    const around = spanOf(place);
    for (const spans of [findEntries(place, spanOf), findHeaded(place, spanOf)]) {
      const parts = spans.filter((span) => lengthOf(span) >= MIN_PART_CHARS);
      if (parts.length >= MIN_PARTS && isMost(parts, around)) return parts;
    }
    place = longestChild(place, spanOf);
  }
  return [];
}

/** Whether the parts make up the text around them, and none of them nearly all of it. */
function isMost(parts: readonly Span[], around: Span | undefined): boolean {
  const lengths = parts.map(lengthOf);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return total >= MIN_SHARE * lengthOf(around) && Math.max(...lengths) <= MAX_SHARE * total;
}

function findEntries(place: Element, spanOf: SpanOf): Span[] {
  const entries = commonest(childrenOf(place).filter(isEntry));
  return entries.flatMap((entry) => spanOf(entry) ?? []);
}

/** What stands under each of the place's headings. */
function findHeaded(place: Element, spanOf: SpanOf): Span[] {
  const headings = commonest(childrenOf(place).filter((child) => /^H[2-4]$/.test(tagOf(child))));
  const starts = headings.flatMap((heading) => spanOf(heading)?.start ?? []);
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? spanOf(place)?.end ?? start }));
}

/** Those of the kind that most of the elements are of. */
function commonest(elements: readonly Element[]): Element[] {
  const kinds = [...Map.groupBy(elements, tagOf).values()];
  return kinds.sort((a, b) => b.length - a.length)[0] ?? [];
}

function isEntry(element: Element): boolean {
  return /^(?:ARTICLE|SECTION|DIV|LI)$/.test(tagOf(element)) && element.querySelector("h2, h3, h4, time") !== null;
}

function longestChild(element: Element, spanOf: SpanOf): Element | undefined {
  let longest: Element | undefined;
  let most = 0;
  for (const child of childrenOf(element)) {
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
