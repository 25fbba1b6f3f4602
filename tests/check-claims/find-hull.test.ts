import { describe, expect, it } from "vitest";
import { findHull } from "../../src/check-claims/find-hull.ts";
import { compilePhrase } from "../../src/page-text/find-phrases.ts";
import { foldText } from "../../src/page-text/fold-text.ts";

const hullOf = (text: string, ...phrases: string[]) => {
  const hull = findHull(foldText(text), phrases.map(compilePhrase));
  return hull && text.slice(hull.start, hull.end);
};

describe("findHull", () => {
  it("is the stretch from the first phrase to the last", () => {
    expect(hullOf("five ferries to buy three harbours", "ferries", "harbours")).toBe("ferries to buy three harbours");
  });

  it("is the shortest where a phrase stands more than once", () => {
    expect(hullOf("ferry one two three harbour ferry", "ferry", "harbour")).toBe("harbour ferry");
  });

  it("does not exist where a phrase is missing", () => {
    expect(hullOf("five ferries", "ferries", "harbours")).toBeUndefined();
  });
});
