import { type FoldedText, unfoldSpan } from "../page-text/fold-text.ts";
import { foldBlocks } from "./fold-blocks.ts";
import type { FoundValue, ValueContext } from "./found-value.ts";

/**
 * One way to write a value. The pattern (flags `dgu`) runs over folded text and matches exactly the words of the value;
 * what must stand around them belongs in look-arounds or in `read`. No quantifier stands within an unbounded one.
 */
export type ValueRule = {
  readonly pattern: RegExp;
  /** A simple pattern (no flags but `u`) that fits in every text where this one does; where it does not, time is saved. */
  readonly needs?: RegExp;
  /** The language of its words: where that is not read, neither are they. */
  readonly language?: string;
  readonly read: (found: FoundWords, context: ValueContext) => Reading | undefined;
};

/** Words that fit a pattern, folded, with what stands around them. */
export type FoundWords = {
  readonly surface: string;
  readonly groups: Readonly<Record<string, string | undefined>>;
  /** Up to 48 folded characters on either side. */
  readonly before: string;
  readonly after: string;
  /** Whether the group, or all of it, begins with a capital in the source. */
  readonly isCapital: (group?: string) => boolean;
  /** Where the group begins within the words. */
  readonly at: (group: string) => number;
  /** The words as the source has them. */
  readonly source: string;
};

/** What the words say. No values at all: they say nothing, and no other rule may read them either. */
export type Reading = Pick<FoundValue, "values" | "unit"> & {
  /** Where the value begins within the words, if not at their start. */
  readonly from?: number;
};

const AROUND = 48;
/** All values that the rules find in `text`, in order; of readings that overlap, the first and then the longest holds. */
export function readMatches(text: string, rules: readonly ValueRule[], context: ValueContext): FoundValue[] {
  const folded = context.folded ?? foldBlocks(text);
  const found: FoundValue[] = [];
  const met = new Map<RegExp | undefined, boolean>([[undefined, true]]);
  for (const { pattern, needs, language, read } of rules) {
    if (language !== undefined && context.reads?.(language) === false) continue;
    if (!met.has(needs)) met.set(needs, needs?.test(folded.folded) ?? true);
    if (!met.get(needs)) continue;
    // `matchAll` would copy the pattern, which takes longer than to look for it.
    pattern.lastIndex = 0;
    for (let match = pattern.exec(folded.folded); match; match = pattern.exec(folded.folded)) {
      const end = match.index + match[0].length;
      const whole = unfoldSpan(folded, match.index, end);
      const reading = read(wordsOf(match, folded, text.slice(whole.start, whole.end)), context);
      if (!reading) continue;
      const { from = 0, ...value } = reading;
      found.push({ ...unfoldSpan(folded, match.index + from, end), ...value });
    }
  }
  return keepFirstAndLongest(found).filter(({ values }) => values.length > 0);
}

function wordsOf(match: RegExpExecArray, text: FoldedText, source: string): FoundWords {
  const end = match.index + match[0].length;
  const { folded } = text;
  return {
    surface: match[0],
    groups: match.groups ?? {},
    before: folded.slice(Math.max(0, match.index - AROUND), match.index),
    after: folded.slice(end, end + AROUND),
    isCapital: (group) => text.isCapital((group ? match.indices?.groups?.[group]?.[0] : undefined) ?? match.index),
    at: (group) => (match.indices?.groups?.[group]?.[0] ?? match.index) - match.index,
    source,
  };
}

function keepFirstAndLongest(found: readonly FoundValue[]): FoundValue[] {
  const kept: FoundValue[] = [];
  let end = 0;
  // The sort is stable: of readings of the same words, the rule that stands first holds.
  for (const value of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (value.start < end) continue;
    kept.push(value);
    end = value.end;
  }
  return kept;
}
