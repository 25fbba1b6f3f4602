/** Characters of running text that an element must hold before it can be a page's article. */
const MIN_ARTICLE_CHARS = 250;
/** Share of all paragraph text that the article must hold; below it the page is a list of many things. */
const MIN_SHARE = 0.3;

/**
 * The element that holds a page's article, or `undefined` where there is none: a front page, a list, an application.
 *
 * Looks at paragraphs only: every paragraph of running text gives its length to its parent and, more weakly, to the
 * elements above; text inside links counts for nothing, since lists of headlines are made of links. A page that marks
 * its article's body (`itemprop`, `article`) is believed when the marked element holds most of that text.
 */
export function findArticleRoot(document: Document): Element | undefined {
  const scores = new Map<Element, number>();
  let total = 0;
  for (const paragraph of paragraphs(document)) {
    const length = ownTextLength(paragraph);
    if (length < 25) continue;
    total += length;
    let share = length;
    let element = paragraph.parentElement;
    for (let level = 0; element && level < 4; level++) {
      scores.set(element, (scores.get(element) ?? 0) + share);
      share *= 0.6;
      element = element.parentElement;
    }
  }
  const best = highest(scores);
  if (!best || best.score < MIN_ARTICLE_CHARS || best.score < total * MIN_SHARE) return undefined;
  return best.element.closest("article, [itemprop~='articleBody']") ?? best.element;
}

function paragraphs(document: Document): Element[] {
  const marked = [...document.querySelectorAll("p")];
  return marked.filter((paragraph) => !paragraph.closest("aside, footer, nav, form, [hidden], [role='complementary']"));
}

/** Length of an element's text outside links. */
function ownTextLength(element: Element): number {
  let linked = 0;
  for (const link of element.querySelectorAll("a")) linked += link.textContent?.length ?? 0;
  const text = element.textContent?.trim().length ?? 0;
  return linked > text / 2 ? 0 : text;
}

function highest(scores: ReadonlyMap<Element, number>): { element: Element; score: number } | undefined {
  let best: { element: Element; score: number } | undefined;
  for (const [element, score] of scores) {
    if (!best || score > best.score) best = { element, score };
  }
  return best;
}
