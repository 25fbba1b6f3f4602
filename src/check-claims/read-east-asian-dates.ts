import type { FoundValue, ValueContext } from "./found-value.ts";
import {
  type Day,
  dateValues,
  dayInMonth,
  formatDay,
  nearestDates,
  nearestDaysOfMonth,
  parseDay,
  partsOf,
} from "./read-calendar.ts";
import type { FoundWords, Reading, ValueRule } from "./read-matches.ts";
import { EAST_ASIAN_LETTER, EAST_ASIAN_TO, parseEastAsianNumber } from "./read-numerals.ts";

/** Words for a year near the article's, and how far it lies. */
const NEAR_YEARS: Readonly<Record<string, number>> = {
  ...{ 一昨年: -2, 前年: -2, 재작년: -2, 昨年: -1, 去年: -1, 작년: -1, 지난해: -1, 今年: 0, 本年: 0, 올해: 0 },
  ...{ 来年: 1, 來年: 1, 明年: 1, 내년: 1 },
};
/** Words for a month near the article's. */
const NEAR_MONTHS: Readonly<Record<string, number>> = {
  ...{ 先月: -1, 上月: -1, 上个月: -1, 上個月: -1, 지난달: -1, 今月: 0, 本月: 0, 这个月: 0, 這個月: 0, 이달: 0 },
  ...{ 来月: 1, 下月: 1, 下个月: 1, 下個月: 1, 다음달: 1, "다음 달": 1 },
};
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925 };

const KANJI = "[〇零一二三四五六七八九十]";
const YEAR =
  `(?:(?<year>(?:19|20)[0-9]{2}|[一二][〇零一二三四五六七八九]{3}) ?[年년]|(?<short>[0-9]{2})年(?=[0-9])` +
  `|(?<era>${Object.keys(ERAS).join("|")})(?<eraYear>[0-9]{1,2}|元|${KANJI}{1,3})年|(?<near>${Object.keys(NEAR_YEARS).join("|")}))`;
const MONTH = `(?<month>[0-9]{1,2}|${KANJI}{1,2}) ?[月월]`;
const DAY = `(?<day>[0-9]{1,2}|${KANJI}{1,3}) ?[日号號일]`;
/** 19〜21日, 5月19日至21日, 19、20日: the first of two days. */
const FIRST_DAY = `(?:(?<first>[0-9]{1,2}) ?[日일]?(?:${EAST_ASIAN_TO}|[・、,和与及と] ?|[와과] ))?`;
/** "同年", "翌年": told from something earlier in the text, not from the article's day. */
const ELSEWHERE = "(?<![0-9.,第同翌昨])";
/** 11日間, 13日連続, 11일 만에: so many days; 3月間, 2000年間. */
const NOT_LONG =
  "(?! ?(?:間|间|ぶり|以内|以上|連続|连续|連續|程|目|後|后|前|内|內|個|个|日|曜|간|째|만에|이내|동안|연속|전|뒤|후|본|정))";
const NOT_YEARS = "(?!間|间|ぶり|以内|以上|連続|连续|来|來|후|간|동안| ?만에)";

