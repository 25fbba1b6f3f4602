import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { ArticleAnchor } from "../../src/page-text/anchor-span.ts";
import { type ReadArticle, readArticle } from "../../src/page-text/read-article.ts";

const PROSE = "The ministers signed their ferry pact in the harbour on Saturday, and nobody was surprised. ".repeat(4);

/** An article with one more paragraph, and the span of some words in it. */
function readWith(markup: string, words: string) {
  const { document } = parseHTML(
    `<html><body><article><p>${PROSE}</p><p id=last>${markup}</p></article></body></html>`,
  );
  const article = readArticle(document as unknown as Document);
  const start = article.page.text.lastIndexOf(words);
  return {
    article,
    span: { start, end: start + words.length },
    last: document.querySelector("#last") as unknown as Element,
  };
}

/** The page's own text from the span's first end to its last, node by node. */
function sourceOf(article: ReadArticle, span: { start: number; end: number }): string[] | undefined {
  const ends = new ArticleAnchor(article).find(span);
  if (!ends) return undefined;
  const nodes = article.nodes.slice(article.nodes.indexOf(ends.first), article.nodes.indexOf(ends.last) + 1);
  return nodes.map((node) =>
    node.data.slice(node === ends.first ? ends.firstOffset : 0, node === ends.last ? ends.lastOffset : undefined),
  );
}

// The live `Range` itself is tried in real browsers.
describe("ArticleAnchor", () => {
  it.each([
    ["one node", "Then Mira Voss spoke.", "Mira Voss", ["Mira Voss"]],
    ["white space that was joined", "\n   Then  Mira\n\t Voss  spoke.", "Mira Voss", ["Mira\n\t Voss"]],
    ["several nodes", "Then <b>Mira</b> <i>Vo</i>ss spoke.", "Mira Voss", ["Mira", " ", "Vo", "ss"]],
    ["space on both sides of a tag", "Then Mira <b> Voss</b>", "Mira Voss", ["Mira ", " Voss"]],
    [
      "the readings over Japanese left out",
      "<ruby>港<rt>みなと</rt></ruby><ruby>町<rt>まち</rt></ruby>",
      "港町",
      ["港", "町"],
    ],
    ["a no-break space", "Mira\u00a0Voss", "Mira Voss", ["Mira\u00a0Voss"]],
    ["two lines", "Mira<br>Voss", "Mira\nVoss", ["Mira", "Voss"]],
  ])("finds words over %s", (_, markup, words, source) => {
    const { article, span } = readWith(markup, words);
    expect(sourceOf(article, span)).toEqual(source);
  });

  it("finds every word of the article where it stands", () => {
    const { article } = readWith(" A <b>ferry \n pact</b>,\u00a0<i> said</i> Mira&shy; Voss. ", "pact");
    for (const word of article.page.text.matchAll(/\S+/g)) {
      const source = sourceOf(article, { start: word.index, end: word.index + word[0].length });
      expect(source?.join("")).toBe(word[0]);
    }
  });

  it("finds the same by one anchor for all words, in any order, as by one for each", () => {
    const { article } = readWith(" A <b>ferry \n pact</b>,  said\t\tMira   Voss,  at   last. ".repeat(20), "last");
    const words = [...article.page.text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({
      start: index,
      end: index + word.length,
    }));
    const orders = [words, words.toReversed(), words.toSorted((a, b) => (a.start % 7) - (b.start % 7))];
    for (const order of orders) {
      const anchor = new ArticleAnchor(article);
      for (const span of order) expect(anchor.find(span)).toEqual(new ArticleAnchor(article).find(span));
    }
  });

  it("looks at a node once, however many words of it are asked for", () => {
    const { article } = readWith("Nine  ferries and a pact.", "pact");
    const [node] = article.nodes.slice(-1);
    const { data } = node as Text;
    let looks = 0;
    const look = () => {
      looks += 1;
      return data;
    };
    Object.defineProperty(node, "data", { get: look });
    const anchor = new ArticleAnchor(article);
    const last = article.page.text.length - 2;
    for (let start = article.starts.at(-1) ?? 0; start < last; start++) anchor.find({ start, end: start + 1 });
    expect(looks).toBe(1);
  });

  it("gives nothing where the node has left the page", () => {
    const { article, span, last } = readWith("Then Mira Voss spoke.", "Mira Voss");
    last.remove();
    expect(new ArticleAnchor(article).find(span)).toBeUndefined();
  });

  it("gives nothing where the words have changed", () => {
    const { article, span, last } = readWith("Then Mira Voss spoke.", "Mira Voss");
    (last.firstChild as Text).data = "Then Tor Hallam spoke.";
    expect(new ArticleAnchor(article).find(span)).toBeUndefined();
  });

  it("gives nothing where the page took words away in front", () => {
    const { article, span, last } = readWith("Then Mira Voss spoke.", "Mira Voss");
    (last.firstChild as Text).data = "Mira Voss spoke.";
    expect(new ArticleAnchor(article).find(span)).toBeUndefined();
  });

  it("still finds words when another part of the page changed", () => {
    const { article, span, last } = readWith("Then <b>Mira Voss</b> spoke.", "Mira Voss");
    last.lastChild?.remove();
    expect(sourceOf(article, span)).toEqual(["Mira Voss"]);
  });

  it("gives nothing in an article without text", () => {
    const { document } = parseHTML("<html><body></body></html>");
    expect(new ArticleAnchor(readArticle(document as unknown as Document)).find({ start: 0, end: 3 })).toBeUndefined();
  });
});
