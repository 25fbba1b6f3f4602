import type { WordLists } from "../dataset/claims-schema.ts";
import type { ListedPhrase } from "../page-text/phrase-book.ts";
import { MEANINGS } from "./meanings.ts";
import type { Gap, Meaning, Pattern, Step } from "./pattern.ts";
import { DENIAL, SUPPOSITION } from "./read-stance.ts";

const GAPS: Readonly<Record<string, Gap>> = { "..": "short", "…": "long", "……": "wide" };
const TOKEN =
  /(?<gap>\.\.|…{1,2})|\((?<meaning>[a-z-]+)\)|@(?<list>[a-z0-9-]+)|\{(?<choice>[^{}]*)\}|(?<words>[^\s{}@…]+(?:(?<!\*) (?!\.\.|\([a-z-]+\))[^\s{}@…]+)*)/gu;

/**
 * Reads a pattern of the dataset. Plain words stand as they are written, and a `*` lets a word go on; `{a|b}` is a choice,
 * `@list` one of a list's words, `(value)` the value of the variant, `(increase)` whatever words mean that; ` .. ` leaves room for a word or two, ` … ` for some
 * words of one clause, ` …… ` for many. `add` turns words into phrases. Throws an `Error` that names an unknown list or
 * meaning.
 */
export function compilePattern(source: string, lists: WordLists, add: (words: string) => ListedPhrase): Pattern {
  const steps: Step[] = [];
  let gap: Gap = "none";
  for (const { groups = {} } of source.matchAll(TOKEN)) {
    if (groups.gap) {
      gap = GAPS[groups.gap] ?? "none";
      continue;
    }
    steps.push({ gap, choices: groups.meaning ? meaningOf(groups.meaning) : wordsOf(groups, lists).map(add) });
    gap = "none";
  }
  return { steps, denies: DENIAL.test(source), supposes: SUPPOSITION.test(source) };
}

function meaningOf(name: string): "value" | Meaning {
  if (name === "value" || isMeaning(name)) return name;
  throw new Error(`there is no meaning "${name}"`);
}

function isMeaning(name: string): name is Meaning {
  return Object.hasOwn(MEANINGS, name);
}

function wordsOf(
  { list, choice, words = "" }: Readonly<Record<string, string | undefined>>,
  lists: WordLists,
): readonly string[] {
  if (choice !== undefined) return choice.split("|");
  if (list === undefined) return [words];
  const found = lists[list];
  if (!found) throw new Error(`there is no list of words "${list}"`);
  return found;
}
