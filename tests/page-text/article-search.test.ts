import { describe, expect, it } from "vitest";
import { ArticleSearch } from "../../src/page-text/article-search.ts";
import { PhraseBook } from "../../src/page-text/phrase-book.ts";

const PAGE = {
  title: "Nine Ｆerries",
  description: "Shared\u00ad",
  text: "  Two ports  share. Nine ferries\u00a0cross！Rain",
  date: undefined,
  lang: undefined,
};

describe("ArticleSearch", () => {
  it.each([
    ["with headline and description", PAGE],
    ["without", { ...PAGE, title: "", description: "" }],
  ])("tells sentences of the article in both kinds of offsets, %s", (_, page) => {
    const search = new ArticleSearch(page, new PhraseBook());
    const folded = search.foldedSentences.map(({ start, end }) => search.text.folded.slice(start, end));
    expect(folded.map((sentence) => sentence.trim())).toEqual(["two ports share.", "nine ferries cross!", "rain"]);
    const own = search.sentences.map(({ start, end }) => page.text.slice(start, end).trim());
    expect(own).toEqual(["Two ports  share.", "Nine ferries\u00a0cross！", "Rain"]);
  });

  it("gives spans of the article's own text", () => {
    const book = new PhraseBook();
    const ferries = book.add("ferries");
    const search = new ArticleSearch(PAGE, book);
    const [inHeadline = -1, start = -1] = search.found.places(ferries);
    expect(inHeadline).toBeLessThan(search.articleStart);
    const span = search.unfold({ start, end: start + "ferries".length });
    expect(PAGE.text.slice(span.start, span.end)).toBe("ferries");
  });
});
