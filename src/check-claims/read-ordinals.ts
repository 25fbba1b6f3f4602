import type { FoundValue, ValueContext } from "./found-value.ts";
import { type FoundWords, type Reading, readMatches, type ValueRule } from "./read-matches.ts";
import { EAST_ASIAN_LETTER, parseEastAsianNumber } from "./read-numerals.ts";

const WORDS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" ");
const NUMBER = `(?:(?<word>${WORDS.join("|")})|(?<digits>\\d{1,3})(?:st|nd|rd|d|th))`;
const SUPERLATIVE = "(?:[ -](?:biggest|largest|highest|greatest|most powerful|longest|ever))?";

const RULES: readonly ValueRule[] = [
  // A second of time, and the second of March.
  {
    pattern: new RegExp(
      `(?<![a-z0-9])(?<!per )${NUMBER}${SUPERLATIVE}(?![a-z0-9])(?! (?:of )?(?:january|february|march|april|june|july|august|september|october|november|december))`,
      "dgu",
    ),
    read: readOrdinal,
  },
  { pattern: /(?<![a-z0-9])(?:no\.? ?|number )(?<digits>\d{1,3})(?![a-z0-9.,])/dgu, read: readOrdinal },
  // 第3海兵沿岸連隊, 제3해병연안연대. A treaty's 第5条 is an article.
  {
    needs: EAST_ASIAN_LETTER,
    pattern: /(?:第|제) ?(?<place>[0-9]{1,3}|[一二三四五六七八九十]{1,3})(?![0-9条條조章項项回次年])/dgu,
    read: ({ groups }) => {
      const place = parseEastAsianNumber(groups.place ?? "");
      return place === undefined ? undefined : { values: [place] };
    },
  },
];

/** Places in an order: first, third-biggest, 12th, No. 3, 第3. */
export function readOrdinals(text: string, context: ValueContext): FoundValue[] {
  return readMatches(text, RULES, context);
}

function readOrdinal({ groups, source }: FoundWords): Reading | undefined {
  // Films are in 3D.
  return source.endsWith("D")
    ? undefined
    : { values: [groups.word ? WORDS.indexOf(groups.word) + 1 : Number(groups.digits)] };
}
