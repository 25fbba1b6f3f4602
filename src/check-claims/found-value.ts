import type { FoldedText } from "../page-text/fold-text.ts";
import type { Span } from "../page-text/page-text.ts";

/**
 * A value that a text states: a date as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, a sum or a count as a plain number. Where the
 * words leave it open ("Wednesday" on a page without a date), there is no value; where two readings are as good, both.
 */
export type FoundValue = Span & {
  readonly values: readonly (number | string)[];
  /** `JPY`, `USD`, `people`, `km`, `vessels`, `missiles`; absent for dates, article numbers and bare counts. */
  readonly unit?: string;
};

/** What relative dates are told from. */
export type ValueContext = {
  /** The article's day, `YYYY-MM-DD`, where it has one. */
  readonly date: string | undefined;
  /** Whether the words of a language are looked for; all are, where it is not given. */
  readonly reads?: (language: string) => boolean;
  /** What `foldBlocks` makes of the text, for who has it read by many readers. */
  readonly folded?: FoldedText;
};

/** Finds the values of one kind in a text, in order. Offsets are those of the text given. */
export type ValueReader = (text: string, context: ValueContext) => FoundValue[];
