import type { ValueContext } from "./found-value.ts";
import type { FoundWords, Reading, ValueRule } from "./read-matches.ts";

/** The months of a season in its year; winter has both ends of it, and the December before. */
const MONTHS: Readonly<Record<string, readonly string[]>> = {
  spring: ["03", "04", "05"],
  summer: ["06", "07", "08"],
  autumn: ["09", "10", "11"],
  winter: ["12", "01", "02"],
};
const SEASONS: Readonly<Record<string, string>> = {
  ...{ spring: "spring", summer: "summer", autumn: "autumn", fall: "autumn", winter: "winter" },
  ...{ 春: "spring", 夏: "summer", 秋: "autumn", 冬: "winter" },
};
const SEASON = "(?<season>spring|summer|autumn|fall|winter)";
const NEEDS = /spring|summer|autumn|fall|winter/;

/** Seasons of a year: the autumn of 2020, the spring of last year, last spring, 昨年春. */
export const SEASON_RULES: readonly ValueRule[] = [
  {
    needs: NEEDS,
    pattern: new RegExp(
      `(?<![a-z0-9])(?:early |late |mid-)?${SEASON}(?: of|,)? (?<year>(?:19|20)\\d\\d|last year|this year)(?![a-z0-9])`,
      "dgu",
    ),
    read: readSeason,
  },
  { needs: NEEDS, pattern: new RegExp(`(?<![a-z0-9])(?<year>last) ${SEASON}(?![a-z0-9])`, "dgu"), read: readSeason },
  {
    needs: /[春夏秋冬]/,
    pattern: /(?<year>昨年|前年|今年|(?:19|20)\d\d年)の?(?<season>[春夏秋冬])(?!闘|日|節|休)/dgu,
    read: readSeason,
  },
];

function readSeason({ groups }: FoundWords, { date }: ValueContext): Reading | undefined {
  const year = yearOf(groups.year ?? "", date);
  if (year === undefined) return undefined;
  const months = MONTHS[SEASONS[groups.season ?? ""] ?? ""] ?? [];
  return { values: months.map((month) => `${year}-${month}`) };
}

function yearOf(words: string, date: string | undefined): number | undefined {
  const [digits] = /\d{4}/.exec(words) ?? [];
  if (digits) return Number(digits);
  if (date === undefined) return undefined;
  return Number(date.slice(0, 4)) - (/^(?:this|今)/.test(words) ? 0 : 1);
}
