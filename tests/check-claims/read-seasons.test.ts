import { describe, expect, it } from "vitest";
import { readDates } from "../../src/check-claims/read-dates.ts";
import { SEASON_RULES } from "../../src/check-claims/read-seasons.ts";

const seasons = (text: string, date?: string) => readDates(text, { date }).map(({ values }) => values.join(" "));

describe("SEASON_RULES", () => {
  it("are among the rules for dates", () => {
    expect(SEASON_RULES.length).toBeGreaterThan(0);
    expect(seasons("in the autumn of 2020")).toEqual(["2020-09 2020-10 2020-11"]);
  });

  it.each([
    ["last spring", "2022-03 2022-04 2022-05"],
    ["the summer of last year", "2022-06 2022-07 2022-08"],
    ["昨年秋", "2022-09 2022-10 2022-11"],
    ["winter 2021", "2021-12 2021-01 2021-02"],
  ])("count from the article's day: %s", (text, expected) => {
    expect(seasons(text, "2023-01-12")).toEqual([expected]);
  });

  it("say nothing of a year that is not known, nor of other springs", () => {
    expect(seasons("last spring")).toEqual([]);
    expect(seasons("a spring of water, the fall of a wall", "2023-01-12")).toEqual([]);
  });
});
