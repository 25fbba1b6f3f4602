import { describe, expect, it } from "vitest";
import { ArticleSearch } from "../../src/page-text/article-search.ts";
import { PhraseBook } from "../../src/page-text/phrase-book.ts";
import { PhraseSets } from "../../src/page-text/phrase-sets.ts";

/** What each set says, with the numbers of the sentences it stands in. */
function find(text: string, sets: Readonly<Record<string, readonly (string | string[])[]>>, title = ""): string[] {
  const book = new PhraseBook();
  const phrases = (part: string | string[]) => [part].flat().map((source) => book.add(source));
  const phraseSets = new PhraseSets(Object.entries(sets).map(([says, set]) => ({ set: set.map(phrases), says })));
  const page = { text, title, description: "", date: undefined, lang: undefined };
  const found = phraseSets.findIn(new ArticleSearch(page, book));
  return [...new Set(found.map(({ says, sentence }) => `${says} ${sentence}`))].sort();
}

describe("PhraseSets", () => {
  it.each([
    ["each sentence with all phrases of a set, in any order", "Ferries share. Rain. Sharing ferries.", ["a 0", "a 2"]],
    ["no set that two sentences share", "Ferries stop. They share.", []],
    ["a sentence once, however often a phrase stands in it", "Ferries, ferries, and ferries share, share.", ["a 0"]],
    ["no phrase across the end of a sentence", "A port. Nine", []],
    ["a set of one phrase", "The port\nNine ports", ["b 1"]],
  ])("finds %s", (_, text, expected) => {
    expect(find(text, { a: ["ferries", "shar*"], b: ["nine ports"], c: ["port. nine"] })).toEqual(expected);
  });

  it("looks at no headline", () => {
    expect(find("Rain.", { a: ["ferries"] }, "Ferries")).toEqual([]);
    expect(find("Ferries.", { a: ["ferries"] }, "Ferries")).toEqual(["a 0"]);
  });

  it("takes any phrase of a choice", () => {
    const sets = {
      a: [
        ["ferries", "boats"],
        ["nine", "9"],
      ],
    };
    expect(find("9 boats and ferries. Nine ferries. Ferries and boats.", sets)).toEqual(["a 0", "a 1"]);
  });

  it("takes a phrase twice in a set for one", () => {
    expect(find("Ferries.", { a: ["ferries", "ferries"] })).toEqual(["a 0"]);
  });
});
