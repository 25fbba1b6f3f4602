import { describe, expect, it } from "vitest";
import { FacetFinder } from "../../src/detect/find-facets.ts";
import { isCarried } from "../../src/detect/is-carried.ts";
import { PageSearch } from "../../src/page-text/page-search.ts";
import { PhraseBook } from "../../src/page-text/phrase-book.ts";

const FACETS = { norvia: ["Norvia"], ferry: ["ferry", "フェリー"], pact: ["pact", "協定"] };

function carried(
  lines: readonly string[],
  {
    title = "A bakery",
    as = "page",
    carriers = ["ferry"],
  }: { title?: string; as?: "page" | "part"; carriers?: string[] } = {},
): boolean {
  const book = new PhraseBook();
  const phrases = new Map(Object.entries(FACETS).map(([id, sources]) => [id, sources.map((one) => book.add(one))]));
  const page = { title, description: "", text: lines.join("\n"), date: undefined, lang: undefined };
  const search = new PageSearch(page, book);
  return isCarried(search, new FacetFinder(search, phrases), { carriers, as });
}

const OURS = `Norvia runs a ferry${" and it sails".repeat(10)}.`;
const OTHER = `The bakery sells by weight${" and it is cheap".repeat(8)}.`;

describe("isCarried", () => {
  it.each([
    ["every line is on the story", [OURS, OURS], true],
    ["half of the text is", [OURS, OTHER.slice(0, OURS.length)], true],
    ["a third is", [OURS, OTHER, OTHER], false],
    ["none is", [OTHER, OTHER], false],
    ["the carrier stands alone in its line", ["The ferry sails.", "The ferry is late."], false],
    ["the line names no carrier", ["Norvia signs a pact.", "Norvia keeps the pact."], false],
    ["a long text has a passage", [...Array(20).fill(OTHER), OURS, OURS, OURS, OTHER], true],
    [
      "a long text has as much in single lines",
      [OURS, ...Array(9).fill(OTHER), OURS, ...Array(9).fill(OTHER), OURS],
      false,
    ],
    ["blank lines stand in a passage", [...Array(20).fill(OTHER), OURS, "", OURS, " ", OURS], true],
    ["a line is long and names it once", [`Norvia, ferry ${"x ".repeat(2000)}`, OTHER], false],
    ["there is no text", [""], true],
  ])("knows a text where %s", (_, lines, expected) => {
    expect(carried(lines)).toBe(expected);
  });

  it("is content with less where no headline says what the text is about", () => {
    const lines = [OURS, OURS, OTHER, OTHER, OTHER.slice(0, 90)];
    expect(carried(lines)).toBe(false);
    expect(carried(lines, { title: "" })).toBe(true);
  });

  it("wants a passage of a part, however short the part is", () => {
    expect(carried([OURS], { as: "part" })).toBe(false);
    expect(carried([OURS, OURS, OURS], { as: "part" })).toBe(true);
  });

  it("takes every text of a story that names no carriers", () => {
    expect(carried([OTHER], { carriers: [] })).toBe(true);
  });

  it("measures a dense script by what it says", () => {
    const line = `フェリー協定${"船".repeat(60)}。`;
    expect(carried([...Array(30).fill(OTHER), line, line, line])).toBe(true);
    expect(carried([...Array(30).fill(OTHER), line])).toBe(false);
  });

  it("reads a headline and a description past, and says nothing of them", () => {
    expect(carried([OTHER, OTHER], { title: "Norvia and its ferry pact" })).toBe(false);
  });
});
