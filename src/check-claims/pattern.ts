import type { ListedPhrase } from "../page-text/phrase-book.ts";
import type { MEANINGS } from "./meanings.ts";

/** The name of something that words can mean. */
export type Meaning = keyof typeof MEANINGS;

/** What may stand between a step and the one before it: nothing but a space, a word or two, some words, or many. */
export type Gap = "none" | "short" | "long" | "wide";

/** One of some phrases, the value that the claim is about, or whatever words have a meaning. */
export type Step = { readonly gap: Gap; readonly choices: readonly ListedPhrase[] | "value" | Meaning };

/** Words that stand in a sentence in this order. */
export type Pattern = {
  readonly steps: readonly Step[];
  /** Its own words deny something: a denial in the sentence is what it is looking for. */
  readonly denies: boolean;
  /** Its own words suppose something. */
  readonly supposes: boolean;
};
