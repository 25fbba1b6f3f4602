import { describe, expect, it } from "vitest";
import { joinLines } from "../../src/overlay/join-lines.ts";

const box = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });

describe("joinLines", () => {
  it("joins words in bold with the words beside them", () => {
    expect(joinLines([box(10, 100, 40, 20), box(50, 98, 60, 24)], false)).toEqual([box(10, 98, 100, 24)]);
  });

  it("keeps the lines of a text apart, even where they lie under each other", () => {
    const lines = [box(300, 100, 80, 20), box(10, 130, 90, 20)];
    expect(joinLines(lines, false)).toEqual(lines);
    const stacked = [box(10, 100, 80, 20), box(10, 120, 90, 20)];
    expect(joinLines(stacked, false)).toEqual(stacked);
  });

  it("goes by the width where the text runs from top to bottom", () => {
    expect(joinLines([box(100, 10, 20, 40), box(98, 50, 24, 60)], true)).toEqual([box(98, 10, 24, 100)]);
    const columns = [box(100, 300, 20, 80), box(70, 10, 20, 90)];
    expect(joinLines(columns, true)).toEqual(columns);
  });

  it("leaves out what has no extent", () => {
    expect(joinLines([box(10, 100, 0, 20), box(10, 100, 40, 20)], false)).toEqual([box(10, 100, 40, 20)]);
  });
});