/** Dates as Japanese, Chinese and Korean write them. */
export const EAST_ASIAN_DATE_RULES: readonly ValueRule[] = [
  // 2023年1月11日, 令和5年1月11日, 昨年12月, 2023년 1월 11일
  {
    needs: EAST_ASIAN_LETTER,
    pattern: new RegExp(`${ELSEWHERE}${YEAR} ?の?${MONTH}(?: ?${FIRST_DAY}${DAY})?(?![曜期間间])`, "dgu"),
    read: readWithYear,
  },
  // 2025年まで, 令和9年度, 2025년
  {
    needs: EAST_ASIAN_LETTER,
    pattern: new RegExp(
      `${ELSEWHERE}(?:(?<year>(?:19|20)[0-9]{2}|二[〇零][〇零一二三四五六七八九]{2}) ?(?:[年년]|[财財]年)|(?<era>${Object.keys(ERAS).join("|")})(?<eraYear>[0-9]{1,2}|元)年)${NOT_YEARS}`,
      "dgu",
    ),
    read: readYear,
  },
  // 同年4月 and 翌12日 are told from what was said before.
  {
    needs: EAST_ASIAN_LETTER,
    pattern: /(?:同年?|翌年?)(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?/dgu,
    read: ({ surface }) => (/\d/.test(surface) ? { values: [] } : undefined),
  },
  // 先月16日, 本月11日, 지난달 16일
  {
    needs: EAST_ASIAN_LETTER,
    pattern: new RegExp(`(?<nearMonth>${Object.keys(NEAR_MONTHS).join("|")}) ?${DAY}${NOT_LONG}`, "dgu"),
    read: readInNearMonth,
  },
  // 1月11日, 1월 11일
  {
    needs: EAST_ASIAN_LETTER,
    pattern: new RegExp(`${ELSEWHERE}(?<![0-9][-~〜])${MONTH} ?${FIRST_DAY}${DAY}(?![間间])`, "dgu"),
    read: readWithoutYear,
  },
  // 5月, 5월
  {
    needs: EAST_ASIAN_LETTER,
    pattern: /(?<![0-9.,第同翌年년ヵヶか个個])(?<month>[0-9]{1,2}) ?[月월](?![間间目面刊額曜球号號0-9]| ?[0-9])/dgu,
    read: readWithoutYear,
  },
  // 지난 11일, 오는 13일
  {
    needs: EAST_ASIAN_LETTER,
    pattern: new RegExp(`(?:(?<past>지난)|(?<coming>오는)) (?<day>[0-9]{1,2})일${NOT_LONG}`, "dgu"),
    read: readDay,
  },
  // 11日, 11일
  {
    needs: EAST_ASIAN_LETTER,
    pattern: new RegExp(
      `(?<![0-9.,第同翌月월年년数-])(?<!월 )(?<day>[0-9]{1,2})[日일]${NOT_LONG}(?!本|当|あたり|가량)`,
      "dgu",
    ),
    read: readDay,
  },
];

function readWithYear(found: FoundWords, { date }: ValueContext): Reading | undefined {
  const year = yearOf(found.groups, parseDay(date));
  const month = numberOf(found.groups.month);
  if (year === undefined || month === undefined) return { values: [] };
  return { values: daysOf(found.groups).flatMap((day) => dateValues(year, month, day)) };
}

function readYear(found: FoundWords): Reading {
  const year = yearOf(found.groups, undefined);
  return { values: year === undefined ? [] : [String(year)] };
}

function yearOf({ year, short, era, eraYear, near }: FoundWords["groups"], today: Day | undefined): number | undefined {
  if (year !== undefined) return numberOf(year);
  if (era !== undefined) return (ERAS[era] ?? 0) + (eraYear === "元" ? 1 : (numberOf(eraYear) ?? Number.NaN));
  if (today === undefined) return undefined;
  const now = partsOf(today).year;
  if (near !== undefined) return now + (NEAR_YEARS[near] ?? 0);
  // 23年5月: two digits are a year of the article's decade.
  const written = 2000 + Number(short);
  return Math.abs(written - now) <= 10 ? written : undefined;
}

function numberOf(words: string | undefined): number | undefined {
  return words === undefined ? undefined : parseEastAsianNumber(words);
}

function readInNearMonth({ groups }: FoundWords, { date }: ValueContext): Reading | undefined {
  const [today, day] = [parseDay(date), numberOf(groups.day)];
  if (today === undefined || day === undefined) return undefined;
  const { year, month } = partsOf(today);
  return days([dayInMonth(year, month + (NEAR_MONTHS[groups.nearMonth ?? ""] ?? 0), day)]);
}

function readWithoutYear({ groups }: FoundWords, { date }: ValueContext): Reading | undefined {
  const [today, month] = [parseDay(date), numberOf(groups.month)];
  if (month === undefined || month < 1 || month > 12) return undefined;
  return { values: today === undefined ? [] : daysOf(groups).flatMap((day) => nearestDates(today, month, day)) };
}

/** The days stated: none, one, or both ends. */
function daysOf({ first, day }: FoundWords["groups"]): (number | undefined)[] {
  return first === undefined ? [numberOf(day)] : [numberOf(first), numberOf(day)];
}

function readDay({ groups, before, after }: FoundWords, { date }: ValueContext): Reading | undefined {
  const [today, day] = [parseDay(date), Number(groups.day)];
  if (today === undefined || day < 1 || day > 31) return undefined;
  // 1日 and 1일 are "a day" as well.
  if (day === 1 && !/^(?:、|午|夜|朝|未明|付| ?\(현지)/.test(after)) return undefined;
  const now = partsOf(today);
  if (groups.past) return days([dayInMonth(now.year, now.month - (day <= now.date ? 0 : 1), day)]);
  if (groups.coming) return days([dayInMonth(now.year, now.month + (day > now.date ? 0 : 1), day)]);
  return { values: [...new Set([...nearestDaysOfMonth(today, day), ...inMonthBefore(before, today, day)])] };
}

const DATE_BEFORE = /(?:((?:19|20)[0-9]{2}) ?[年년] ?)?([0-9]{1,2}) ?[月월] ?[0-9]{1,2} ?[日号號일][^月월]*$/u;

/** Behind another date a day alone may be of that month: 3月5日下午和6日上午. */
function inMonthBefore(before: string, today: Day, day: number): FoundValue["values"] {
  const [, year, month] = DATE_BEFORE.exec(before) ?? [];
  if (month === undefined) return [];
  return year === undefined ? nearestDates(today, Number(month), day) : dateValues(Number(year), Number(month), day);
}

function days(found: readonly (Day | undefined)[]): Reading {
  const values: FoundValue["values"] = found.filter((day) => day !== undefined).map(formatDay);
  return { values };
}
