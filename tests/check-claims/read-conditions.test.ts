import { describe, expect, it } from "vitest";
import { readConditions } from "../../src/check-claims/read-conditions.ts";

const conditions = (text: string) =>
  readConditions(text, { date: undefined }).map(
    ({ start, end, values }) => `${text.slice(start, end)} → ${values.join(" | ")}`,
  );

describe("readConditions", () => {
  it.each([
    ["it could lead to that", "could → possible"],
    ["in certain circumstances it is so", "in certain circumstances → possible"],
    ["depending on the case", "depending on → possible"],
    ["it would lead to that", "would → conditional"],
    ["it will lead to that", "will → certain"],
    ["it leads to that automatically", "automatically → certain"],
    ["they are obliged to act", "are obliged to → certain"],
    ["each must act", "must → certain"],
  ])("reads: %s", (text, expected) => {
    expect(conditions(text)).toEqual([expected]);
  });

  it("reads nothing in the month, nor in what somebody leaves behind", () => {
    expect(conditions("the summit of May, and the political will for it")).toEqual([]);
  });
});
