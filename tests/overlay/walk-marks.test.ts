import { describe, expect, it } from "vitest";
import type { Mark } from "../../src/overlay/mark.ts";
import { stepAmong } from "../../src/overlay/walk-marks.ts";

// Steps look at the kind alone.
const MARKS = ["mention", "check", "mention", "fact", "mention"].map((kind) => ({ kind }) as unknown as Mark);

describe("stepAmong", () => {
  it.each([
    [0, 1, 2],
    [2, 1, 4],
    [4, 1, 0],
    [4, -1, 2],
    [0, -1, 4],
  ] as const)("goes among the terms from %i by %i to %i", (from, by, to) => {
    expect(stepAmong(MARKS, "mention", from, by)).toBe(MARKS[to]);
  });

  it("begins between two marks where the reader has not stepped yet", () => {
    expect(stepAmong(MARKS, "mention", 1.5, 1)).toBe(MARKS[2]);
    expect(stepAmong(MARKS, "mention", 1.5, -1)).toBe(MARKS[0]);
  });

  it("finds the only one of a kind from everywhere, and none where there is none", () => {
    expect(stepAmong(MARKS, "check", 1, 1)).toBe(MARKS[1]);
    expect(stepAmong(MARKS.slice(2), "check", 0, 1)).toBeUndefined();
  });
});
