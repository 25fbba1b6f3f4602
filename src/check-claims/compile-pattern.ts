import type { WordLists } from "../dataset/claims-schema.ts";
import type { ListedPhrase } from "../page-text/phrase-book.ts";
import type { Gap, Pattern, Step } from "./pattern.ts";
import { DENIAL, SUPPOSITION } from "./read-stance.ts";

const GAPS: Readonly<Record<string, Gap>> = { "..": "short", "…": "long", "……": "wide" };
const TOKEN =
  /(?<gap>\.\.|…{1,2})|(?<value>\(value\))|@(?<list>[a-z0-9-]+)|\{(?<choice>[^{}]*)\}|(?<words>[^\s{}@…]+(?:(?<!\*) (?!\.\.|\(value\))[^\s{}@…]+)*)/gu;

/**
 * Reads a pattern of the dataset. Plain words stand as they are written, and a `*` lets a word go on; `{a|b}` is a choice,
 * `@list` one of a list's words, `(value)` the value of the variant; ` .. ` leaves room for a word or two, ` … ` for some
 * words of one clause, ` …… ` for many. `add` turns words into phrases. Throws an `Error` that names an unknown list.
 */
export function compilePattern(source: string, lists: WordLists, add: (words: string) => ListedPhrase): Pattern {
  const steps: Step[] = [];
  let gap: Gap = "none";
  for (const { groups = {} } of source.matchAll(TOKEN)) {
    if (groups.gap) {
      gap = GAPS[groups.gap] ?? "none";
      continue;
    }
    steps.push({ gap, choices: groups.value ? "value" : wordsOf(groups, lists).map(add) });
    gap = "none";
  }
  return { steps, denies: DENIAL.test(source), supposes: SUPPOSITION.test(source) };
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
