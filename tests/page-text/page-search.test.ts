import { describe, expect, it } from "vitest";
import { PageSearch } from "../../src/page-text/page-search.ts";
import { PhraseBook } from "../../src/page-text/phrase-book.ts";

const PAGE = { title: "Ferries", description: "", text: "Nine ferries", date: undefined, lang: undefined };

describe("PageSearch", () => {
  it("searches headline, description and article, each on a line of its own", () => {
    const book = new PhraseBook();
    const [ferries, across] = [book.add("ferries"), book.add("ferries nine")];
    const search = new PageSearch(PAGE, book);
    expect(search.source).toBe("Ferries\nNine ferries");
    expect(search.found.places(ferries)).toEqual([0, 13]);
    expect(search.found.has(across)).toBe(true);
  });

  it("searches once", () => {
    const search = new PageSearch(PAGE, new PhraseBook());
    expect(search.found).toBe(search.found);
    expect(search.text).toBe(search.text);
  });
});
