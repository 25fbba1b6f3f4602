import type { MessageKey } from "../messages/wording.ts";
import { type EntityKind, kindOf } from "../overlay/entity-kind.ts";
import type { Term } from "../report/page-report.ts";

/** Terms of one kind under a heading. */
export type TermGroup = { readonly kind: EntityKind; readonly heading: MessageKey; readonly terms: readonly Term[] };

const GROUPS: readonly (readonly [EntityKind, MessageKey])[] = [
  ["person", "kindPerson"],
  ["place", "kindPlace"],
  ["organisation", "kindOrganisation"],
  ["treaty", "kindTreaty"],
  ["weapon", "kindWeapon"],
  ["event", "kindEvent"],
];

/** The terms of a report by kind, in a fixed order; inside a kind as the report has them. Empty kinds are left out. */
export function groupTerms(terms: readonly Term[]): TermGroup[] {
  return GROUPS.map(([kind, heading]) => ({
    kind,
    heading,
    terms: terms.filter(({ type }) => kindOf(type) === kind),
  })).filter((group) => group.terms.length > 0);
}
