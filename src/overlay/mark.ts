import type { Mention } from "../annotate/mention.ts";
import type { CheckedClaim } from "../check-claims/claim.ts";
import type { Span } from "../page-text/page-text.ts";
import type { FactMention } from "../report/page-report.ts";

/** Something drawn on the page, with its live range: a term, a checked statement, or a place that states a key fact. */
export type Mark = { readonly range: Range } & (
  | { readonly kind: "mention"; readonly mention: Mention }
  | { readonly kind: "check"; readonly check: CheckedClaim }
  | { readonly kind: "fact"; readonly fact: FactMention }
);

/** Where a mark was found in the text of the article. */
export function spanOf(mark: Mark): Span {
  return mark.kind === "mention" ? mark.mention : mark.kind === "check" ? mark.check : mark.fact;
}

/** What a mark says, whatever it has come to be drawn at: the same in two readings of a page that has changed. */
export function subjectOf(mark: Mark): string {
  switch (mark.kind) {
    case "mention":
      return `mention ${mark.mention.entity}`;
    case "check":
      return `check ${mark.check.claim} ${mark.check.verdict}`;
    case "fact":
      return `fact ${mark.fact.fact}`;
  }
}
