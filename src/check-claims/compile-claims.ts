import type { ClaimCheck } from "../dataset/schema.ts";
import { type ListedPhrase, PhraseBook } from "../page-text/phrase-book.ts";
import { PhraseSets } from "../page-text/phrase-sets.ts";

/** Sets of phrases, any of which will do where all its phrases stand in one sentence. */
export type Alternatives = readonly (readonly ListedPhrase[])[];

type Variant = ClaimCheck["variants"][number];

/** A claim check with its phrases prepared. */
export type CompiledClaim = {
  readonly check: ClaimCheck;
  readonly about: Alternatives;
  readonly notAbout: readonly ListedPhrase[];
  readonly variants: readonly { readonly variant: Variant; readonly words: Alternatives | undefined }[];
};

/** One of the alternatives for what a claim is about, or for what a variant of it says. */
export type Wording = {
  /** Number of the claim. */
  readonly claim: number;
  readonly of: Alternatives;
  /** Its number among them. */
  readonly number: number;
};

/** The claim checks of a dataset. */
export type CompiledClaims = {
  readonly claims: readonly CompiledClaim[];
  readonly wordings: PhraseSets<Wording>;
  /** Holds all their phrases, and may hold others'. */
  readonly book: PhraseBook;
};

/** Prepares the claim checks of a dataset for `checkClaims`. */
export function compileClaims(checks: readonly ClaimCheck[], book = new PhraseBook()): CompiledClaims {
  const add = (source: string) => book.add(source);
  const claims = checks.map((check) => ({
    check,
    about: compileSets(check.about, add),
    notAbout: check.notAbout.map(add),
    variants: check.variants.map((variant) => ({ variant, words: variant.words && compileSets(variant.words, add) })),
  }));
  return { claims, wordings: new PhraseSets(claims.flatMap(wordingsOf)), book };
}

function compileSets(
  byLanguage: Readonly<Record<string, readonly (readonly string[])[] | undefined>>,
  add: (source: string) => ListedPhrase,
): Alternatives {
  return Object.values(byLanguage)
    .flatMap((sets) => sets ?? [])
    .map((set) => set.map(add));
}

function wordingsOf({ about, variants }: CompiledClaim, claim: number) {
  const all = [about, ...variants.flatMap(({ words }) => (words ? [words] : []))];
  return all.flatMap((of) =>
    of.map((phrases, number) => ({ set: phrases.map((phrase) => [phrase]), says: { claim, of, number } })),
  );
}
