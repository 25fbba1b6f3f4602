import { describe, expect, it } from "vitest";
import { readArticles } from "../../src/check-claims/read-articles.ts";

/** `words → number`, one for each article found. */
function articles(text: string): string[] {
  return readArticles(text, { date: undefined }).map(
    ({ start, end, values }) => `${text.slice(start, end)} → ${values.join(" | ")}`,
  );
}

describe("readArticles", () => {
  it.each([
    ["could trigger Article 5 of the treaty", "Article 5 → 5"],
    ["under Article V of", "Article V → 5"],
    ["article v", "article v → 5"],
    ["under Article Five", "Article Five → 5"],
    ["an article VI matter", "article VI → 6"],
    ["Article 51 of the Charter", "Article 51 → 51"],
    ["Article XIV", "Article XIV → 14"],
    ["the treaty's sixth article", "sixth article → 6"],
    ["Article 5 may be invoked", "Article 5 → 5"],
    ["Article I of the Constitution", "Article I → 1"],
    ["l'article 5 du traité", "article 5 → 5"],
    ["l'article V", "article V → 5"],
    ["Artikel 5 des Vertrags", "Artikel 5 → 5"],
    ["des Artikels fünf", "Artikels fünf → 5"],
    ["el artículo 5", "artículo 5 → 5"],
    ["el artículo quinto", "artículo quinto → 5"],
    ["dell'articolo 5", "articolo 5 → 5"],
    ["o artigo 5º", "artigo 5º → 5"],
    ["o artigo V", "artigo V → 5"],
    ["第5条", "第5条 → 5"],
    ["第五条の適用", "第五条 → 5"],
    ["安保条約５条", "５条 → 5"],
    ["条約五条", "五条 → 5"],
    ["5条の適用対象", "5条 → 5"],
    ["第六条", "第六条 → 6"],
    ["第四十七条", "第四十七条 → 47"],
    ["安保條約第五條", "第五條 → 5"],
    ["제5조를 발동", "제5조 → 5"],
    ["안보조약 제 5조", "제 5조 → 5"],
    ["안보조약 5조", "5조 → 5"],
  ])("reads the number in: %s", (text, expected) => {
    expect(articles(text)).toEqual([expected]);
  });

  it.each([
    "the article I wrote",
    "an article X users share",
    "an article 5 minutes ago",
    "an article 11 January",
    "an article 5,000 words long",
    "five articles",
    "Article 2023",
    "particle 5",
    "第5条航线",
    "共5条",
    "5条建议",
    "5조 엔",
    "5조 2000억 엔",
    "43조 투입",
    "第5項",
  ])("finds no article in: %s", (text) => {
    expect(articles(text)).toEqual([]);
  });

  it("reads each of several", () => {
    expect(articles("Articles V and VI")).toEqual(["Articles V → 5", "VI → 6"]);
    expect(articles("les articles 5 et 6")).toEqual(["articles 5 → 5", "6 → 6"]);
    expect(articles("第5条和第6条")).toEqual(["第5条 → 5", "第6条 → 6"]);
  });

  it("reads nothing across a line break", () => {
    expect(articles("Our article\n5 of them")).toEqual([]);
  });

  it("stays quick and right on a page of digits, spaces or articles", () => {
    expect(articles("1".repeat(100_000))).toEqual([]);
    expect(articles(`${" ".repeat(100_000)}Article 5`)).toEqual(["Article 5 → 5"]);
    expect(articles("article ".repeat(12_000))).toEqual([]);
    expect(articles("Article 5, ".repeat(9_000))).toHaveLength(9_000);
  });
});
