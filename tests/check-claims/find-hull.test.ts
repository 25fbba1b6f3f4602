import { describe, expect, it } from "vitest";
import { findHull } from "../../src/check-claims/find-hull.ts";
import { foldText } from "../../src/page-text/fold-text.ts";
import { PhraseBook } from "../../src/page-text/phrase-book.ts";

const hullOf = (text: string, ...sources: string[]) => hullWithin(text, { start: 0, end: text.length }, ...sources);

function hullWithin(text: string, sentence: { start: number; end: number }, ...sources: string[]) {
  const book = new PhraseBook();
  const phrases = sources.map((source) => book.add(source));
  const hull = findHull(book.find(foldText(text)), phrases, sentence);
  return hull && text.slice(hull.start, hull.end);
}

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

  it("does not leave its sentence", () => {
    const text = "five ferries. harbours with ferries. ferries";
    expect(hullWithin(text, { start: 13, end: 36 }, "ferries", "harbours")).toBe("harbours with ferries");
    expect(hullWithin(text, { start: 0, end: 13 }, "ferries", "harbours")).toBeUndefined();
  });
});
