import type { ClaimVerdict } from "../dataset/claims-schema.ts";
import type { Span } from "../page-text/page-text.ts";

/** A statement of the article held against the record. The span is the smallest run of words that holds it. */
export type CheckedClaim = Span & {
  /** Id of the claim check in the dataset. */
  readonly claim: string;
  readonly verdict: ClaimVerdict;
  /** What the check is about, in a few words. */
  readonly topic: string;
  /** The article's words: `page.text.slice(start, end)`. */
  readonly said: string;
  /** What the record says. */
  readonly record: string;
  /** One sentence: why this verdict. */
  readonly why: string;
  /** Ids of the sources of the record. */
  readonly sources: readonly string[];
};
