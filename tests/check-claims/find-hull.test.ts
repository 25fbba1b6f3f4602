import { describe, expect, it } from "vitest";
import { findHull } from "../../src/check-claims/find-hull.ts";

const span = (start: number, end: number) => ({ start, end });

describe("findHull", () => {
  it("is the stretch from the first span to the last", () => {
    expect(findHull([[span(4, 7)], [span(12, 20)]])).toEqual(span(4, 20));
  });

  it("is the shortest where a list has more than one", () => {
    expect(findHull([[span(0, 5), span(25, 30)], [span(18, 24)]])).toEqual(span(18, 30));
  });

  it("does not exist where a list is empty", () => {
    expect(findHull([[span(0, 5)], []])).toBeUndefined();
    expect(findHull([])).toBeUndefined();
  });
});
