import { describe, expect, it } from "vitest";
import {
  dateValues,
  dayInMonth,
  formatDay,
  nearestDates,
  nearestDaysOfMonth,
  parseDay,
  partsOf,
  weekdayOf,
} from "../../src/check-claims/read-calendar.ts";

const TODAY = parseDay("2023-01-11") ?? Number.NaN;

describe("the calendar", () => {
  it("goes from text to day and back", () => {
    expect(formatDay(TODAY)).toBe("2023-01-11");
    expect(weekdayOf(TODAY)).toBe(3);
    expect(partsOf(TODAY)).toEqual({ year: 2023, month: 1, date: 11 });
  });

  it.each([undefined, "", "11 January", "2023-02-30", "2023-13-01"])("knows no day %s", (date) => {
    expect(parseDay(date)).toBeUndefined();
  });

  it.each([
    [2024, 2, 29, ["2024-02-29"]],
    [2023, 2, 29, []],
    [2023, 13, 1, []],
    [2020, 3, undefined, ["2020-03"]],
  ])("states %i-%i-%s", (year, month, day, expected) => {
    expect(dateValues(year, month, day)).toEqual(expected);
  });

  it("takes the nearest date, or both of two", () => {
    expect(nearestDates(TODAY, 12, 16)).toEqual(["2022-12-16"]);
    expect(nearestDates(TODAY, 5, undefined)).toEqual(["2023-05"]);
    expect(nearestDates(TODAY, 7, undefined)).toEqual(["2022-07", "2023-07"]);
    expect(nearestDaysOfMonth(TODAY, 30)).toEqual(["2022-12-30"]);
    expect(nearestDaysOfMonth(TODAY, 13)).toEqual(["2023-01-13"]);
  });

  it("counts months over the turn of the year", () => {
    expect(formatDay(dayInMonth(2023, 0, 16) ?? 0)).toBe("2022-12-16");
    expect(formatDay(dayInMonth(2023, 13, 1) ?? 0)).toBe("2024-01-01");
    expect(dayInMonth(2023, 2, 30)).toBeUndefined();
  });
});
