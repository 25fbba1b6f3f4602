import { describe, expect, it } from "vitest";
import { readDates } from "../../src/check-claims/read-dates.ts";

/** The day of the story; a Wednesday. */
const WEDNESDAY = "2023-01-11";

/** `words → value | value`, one for each value found. */
function dates(text: string, date: string | undefined = WEDNESDAY): string[] {
  return readDates(text, { date }).map(({ start, end, values }) => `${text.slice(start, end)} → ${values.join(" | ")}`);
}

describe("readDates", () => {
  it.each([
    ["They met on 11 January 2023 in Washington.", "11 January 2023 → 2023-01-11"],
    ["They met on January 11, 2023, in Washington.", "January 11, 2023 → 2023-01-11"],
    ["on Jan. 11, officials said", "Jan. 11 → 2023-01-11"],
    ["on the 11th of January 2023", "11th of January 2023 → 2023-01-11"],
    ["dated 2023-01-11", "2023-01-11 → 2023-01-11"],
    ["dated 2023/1/11", "2023/1/11 → 2023-01-11"],
    ["am 11.1.2023 in Washington", "11.1.2023 → 2023-01-11"],
    ["the summit of May 19-21", "May 19-21 → 2023-05-19 | 2023-05-21"],
    ["from 19 to 21 May 2023", "19 to 21 May 2023 → 2023-05-19 | 2023-05-21"],
    ["on 16 December the cabinet", "16 December → 2022-12-16"],
    ["on Feb. 8, 2024", "Feb. 8, 2024 → 2024-02-08"],
    ["le 11 janvier 2023", "11 janvier 2023 → 2023-01-11"],
    ["le 1er mars", "1er mars → 2023-03-01"],
    ["am 11. Januar", "11. Januar → 2023-01-11"],
    ["el 11 de enero de 2023", "11 de enero de 2023 → 2023-01-11"],
    ["mercoledì 11 gennaio", "11 gennaio → 2023-01-11"],
    ["no dia 11 de janeiro", "11 de janeiro → 2023-01-11"],
    ["2023年1月11日、ワシントンで", "2023年1月11日 → 2023-01-11"],
    ["令和5年1月11日付", "令和5年1月11日 → 2023-01-11"],
    ["令和元年5月", "令和元年5月 → 2019-05"],
    ["二〇二三年一月十一日", "二〇二三年一月十一日 → 2023-01-11"],
    ["１月１１日に会談", "１月１１日 → 2023-01-11"],
    ["23年5月19日に開く", "23年5月19日 → 2023-05-19"],
    ["5月19〜21日に広島で", "5月19〜21日 → 2023-05-19 | 2023-05-21"],
    ["11日の会談", "11日 → 2023-01-11"],
    ["当地时间11日表示", "11日 → 2023-01-11"],
    ["1月11号在华盛顿", "1月11号 → 2023-01-11"],
    ["2023년 1월 11일 워싱턴에서", "2023년 1월 11일 → 2023-01-11"],
    ["1월 11일(현지시간)", "1월 11일 → 2023-01-11"],
    ["지난 9일 회담", "지난 9일 → 2023-01-09"],
    ["오는 13일 회담", "오는 13일 → 2023-01-13"],
    ["지난달 16일 결정", "지난달 16일 → 2022-12-16"],
    ["先月16日に決定", "先月16日 → 2022-12-16"],
  ])("reads the day of: %s", (text, expected) => {
    expect(dates(text)).toEqual([expected]);
  });

  it.each([
    ["a step from March 2020, when", "March 2020 → 2020-03"],
    ["in March of 2020", "March of 2020 → 2020-03"],
    ["since late 2021", "2021 → 2021"],
    ["in Hiroshima in May.", "May → 2023-05"],
    ["ahead of the May summit", "May → 2023-05"],
    ["in March they", "March → 2023-03"],
    ["announced in December", "December → 2022-12"],
    ["either way in July", "July → 2022-07 | 2023-07"],
    ["last April", "last April → 2022-04"],
    ["next May", "next May → 2023-05"],
    ["in April last year", "April last year → 2022-04"],
    ["to be completed by 2025.", "2025 → 2025"],
    ["in 2027", "2027 → 2027"],
    ["no later than 2025", "2025 → 2025"],
    ["2025财年", "2025财年 → 2025"],
    ["by fiscal 2025", "2025 → 2025"],
    ["for FY2023-27", "2023-27 → 2023 | 2027"],
    ["en mars 2020", "mars 2020 → 2020-03"],
    ["mai prochain", "mai prochain → 2023-05"],
    ["d'ici 2025", "2025 → 2025"],
    ["im März 2020", "März 2020 → 2020-03"],
    ["bis 2025", "2025 → 2025"],
    ["en marzo de 2020", "marzo de 2020 → 2020-03"],
    ["en marzo del año pasado", "marzo del año pasado → 2022-03"],
    ["entro il 2025", "2025 → 2025"],
    ["em março de 2020", "março de 2020 → 2020-03"],
    ["até 2025", "2025 → 2025"],
    ["2020年3月に訪米した", "2020年3月 → 2020-03"],
    ["昨年12月に決めた", "昨年12月 → 2022-12"],
    ["2025年までに", "2025年 → 2025"],
    ["今年5月在广岛", "今年5月 → 2023-05"],
    ["지난해 12월에", "지난해 12월 → 2022-12"],
    ["2025년까지", "2025년 → 2025"],
  ])("reads the month or the year of: %s", (text, expected) => {
    expect(dates(text)).toEqual([expected]);
  });

  // On a Wednesday, "Wednesday" is the day itself, or sometimes the next.
  it.each([
    ["later on Wednesday in Washington", "Wednesday → 2023-01-11 | 2023-01-18"],
    ["the summit on Friday", "Friday → 2023-01-06 | 2023-01-13"],
    ["last Friday", "last Friday → 2023-01-06"],
    ["next Monday", "next Monday → 2023-01-16"],
    ["last Wednesday", "last Wednesday → 2023-01-04"],
    ["this Friday", "this Friday → 2023-01-13"],
    ["said today", "today → 2023-01-11"],
    ["said yesterday", "yesterday → 2023-01-10"],
    ["meets him tomorrow", "tomorrow → 2023-01-12"],
    ["ce mercredi", "mercredi → 2023-01-11 | 2023-01-18"],
    ["vendredi dernier", "vendredi dernier → 2023-01-06"],
    ["am Mittwoch", "Mittwoch → 2023-01-11 | 2023-01-18"],
    ["am kommenden Freitag", "kommenden Freitag → 2023-01-13"],
    ["el miércoles", "miércoles → 2023-01-11 | 2023-01-18"],
    ["el próximo viernes", "próximo viernes → 2023-01-13"],
    ["venerdì scorso", "venerdì scorso → 2023-01-06"],
    ["nesta quarta-feira", "quarta-feira → 2023-01-11 | 2023-01-18"],
    ["水曜日に会談した", "水曜日 → 2023-01-11 | 2023-01-18"],
    ["周三在华盛顿", "周三 → 2023-01-11 | 2023-01-18"],
    ["星期五将会晤", "星期五 → 2023-01-06 | 2023-01-13"],
    ["上周五表示", "上周五 → 2023-01-06"],
    ["週三在華盛頓", "週三 → 2023-01-11 | 2023-01-18"],
    ["수요일 워싱턴에서", "수요일 → 2023-01-11 | 2023-01-18"],
    ["지난주 금요일", "지난주 금요일 → 2023-01-06"],
  ])("tells from the article's day: %s", (text, expected) => {
    expect(dates(text)).toEqual([expected]);
  });

  it.each([
    "They may go, and March on.",
    "May said so. March on, he said.",
    "a letter from May",
    "the march of May's rivals",
    "11/1/2023",
    "2,025 troops and 2025 troops",
    "in 2025 troops arrived",
    "of 2023 missiles",
    "on Mars 2020 and to Mars",
    "en el marco de 2020",
    "Rio de Janeiro 2016",
    "on the 12th Marine Regiment",
    "on Good Friday and every Friday",
    "May 11 people agree",
    "31 April 2023",
    "11日間の日程",
    "13日連続",
    "同年4月に",
    "翌12日に",
    "每周三举行",
    "2000年間",
    "3개월, 11일간",
    "3일 만에",
    "Das ist hier am Morgen so",
  ])("finds no date in: %s", (text) => {
    expect(dates(text)).toEqual([]);
  });

  it("leaves the weekday to the date beside it", () => {
    expect(dates("on Friday, April 16, 2021")).toEqual(["April 16, 2021 → 2021-04-16"]);
    expect(dates("8 February 2024 (a Thursday)")).toEqual(["8 February 2024 → 2024-02-08"]);
    expect(dates("11日(水曜日)")).toEqual(["11日 → 2023-01-11"]);
  });

  it("lends a shared year to the month before it", () => {
    expect(dates("in March and April 2021")).toEqual(["March → 2021-03", "April 2021 → 2021-04"]);
  });

  it("gives a day behind another date both readings", () => {
    expect(dates("2021年4月16日に会談し、17日に帰国した")).toEqual([
      "2021年4月16日 → 2021-04-16",
      "17日 → 2023-01-17 | 2021-04-17",
    ]);
  });

  it("tells nothing relative on a page without a date", () => {
    expect(readDates("On Wednesday, 11 January, in May, today, 11日, 수요일", { date: undefined })).toEqual([]);
    expect(readDates("On 11 January 2023", { date: undefined })).toHaveLength(1);
  });

  it("finds nothing across a line break", () => {
    expect(dates("11 January\n2023 troops")).toEqual(["11 January → 2023-01-11"]);
  });

  it("stays in order on a page of digits, spaces or dates", () => {
    expect(dates("1".repeat(100_000))).toEqual([]);
    expect(dates(`${" ".repeat(100_000)}in May 2023`)).toEqual(["May 2023 → 2023-05"]);
    expect(dates("11 January ".repeat(9_000))).toHaveLength(9_000);
  });
});
