import { z } from "zod";
import { byLanguage, fullDate, id, looseDate, phrase, plain, sourceIds } from "./schema.ts";

/** The gate for the files of claims, and for the lists of words that they name. */

/** Words of a claim, in the small language that `docs/dataset.md` explains: `{a|b}`, `@list`, `..`, `…`, `(value)`, `^`. */
const pattern = phrase.refine(hasWholeChoices, "a choice is {a|b}, without another inside, and a * ends a phrase");

/** What kind of value a claim states; each kind is compared in its own way. */
const CLAIM_KINDS = [
  "date",
  "money",
  "count",
  "percent",
  "ordinal",
  "office",
  "place",
  "article",
  "condition",
  "scope",
  "action",
  "direction",
  "name",
  "wording",
] as const;

const bound = z.union([z.number(), looseDate]);
/** A value in the article that a variant is about: one of `is`, or a number or date from `from` to `until`, in `unit`. */
const claimValueSchema = z.strictObject({
  /** Dates as `YYYY[-MM[-DD]]`, sums and counts as plain numbers, the rest as words. */
  is: z
    .array(z.union([z.number(), plain]))
    .min(1)
    .optional(),
  /** Any value but these. */
  isNot: z
    .array(z.union([z.number(), plain]))
    .min(1)
    .optional(),
  from: bound.optional(),
  until: bound.optional(),
  /** What lies between is left alone: too near to be wrong. */
  outside: z.strictObject({ from: bound, until: bound }).optional(),
  /** `JPY`, `USD`, `people`, `km`, … */
  unit: plain.max(20).optional(),
});

/** One way of stating the claim, and what the record makes of it. */
const claimVariantSchema = z.strictObject({
  verdict: z.enum(["supported", "contradicted", "needs-context"]),
  /** The wording in short, as an example; never a quotation of an outlet. */
  said: plain.max(160),
  /** Phrase sets, one of which stands in the claim's sentence; absent where the value alone decides. */
  words: byLanguage(z.array(z.array(pattern).min(1))).optional(),
  /** Not where one of these stands. */
  unless: z.array(pattern).min(1).optional(),
  /** The same in articles of one language. */
  unlessIn: byLanguage(z.array(pattern).min(1)).optional(),
  value: claimValueSchema.optional(),
  /** The article's day lies in this range; an article without a date counts as of the story's own day. */
  dated: z.strictObject({ from: fullDate.optional(), until: fullDate.optional() }).optional(),
  /** One sentence: why this verdict. */
  why: plain.max(320),
});

/** What articles may state on one point, in all its wordings. */
export const claimSchema = z.strictObject({
  id,
  kind: z.enum(CLAIM_KINDS),
  /** What an article may state, in a few words. */
  topic: plain.max(120),
  /** Phrase sets, one of which stands in a sentence that may hold the claim: the subject and what is said of it. */
  about: byLanguage(z.array(z.array(pattern).min(1).refine(hasOwnWords, "a set needs words of its own")).min(1)),
  /** Sentences with one of these are about something else. */
  notAbout: z.array(pattern).default([]),
  /** The same in articles of one language. */
  notAboutIn: byLanguage(z.array(pattern).min(1)).optional(),
  variants: z.array(claimVariantSchema).min(1),
  /** What the record says, in our words. */
  record: plain.max(320),
  entities: z.array(id).default([]),
  facts: z.array(id).default([]),
  sources: sourceIds,
});

/** Lists of words that the patterns of claims name as `@list`. */
export const wordsSchema = z.record(z.string().regex(/^[a-z0-9-]+$/), z.array(phrase).min(1));

function hasWholeChoices(source: string): boolean {
  const choices = source.match(/\{[^{}]*\}/g) ?? [];
  const isBroken = /[{}]/.test(source.replaceAll(/\{[^{}]*\}/g, ""));
  return (
    !isBroken &&
    choices.every((choice) =>
      choice
        .slice(1, -1)
        .split("|")
        .every((part) => /^[^*]+\*?$/.test(part)),
    )
  );
}

/** Sets that only lean on other sentences would be about every sentence. */
function hasOwnWords(set: readonly string[]): boolean {
  return set.some((source) => !source.startsWith("^"));
}

/** Lists of words by their names. */
export type WordLists = z.infer<typeof wordsSchema>;
/** What articles may state on one point, and what the record says. */
export type ClaimCheck = z.infer<typeof claimSchema>;
/** What the record makes of a statement. */
export type ClaimVerdict = ClaimCheck["variants"][number]["verdict"];
