import type { CheckedClaim } from "../check-claims/claim.ts";
import type { Citation } from "../report/cite-sources.ts";
import type { PageReport } from "../report/page-report.ts";
import { pickById } from "../report/pick-by-id.ts";
import type { CardContent, CardFact } from "./build-card.ts";
import type { Mark } from "./mark.ts";

/** A checked statement with the sources of its record. */
export type SheetCheck = { readonly check: CheckedClaim; readonly sources: readonly Citation[] };

/** Everything one card shows: what is said at a place of the article, what weighs more first. */
export type CardSheet = {
  readonly checks: readonly SheetCheck[];
  readonly facts: readonly CardFact[];
  readonly entity: CardContent | undefined;
};

/** The card of the marks at one place, or `undefined` where nothing is known of them. */
export function buildSheet(
  marks: readonly Mark[],
  report: Pick<PageReport, "factCards" | "sources">,
  entityCard: (entity: string) => CardContent | undefined,
): CardSheet | undefined {
  const cite = (ids: readonly string[]): Citation[] => pickById(ids, report.sources);
  const checks = marks.flatMap((mark) =>
    mark.kind === "check" ? [{ check: mark.check, sources: cite(mark.check.sources) }] : [],
  );
  const facts = marks.flatMap((mark) =>
    mark.kind === "fact"
      ? pickById([mark.fact.fact], report.factCards).map((fact) => ({ fact, sources: cite(fact.sources) }))
      : [],
  );
  const mention = marks.find((mark) => mark.kind === "mention");
  const entity = mention && entityCard(mention.mention.entity);
  return checks.length > 0 || facts.length > 0 || entity ? { checks, facts, entity } : undefined;
}

/** How many headings a card has: one for each of its parts. */
export function countHeadings({ checks, facts, entity }: CardSheet): number {
  return checks.length + facts.length + (entity ? 1 : 0);
}

/** The card of an entity that the reader went on to. */
export function entitySheet(entity: CardContent): CardSheet {
  return { checks: [], facts: [], entity };
}
