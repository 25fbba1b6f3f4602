import { describe, expect, it } from "vitest";
import { readMatches, type ValueRule } from "../../src/check-claims/read-matches.ts";

const CONTEXT = { date: undefined };
const NUMBER: ValueRule = { pattern: /\d+/dgu, read: ({ surface }) => ({ values: [Number(surface)] }) };
const ITEM: ValueRule = {
  pattern: /no (?<number>\d+)/dgu,
  read: ({ at }) => ({ values: ["item"], from: at("number") }),
};

describe("readMatches", () => {
  it("gives offsets of the source, in order", () => {
    const text = "Ｎｏ．１２, 3";
    const found = readMatches(text, [NUMBER], CONTEXT);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(["１２", "3"]);
  });

  it("takes the first and longest of overlapping readings", () => {
    const whole: ValueRule = { pattern: /\d+ \d+/dgu, read: () => ({ values: ["both"] }) };
    expect(readMatches("1 2 3", [NUMBER, whole], CONTEXT).map(({ values }) => values[0])).toEqual(["both", 3]);
  });

  it("lets a rule leave off words before the value", () => {
    expect(readMatches("no 5", [ITEM], CONTEXT)).toEqual([{ start: 3, end: 4, values: ["item"] }]);
  });

  it("lets a rule take words and say nothing", () => {
    const silent: ValueRule = { pattern: /page \d+/dgu, read: () => ({ values: [] }) };
    expect(readMatches("page 5, 6", [NUMBER, silent], CONTEXT).map(({ values }) => values[0])).toEqual([6]);
  });

  it("tells capitals, the words around and the source", () => {
    const rule: ValueRule = {
      pattern: /ferry/dgu,
      read: ({ isCapital, before, after, source }) => ({ values: [`${before}${isCapital()}${after} ${source}`] }),
    };
    expect(readMatches("a Ferry!", [rule], CONTEXT)[0]?.values).toEqual(["a true! Ferry"]);
  });

  it("lets nothing run over a line break", () => {
    expect(readMatches("no\n5", [ITEM], CONTEXT)).toEqual([]);
  });
});
