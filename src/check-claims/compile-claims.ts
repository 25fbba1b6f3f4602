import type { ClaimCheck, WordLists } from "../dataset/claims-schema.ts";
import { PhraseBook } from "../page-text/phrase-book.ts";
import { PhraseSets } from "../page-text/phrase-sets.ts";
import { finish, type Steps } from "../page-text/steps.ts";
import { compilePattern } from "./compile-pattern.ts";
import type { Pattern } from "./pattern.ts";

/** How far from the sentence a pattern may stand: in it, in it or the two before it, or anywhere. */
type Reach = "sentence" | "nearby" | "page";

/** A pattern, and where it may stand; with a language, only in articles that are read with its words. */
export type Placed = { readonly pattern: Pattern; readonly reach: Reach; readonly language?: string };

/** A set of patterns that all stand, in sentences of one language. */
type Alternative = { readonly language: string; readonly set: readonly Placed[] };
export type Alternatives = readonly Alternative[];

type Variant = ClaimCheck["variants"][number];

/** A claim check with its patterns prepared. */
export type CompiledClaim = {
  readonly check: ClaimCheck;
  readonly about: Alternatives;
  readonly notAbout: readonly Placed[];
  readonly variants: readonly {
    readonly variant: Variant;
    readonly words: Alternatives | undefined;
    readonly unless: readonly Placed[];
  }[];
};

/** The claim checks of a dataset. */
export type CompiledClaims = {
  readonly claims: readonly CompiledClaim[];
  /** The alternatives of what each claim is about, with its number. */
  readonly abouts: PhraseSets<number>;
  /** Holds all their phrases, and may hold others'. */
  readonly book: PhraseBook;
};

/** Prepares the claim checks of a dataset for `checkClaims`; `lists` are the lists of words that they name. */
export function compileClaims(
  checks: readonly ClaimCheck[],
  lists: WordLists = {},
  book: PhraseBook = new PhraseBook(),
): CompiledClaims {
  return finish(compileClaimsInSteps(checks, lists, book));
}

/** The same in steps, a claim each. */
export function* compileClaimsInSteps(
  checks: readonly ClaimCheck[],
  lists: WordLists,
  book: PhraseBook,
): Steps<CompiledClaims> {
  const place = (source: string) => placePattern(source, lists, book);
  const claims: CompiledClaim[] = [];
  for (const check of checks) {
    yield;
    claims.push({
      check,
      about: compileSets(check.about, place),
      notAbout: [...check.notAbout.map(place), ...compileGuards(check.notAboutIn, place)],
      variants: check.variants.map((variant) => ({
        variant,
        words: variant.words && compileSets(variant.words, place),
        unless: [...(variant.unless ?? []).map(place), ...compileGuards(variant.unlessIn, place)],
      })),
    });
  }
  const abouts = claims.flatMap(({ about }, says) => about.map(({ set }) => ({ set: phrasesOf(set), says })));
  return { claims, abouts: new PhraseSets(abouts), book };
}

/** Written before a pattern: `^^` reaches over the whole page, `^` over the two sentences before it. */
const REACHES: readonly (readonly [string, Reach])[] = [
  ["^^", "page"],
  ["^", "nearby"],
];

function placePattern(source: string, lists: WordLists, book: PhraseBook): Placed {
  const [mark, reach] = REACHES.find(([each]) => source.startsWith(each)) ?? ["", "sentence" as const];
  return { reach, pattern: compilePattern(source.slice(mark.length), lists, (words) => book.add(words)) };
}

function compileSets(
  byLanguage: Readonly<Record<string, readonly (readonly string[])[] | undefined>>,
  place: (source: string) => Placed,
): Alternatives {
  return Object.entries(byLanguage).flatMap(([language, sets]) =>
    (sets ?? []).map((set) => ({ language, set: set.map(place) })),
  );
}

function compileGuards(
  byLanguage: Readonly<Record<string, readonly string[] | undefined>> = {},
  place: (source: string) => Placed,
): Placed[] {
  return Object.entries(byLanguage).flatMap(([language, patterns = []]) =>
    patterns.map((source) => ({ ...place(source), language })),
  );
}

/** The choices of phrases that stand in every sentence which the set is about. */
function phrasesOf(set: readonly Placed[]) {
  return set
    .filter(({ reach }) => reach === "sentence")
    .flatMap(({ pattern }) => pattern.steps.flatMap(({ choices }) => (typeof choices === "string" ? [] : [choices])));
}
