import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { pickArticles } from "../../src/page-text/pick-articles.ts";
import {
  hasSameNodes,
  hasSameWords,
  joinArticles,
  readArticle,
  readArticles,
} from "../../src/page-text/read-article.ts";
import { finish } from "../../src/page-text/steps.ts";

const PROSE =
  "The nine ferries of the sound will carry the flags of both countries from the spring of next year. ".repeat(6);

function parse(body: string): Document {
  return parseHTML(`<html lang=en><head><title>Ferries</title></head><body>${body}</body></html>`)
    .document as unknown as Document;
}

function article(name: string, heading = "h1", extra = ""): string {
  return `<article><${heading}>${name}</${heading}>${extra}<p>${name} begins. ${PROSE}</p><p>${PROSE}</p></article>`;
}

function titlesOf(body: string): string[] {
  return finish(readArticles(parse(body))).map(({ page }) => page.title);
}

describe("readArticles", () => {
  it.each([
    ["one article", article("A"), ["A"]],
    ["articles with a headline each", `<main>${article("A")}${article("B")}${article("C")}</main>`, ["A", "B", "C"]],
    ["articles below one whose headline is the page's", article("A") + article("B", "h2"), ["A", "B"]],
    [
      "articles in elements that say nothing",
      `<div>${article("A")}</div><div>${article("B")}</div>`.replaceAll("article>", "div>"),
      ["A", "B"],
    ],
    ["a teaser with a headline", `${article("A")}<article><h2>B</h2><p>Soon.</p></article>`, ["A"]],
    ["a headline that is the site's", `<header><h1>The Sound</h1></header>${article("A")}`, ["The Sound"]],
    [
      "the entries of a live blog",
      `<h1>Live</h1><main>${article("A", "h2")}${article("B", "h2")}${article("C", "h2")}</main>`,
      ["Live"],
    ],
    [
      "entries inside an article",
      `<article><h1>Live</h1>${article("A", "h2")}${article("B", "h2")}</article>`,
      ["Live"],
    ],
    ["two headlines over one text", `<main><h1>A</h1><h1>B</h1><p>${PROSE}</p></main>`, ["A"]],
    ["nothing", "<p>One moment.</p>", ["Ferries"]],
  ])("reads %s", (_, body, titles) => {
    expect(titlesOf(body)).toEqual(titles);
  });

  it("reads the text of each article alone, and its own day", () => {
    const time = "<time datetime='2024-03-05T10:00Z'>today</time>";
    const [a, b] = finish(readArticles(parse(article("A") + article("B", "h1", time))));
    expect(a.page.text).toContain("A begins.");
    expect(a.page.text).not.toContain("B begins.");
    expect(b?.page.text).toContain("B begins.");
    expect(b?.page.text).not.toContain("A begins.");
    expect(b?.page.date).toBe("2024-03-05");
    expect(b?.page.lang).toBe("en");
  });

  it("can be interrupted on a large page, and reads the same then", () => {
    const document = parse(`<article><h1>A</h1>${`<p>${PROSE}</p>`.repeat(300)}</article>`);
    let pauses = 0;
    const steps = readArticles(document);
    let step = steps.next();
    for (; !step.done; step = steps.next()) pauses += 1;
    expect(pauses).toBeGreaterThan(3);
    expect(step.value[0].page.text).toBe(readArticle(document).page.text);
  });

  it("reads so many characters of a page and no more, of one text as of many", () => {
    const texts = [`<p>${PROSE.repeat(600)}</p>`, `<p>${PROSE}</p>`.repeat(600)];
    for (const text of texts) {
      const { page, nodes, starts, data } = readArticle(parse(`<article><h1>A</h1><p>${PROSE}</p>${text}</article>`));
      expect(page.text.length).toBeLessThanOrEqual(200_001);
      expect(page.text.length).toBeGreaterThan(199_000);
      expect(data).toHaveLength(nodes.length);
      expect(starts).toHaveLength(nodes.length);
    }
  });
});

describe("joinArticles", () => {
  it("makes one text of several, with each as a part", () => {
    const articles = finish(readArticles(parse(article("A") + article("B"))));
    const { page, nodes, starts, data, roots } = joinArticles(articles);
    expect(page.title).toBe("A");
    expect(page.parts?.map(({ start, end }) => page.text.slice(start, end))).toEqual(
      articles.map((each) => each.page.text),
    );
    for (const [index, start] of starts.entries()) {
      expect(page.text.slice(start)).toMatch(new RegExp(`^${data[index]?.slice(0, 5)}`));
    }
    expect(nodes).toHaveLength(starts.length);
    expect(roots).toHaveLength(2);
  });

  it("leaves one alone as it is", () => {
    const articles = finish(readArticles(parse(article("A"))));
    expect(joinArticles(articles)).toBe(articles[0]);
  });
});

describe("pickArticles", () => {
  const articles = finish(readArticles(parse(article("A") + article("B") + article("C"))));

  it.each([
    ["the one that is wanted", ["B"], "B"],
    ["all that are wanted, as one", ["B", "C"], "B"],
    ["the first where none is", [], "A"],
  ])("gives %s", (_, wanted, title) => {
    const { page } = pickArticles(articles, (each) => wanted.includes(each.title));
    expect(page.title).toBe(title);
    for (const name of ["A", "B", "C"]) {
      const isIn = wanted.length > 0 ? wanted.includes(name) : name === "A";
      expect(page.text.includes(`${name} begins.`)).toBe(isIn);
    }
  });

  it("does not ask about one alone", () => {
    const alone = finish(readArticles(parse(article("A"))));
    expect(pickArticles(alone, () => expect.unreachable())).toBe(alone[0]);
  });
});

describe("two readings of a page", () => {
  it("have the same words and nodes while nothing changes", () => {
    const document = parse(article("A"));
    const [a, b] = [readArticle(document), readArticle(document)];
    expect(hasSameWords(a, b)).toBe(true);
    expect(hasSameNodes(a, b)).toBe(true);
  });

  it("have other nodes when the same is drawn anew", () => {
    const document = parse(article("A"));
    const a = readArticle(document);
    document.body.innerHTML = article("A");
    const b = readArticle(document);
    expect(hasSameWords(a, b)).toBe(true);
    expect(hasSameNodes(a, b)).toBe(false);
  });

  it.each([
    ["a word", (document: Document) => document.querySelector("p")?.append("More.")],
    ["the title", (document: Document) => Object.assign(document.querySelector("h1") ?? {}, { textContent: "B" })],
    ["the language", (document: Document) => document.documentElement.setAttribute("lang", "ja")],
  ])("have other words when %s changes", (_, change) => {
    const document = parse(article("A"));
    const a = readArticle(document);
    change(document);
    expect(hasSameWords(a, readArticle(document))).toBe(false);
  });
});
