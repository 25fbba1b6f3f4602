import type { FoundValue, ValueContext } from "./found-value.ts";
import { type FoundWords, type Reading, readMatches, type ValueRule } from "./read-matches.ts";
import { numberWords, parseNumberWords } from "./read-number-words.ts";
import { DIGITS, NUMBER_START, parseDigits, parseEastAsianNumber } from "./read-numerals.ts";

const NUMBER = `(?:${DIGITS}|${numberWords("en")})`;
const NEEDS = /%|per ?cent|pc|prozent|por ?c|pour ?c|パーセント|퍼센트/;
const PERCENT =
  "(?: ?%| ?-?per ?cent(?:age)?(?![a-z])(?! points?)| ?pc(?![a-z])| (?:prozent|pour ?cent|por ?ciento|per ?cento|por ?cento)(?![a-z])" +
  "| ?(?:パーセント|퍼센트))(?!ポイント|포인트|p)";

/** Shares in words. */
const FRACTIONS: Readonly<Record<string, number>> = {
  "three quarters": 75,
  "two thirds": 67,
  half: 50,
  "a third": 33,
  "one third": 33,
  "a quarter": 25,
  "one quarter": 25,
  "a fifth": 20,
  "one fifth": 20,
  "a tenth": 10,
};
const FRACTION = Object.keys(FRACTIONS).join("|").replaceAll(" ", "[ -]");

const RULES: readonly ValueRule[] = [
  {
    needs: NEEDS,
    pattern: new RegExp(
      `${NUMBER_START}(?<from>${NUMBER})(?:${PERCENT})?(?: ?- ?| to | or )(?<to>${NUMBER})${PERCENT}`,
      "dgu",
    ),
    read: readPercent,
  },
  { needs: NEEDS, pattern: new RegExp(`${NUMBER_START}(?<from>${NUMBER})${PERCENT}`, "dgu"), read: readPercent },
  // A quarter of the year and a third meeting are no shares.
  {
    pattern: new RegExp(
      `(?<![a-z0-9-])(?<fraction>${FRACTION})(?![a-z0-9-])(?! (?:of (?:the|this|a) (?:year|century)|an? (?:hour|century)|century|time|party|term|meeting|regiment|country))`,
      "dgu",
    ),
    read: ({ groups }) => readFraction(groups.fraction ?? ""),
  },
];

const OUT_OF_TEN: ValueRule = {
  needs: /(?:in|of|every) (?:ten|10)/,
  pattern: new RegExp(
    `${NUMBER_START}(?<tenths>${numberWords("en")}|[1-9]) (?:in|out of)(?: every)? (?:ten|10)(?![a-z0-9])`,
    "dgu",
  ),
  read: ({ groups }) => {
    const tenths = numberOf(groups.tenths ?? "");
    return tenths === undefined || tenths > 10 ? undefined : { values: [tenths * 10] };
  },
};

/** 7割, 七成, 7할: so many tenths. Not the discount 割引. */
const EAST_ASIAN_TENTHS: ValueRule = {
  needs: /[割成할]/,
  pattern:
    /(?<![0-9.,〇一二三四五六七八九十百数数几])(?<tenths>[1-9一二两兩三四五六七八九])(?:割(?![引安高れりっ])|成(?![为為长長員员本立果功就])|할(?![인당것수아머일]))/dgu,
  read: ({ groups }) => {
    const tenths = parseEastAsianNumber(groups.tenths ?? "");
    return tenths === undefined ? undefined : { values: [tenths * 10] };
  },
};

/** Shares and rates in per cent, in English words, in tenths, or in the digits of any language; both ends of a range. */
export function readPercents(text: string, context: ValueContext): FoundValue[] {
  return readMatches(text, [...RULES, OUT_OF_TEN, EAST_ASIAN_TENTHS], context);
}

function readPercent({ groups }: FoundWords): Reading | undefined {
  const ends = [groups.from, groups.to].filter((end) => end !== undefined).map(numberOf);
  const values = ends.filter((end) => end !== undefined);
  return values.length === ends.length ? { values } : undefined;
}

function numberOf(words: string): number | undefined {
  return /^\d/.test(words) ? parseDigits(words.replace(",", "."), "point") : parseNumberWords(words, "en");
}

function readFraction(words: string): Reading | undefined {
  const share = FRACTIONS[words.replace("-", " ")];
  return share === undefined ? undefined : { values: [share] };
}
