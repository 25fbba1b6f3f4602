import { ArticleAnchor, anchorSpan } from "../page-text/anchor-span.ts";
import type { ReadArticle } from "../page-text/read-article.ts";
import type { PageReport } from "../report/page-report.ts";
import type { Mark } from "./mark.ts";

/** Everything that a report found, with its live ranges, in the order of the text. What the page no longer holds is left out. */
export function anchorMarks(article: ReadArticle, { mentions, checks, facts }: PageReport): Mark[] {
  const found = [
    ...checks.map((check) => ({ span: check, mark: { kind: "check", check } as const })),
    ...facts.map((fact) => ({ span: fact, mark: { kind: "fact", fact } as const })),
    ...mentions.map((mention) => ({ span: mention, mark: { kind: "mention", mention } as const })),
  ];
  const anchor = new ArticleAnchor(article);
  return found
    .sort((a, b) => a.span.start - b.span.start)
    .flatMap(({ span, mark }) => {
      const range = anchorSpan(article, span, anchor);
      return range ? [{ ...mark, range }] : [];
    });
}
