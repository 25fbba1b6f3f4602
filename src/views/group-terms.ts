import type { MessageKey } from "../messages/wording.ts";
import { type EntityKind, kindOf } from "../overlay/entity-kind.ts";
import { KIND_NAMES } from "../overlay/message-keys.ts";
import type { Term } from "../report/page-report.ts";

/** Terms of one kind under a heading. */
export type TermGroup = { readonly kind: EntityKind; readonly heading: MessageKey; readonly terms: readonly Term[] };

const KINDS = Object.keys(KIND_NAMES) as EntityKind[];

/** The terms of a report by kind, in a fixed order; inside a kind as the report has them. Empty kinds are left out. */
export function groupTerms(terms: readonly Term[]): TermGroup[] {
  return KINDS.map((kind) => ({
    kind,
    heading: KIND_NAMES[kind],
    terms: terms.filter(({ type }) => kindOf(type) === kind),
  })).filter((group) => group.terms.length > 0);
}
