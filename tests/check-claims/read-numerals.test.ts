import { describe, expect, it } from "vitest";
import {
  multiply,
  type NumberStyle,
  parseDigits,
  parseEastAsianNumber,
  parseEastAsianRange,
} from "../../src/check-claims/read-numerals.ts";

describe("parseDigits", () => {
  it.each<[string, NumberStyle, number | undefined]>([
    ["2000", "point", 2000],
    ["2,000", "point", 2000],
    ["1,600.5", "point", 1600.5],
    ["6.82", "point", 6.82],
    ["1.125", "point", 1.125],
    ["0.125", "grouped", 0.125],
    ["5,5", "point", undefined],
    ["2 000", "point", undefined],
    ["43.000", "comma", 43_000],
    ["6,82", "comma", 6.82],
    ["1.6", "comma", 1.6],
    ["1.627,7", "comma", 1627.7],
    ["1,627.7", "comma", undefined],
    ["5 000", "comma", 5000],
    ["2'000", "comma", 2000],
    ["43,000", "comma", undefined],
    ["2.000", "grouped", 2000],
    ["1.000.000", "grouped", 1_000_000],
    ["1234,567", "grouped", undefined],
  ])("%s in style %s is %s", (digits, style, expected) => {
    expect(parseDigits(digits, style)).toBe(expected);
  });
});

describe("parseEastAsianNumber", () => {
  it.each<[string, number | undefined]>([
    ["2113", 2113],
    ["4万3,000", 43_000],
    ["四十三兆", 43e12],
    ["43万亿", 43e12],
    ["2万5000亿", 2.5e12],
    ["2兆5000億", 2.5e12],
    ["5조 2000억", 5.2e12],
    ["5만5천", 55_000],
    ["二〇二三", 2023],
    ["两千", 2000],
    ["百万", 1_000_000],
    ["6.82兆", 6.82e12],
    ["5億億", undefined],
    ["五5", undefined],
    ["5,", undefined],
  ])("reads %s as %s", (words, expected) => {
    expect(parseEastAsianNumber(words)).toBe(expected);
  });

  it("lends the size of the second end to the first", () => {
    expect(parseEastAsianRange("5", "6兆")).toEqual([5e12, 6e12]);
    expect(parseEastAsianRange("1800", "2000")).toEqual([1800, 2000]);
    expect(parseEastAsianRange("6兆", "5兆")).toBeUndefined();
  });
});

describe("multiply", () => {
  it("leaves no trace of binary fractions", () => {
    expect(multiply(211.3, 1e9)).toBe(211_300_000_000);
    expect(multiply(6.82, 1e12)).toBe(6_820_000_000_000);
  });
});
