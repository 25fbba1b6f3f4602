import type { PageText } from "./page-text.ts";
import { joinArticles, type ReadArticle } from "./read-article.ts";

/** Of the articles of a page those that are wanted, as one; the first where none is. One alone is not asked about. */
export function pickArticles(
  articles: readonly [ReadArticle, ...ReadArticle[]],
  isWanted: (page: PageText) => boolean,
): ReadArticle {
  if (articles.length === 1) return articles[0];
  const [first, ...others] = articles.filter(({ page }) => isWanted(page));
  return first ? joinArticles([first, ...others]) : articles[0];
}
