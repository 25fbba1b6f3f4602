import { describe, expect, it } from "vitest";
import type { Mark } from "../../src/overlay/mark.ts";
import { counterpartOf, moveTargets } from "../../src/overlay/move-targets.ts";

// What moves is found by its subject; no range is looked at.
const term = (entity: string): Mark =>
  ({ kind: "mention", mention: { entity, type: "person", start: 0, end: 1, surfaceForm: entity } }) as unknown as Mark;

const BEFORE = ["biden", "kishida", "biden"].map(term);
const NOW = ["blinken", "biden", "kishida", "biden"].map(term);
const target = (mark: number) => ({ key: String(mark), marks: [mark], at: mark, line: 1 });

describe("counterpartOf", () => {
  it("is the mark of the same subject, counted from the top", () => {
    expect(counterpartOf(BEFORE[2], BEFORE, NOW)).toBe(NOW[3]);
    expect(counterpartOf(BEFORE[0], BEFORE, NOW)).toBe(NOW[1]);
    expect(counterpartOf(BEFORE[2], BEFORE, NOW.slice(0, 3))).toBeUndefined();
    expect(counterpartOf(undefined, BEFORE, NOW)).toBeUndefined();
  });
});

describe("moveTargets", () => {
  it("tells where open cards are now, and leaves out those whose mark is gone", () => {
    const moved = moveTargets([target(1), undefined, target(2)], BEFORE, NOW.slice(0, 3));
    expect([...moved]).toEqual([["1", { key: "2", marks: [2], at: 2, line: 1 }]]);
  });
});
