import type { ClaimCheck } from "../dataset/schema.ts";
import { compilePhrase, type Phrase } from "../page-text/find-phrases.ts";

/** Alternatives; each is a set of phrases that all stand in one sentence. */
export type PhraseSets = readonly (readonly Phrase[])[];

type Variant = ClaimCheck["variants"][number];

/** A claim check with its phrases prepared. */
export type CompiledClaim = {
  readonly check: ClaimCheck;
  readonly about: PhraseSets;
  readonly notAbout: readonly Phrase[];
  readonly variants: readonly { readonly variant: Variant; readonly words: PhraseSets | undefined }[];
};

/** Prepares the claim checks of a dataset for `checkClaims`. */
export function compileClaims(checks: readonly ClaimCheck[]): CompiledClaim[] {
  return checks.map((check) => ({
    check,
    about: compileSets(check.about),
    notAbout: check.notAbout.map(compilePhrase),
    variants: check.variants.map((variant) => ({ variant, words: variant.words && compileSets(variant.words) })),
  }));
}

function compileSets(byLanguage: Readonly<Record<string, readonly (readonly string[])[] | undefined>>): PhraseSets {
  return Object.values(byLanguage)
    .flatMap((sets) => sets ?? [])
    .map((set) => set.map(compilePhrase));
}
