import type { FoundValue, ValueContext } from "./found-value.ts";
import { readMatches, type ValueRule } from "./read-matches.ts";

/** How sure something is made to sound, by the words that say so. */
const WORDS: Readonly<Record<string, string>> = {
  possible:
    "could|may|might|can|potentially|possibly|perhaps|(?:in|under) (?:certain|some|specific|particular) (?:circumstances|cases|conditions)|case[ -]by[ -]case|depend(?:s|ing) on",
  conditional: "would",
  certain:
    "will|shall|must|automatic(?:ally)?|inevitably|(?:is|are|be|now) (?:obliged|obligated|bound|required) to|obliges?|obligates?|commits|compels?|without (?:conditions|exception|further ado)|guaranteed to",
};

const RULES: readonly ValueRule[] = Object.entries(WORDS).map(([value, words]) => ({
  pattern: new RegExp(`(?<![a-z0-9])(?:${words})(?![a-z0-9])`, "dgu"),
  // The month, and a will that somebody writes.
  read: ({ surface, isCapital, before }) =>
    (surface === "may" && isCapital() && before !== "") ||
    (surface === "will" && /(?:the|a|his|her|their|political) $/.test(before))
      ? undefined
      : { values: [value] },
}));

/** Words that make a statement `possible`, `conditional` or `certain`. English only. */
export function readConditions(text: string, context: ValueContext): FoundValue[] {
  return readMatches(text, RULES, context);
}
