import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { readMetadata, toDay } from "../../src/page-text/read-metadata.ts";

function read(head: string, body = "", html = "") {
  const { document } = parseHTML(`<!doctype html><html ${html}><head>${head}</head><body>${body}</body></html>`);
  return readMetadata(document as unknown as Document);
}

function jsonLd(value: unknown): string {
  return `<script type="application/ld+json">${typeof value === "string" ? value : JSON.stringify(value)}</script>`;
}

const ARTICLE = { "@type": "NewsArticle", headline: "Ferries shared", datePublished: "2031-04-13T08:00:00+02:00" };

describe("readMetadata", () => {
  it.each([
    ["an object", ARTICLE],
    ["a list", [{ "@type": "WebSite", name: "Courier" }, ARTICLE]],
    ["a graph", { "@context": "https://schema.org", "@graph": [{ "@type": "Organization" }, ARTICLE] }],
    ["a list of graphs", [{ "@graph": [ARTICLE] }]],
    ["several types", { ...ARTICLE, "@type": ["WebPage", "ReportageNewsArticle"] }],
    ["a type by its address", { ...ARTICLE, "@type": "https://schema.org/NewsArticle" }],
  ])("reads JSON-LD that is %s", (_, value) => {
    expect(read(jsonLd(value))).toMatchObject({ title: "Ferries shared", date: "2031-04-13" });
  });

  it.each([
    ["broken", '{"@type": "NewsArticle", "headline": '],
    ["empty", ""],
    ["null", "null"],
    ["a number", "42"],
    ["a list in a list", [[ARTICLE]]],
    ["about something else", { "@type": "Recipe", headline: "Soup", datePublished: "2020-01-01" }],
    ["of the wrong kinds", { "@type": 7, headline: {}, datePublished: 20310413 }],
    ["enormous", `{"@type":"NewsArticle","headline":"${"x".repeat(200_001)}"}`],
    ["without a headline", { "@type": "NewsArticle", headline: "", datePublished: "soon" }],
  ])("goes on to the page's own words where JSON-LD is %s", (_, value) => {
    const page = read(
      `${jsonLd(value)}<meta property="article:published_time" content="2031-04-14">`,
      "<h1>\n  Ferries <em>shared</em>\n</h1>",
    );
    expect(page).toMatchObject({ title: "Ferries shared", date: "2031-04-14" });
  });

  it("takes the first block that is an article", () => {
    expect(read(jsonLd("{") + jsonLd({ "@type": "WebSite" }) + jsonLd(ARTICLE)).title).toBe("Ferries shared");
  });

  it.each([
    ["the heading", '<title>t</title><meta property="og:title" content="o">', "<h1>h</h1>", "h"],
    [
      "Open Graph, where the heading is a logo",
      '<title>t</title><meta property="og:title" content="o">',
      "<h1><img></h1>",
      "o",
    ],
    ["the document's title", "<title> t </title>", "", "t"],
    ["nothing", "", "", ""],
  ])("takes the title from %s", (_, head, body, title) => {
    expect(read(head, body).title).toBe(title);
  });

  it("is not fooled by an element that stands in for the document's title", () => {
    const { document } = parseHTML("<html><head><title>t</title></head><body></body></html>");
    Object.defineProperty(document, "title", { value: document.createElement("form") });
    expect(readMetadata(document as unknown as Document).title).toBe("t");
  });

  it("takes the standfirst from Open Graph, then from the description", () => {
    expect(read('<meta name=description content="d"><meta property="og:description" content="o">').description).toBe(
      "o",
    );
    expect(read('<meta name=description content=" d "><meta property="og:description" content="">').description).toBe(
      "d",
    );
  });

  it("passes over a date that is none", () => {
    const head = `${jsonLd({ ...ARTICLE, datePublished: "yesterday" })}<meta name="date" content=""><meta itemprop="datePublished" content="2031-04-15T10:00Z">`;
    expect(read(head).date).toBe("2031-04-15");
  });

  it("takes the date from the article's time element", () => {
    expect(
      read("", '<time datetime="2001-01-01"></time><article><time datetime="2031-04-13"></time></article>').date,
    ).toBe("2031-04-13");
  });

  it("takes the language of the document", () => {
    expect(read("", "", 'lang="ja"').lang).toBe("ja");
    expect(read("", "", 'lang=""').lang).toBeUndefined();
    expect(read("").lang).toBeUndefined();
  });

  it("cuts a headline that never ends", () => {
    expect(read("", `<h1>${"long ".repeat(10_000)}</h1>`).title.length).toBeLessThanOrEqual(500);
  });
});

describe("toDay", () => {
  it.each([
    ["2031-04-13", "2031-04-13"],
    [" 2031-04-13T23:59:59-11:00", "2031-04-13"],
    ["2031-04-13 10:00", "2031-04-13"],
    ["2031/04/13", "2031-04-13"],
    ["20310413", "2031-04-13"],
    ["20310413T1000Z", "2031-04-13"],
    ["2031-04-131", undefined],
    ["2031-13-01", undefined],
    ["2031-04-32", undefined],
    ["2031-04", undefined],
    ["13 April 2031", undefined],
    ["1928000000", undefined],
    ["", undefined],
  ])("%j: %s", (value, day) => {
    expect(toDay(value)).toBe(day);
  });
});
