import type { FoundValue, ValueContext } from "./found-value.ts";
import { EAST_ASIAN_DATE_RULES } from "./read-east-asian-dates.ts";
import { readMatches } from "./read-matches.ts";
import { MONTH_RULES } from "./read-months.ts";
import { SEASON_RULES } from "./read-seasons.ts";
import { WEEKDAY_RULES } from "./read-weekdays.ts";
import { YEAR_RULES } from "./read-years.ts";

const RULES = [...MONTH_RULES, ...SEASON_RULES, ...YEAR_RULES, ...WEEKDAY_RULES, ...EAST_ASIAN_DATE_RULES];

/** Dates as `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. Where only the article's own date can tell which, it does. */
export function readDates(text: string, context: ValueContext): FoundValue[] {
  return readMatches(text, RULES, context);
}
