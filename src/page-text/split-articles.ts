import type { ArticlePlace } from "./find-article-root.ts";

/** Characters of running text from which an element is an article among others, not a teaser or an entry. */
const MIN_CHARS = 500;
/** A feed of more articles is read as far as that. */
const MAX_ARTICLES = 40;

/**
 * The elements of the whole articles that stand on a page: one on nearly every page, several where the next article is
 * appended below as the reader scrolls. Such articles stand in `article` elements of their own, the first with the
 * page's `h1`, or have an `h1` each; the entries of a live blog have neither.
 */
export function splitArticles(place: ArticlePlace): Element[] {
  const isLong = (element: Element) => place.lengthOf(element) >= MIN_CHARS;
  const marked = [...place.body.querySelectorAll("article")].filter(isLong).filter(isWhole);
  const articles = marked[0]?.querySelector("h1") ? marked : underHeadlines(place.body).filter(isLong);
  const tops = articles.length > 1 ? articles.slice(0, MAX_ARTICLES) : [place.body];
  return tops.map((top) => place.rootIn(top));
}

/** Whether an `article` is part of no other, and has a headline. */
function isWhole(article: Element): boolean {
  return !article.parentElement?.closest("article") && article.querySelector("h1, h2") !== null;
}

/** For each `h1` the largest element that holds no other. */
function underHeadlines(body: Element): Element[] {
  const headlines = [...body.querySelectorAll("h1")].slice(0, MAX_ARTICLES);
  if (headlines.length < 2) return [];
  return headlines.map((headline) => {
    let top: Element = headline;
    for (let above = top.parentElement; above && above !== body; above = above.parentElement) {
      if (above.querySelectorAll("h1").length > 1) break;
      top = above;
    }
    return top;
  });
}
