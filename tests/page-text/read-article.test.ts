import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { collapse, readArticle } from "../../src/page-text/read-article.ts";

/** Running text long enough to be an article; the tests read what stands beside it. */
const PROSE =
  "The ministers of Norvia and Estmark signed their ferry pact in the harbour on Saturday, and said that the nine ferries of the sound would carry the flags of both countries from the spring of next year. ";
const PARAGRAPHS = `<p>${PROSE}</p><p>${PROSE}</p>`;

function parse(body: string): Document {
  return parseHTML(`<!doctype html><html><head></head><body>${body}</body></html>`).document as unknown as Document;
}

function read(body: string): string {
  return readArticle(parse(body)).page.text;
}

/** What the reader makes of some markup inside an article, without the prose around it. */
function readInside(markup: string): string {
  return read(`<article>${PARAGRAPHS}<div>${markup}</div></article>`).replaceAll(PROSE.trim(), "").trim();
}

describe("readArticle", () => {
  it.each([
    ["blocks joined by a line break", "<p>One.</p><p>Two.</p><ul><li>Three</li></ul>", "One.\nTwo.\nThree"],
    ["lines that br ends", "One.<br>Two.<br><br>Three.", "One.\nTwo.\nThree."],
    ["inline tags inside a name", "<b>Mira</b> <i>Vo</i>ss", "Mira Voss"],
    ["a name over a line of the source", "Mira\n      Voss", "Mira Voss"],
    ["a space at the edge of a tag", "Mira <b> Voss</b>", "Mira Voss"],
    ["a word break opportunity", "Kestrel<wbr>sund", "Kestrelsund"],
    ["a no-break space as a space", "Kestrel&nbsp;Sound", "Kestrel Sound"],
    ["a soft hyphen kept, for the fold to drop", "Kes&shy;trel", "Kes\u00adtrel"],
    [
      "Japanese without the readings above it",
      "<ruby>港<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby>の<ruby>町<rt>まち</rt></ruby>",
      "港の町",
    ],
    [
      "captions and tables",
      "<figure><figcaption>A ferry</figcaption></figure><table><tr><td>9</td><td>10</td></tr></table>",
      "A ferry\n9\n10",
    ],
    ["preformatted lines as running text", "<pre>One\n  two</pre>", "One two"],
    ["a block left out between two words", "One<aside>Not this</aside>Two", "One\nTwo"],
    ["text in capitals of another namespace", "<svg><text>Not this</text></svg>Yes", "Yes"],
    ["details and their summary", "<details><summary>Short</summary>Long</details>", "Short\nLong"],
  ])("reads %s", (_, markup, expected) => {
    expect(readInside(markup)).toBe(expected);
  });

  it.each([
    ["scripts and styles", "<script>x()</script><style>p{}</style><noscript>x</noscript><template>x</template>"],
    [
      "forms and their fields",
      "<form>Sign up <input value=x></form><button>Share</button><textarea>x</textarea><select><option>x</select>",
    ],
    ["navigation, asides, footers", "<nav>Home</nav><aside>More</aside><footer>Imprint</footer>"],
    ["what is hidden", "<p hidden>x</p><p aria-hidden=true>x</p>"],
    [
      "what the reader writes",
      "<div contenteditable>my letter</div><div contenteditable=true>x</div><p contenteditable=plaintext-only>x</p>",
    ],
    [
      "landmarks of the site",
      "<div role=navigation>x</div><div role=complementary>x</div><div role=dialog>x</div><div role=search>x</div>",
    ],
    [
      "related stories",
      '<div class="related-stories">x</div><section id="more-on">x</section><div class="c-related">x</div>',
    ],
    [
      "comments, newsletters, share bars",
      '<div id=comments>x</div><div class="newsletter-signup">x</div><ul class="social-share">x</ul>',
    ],
    ["advertisements", '<div class="ad">x</div><div class="ad-slot">x</div><div class="top-ads">x</div>'],
    ["sidebars", '<div class="sidebar">x</div><div class="article-sidebar">x</div><div class="right-rail">x</div>'],
    ["lists that are links and nothing else", "<ul><li><a>One</a></li><li><a>Two</a></li><li> <a>Three</a></li></ul>"],
  ])("leaves out %s", (_, markup) => {
    expect(readInside(markup)).toBe("");
  });

  it.each([
    ["an editable switched off", "<p contenteditable=false>Kept</p>"],
    ["a layout with a sidebar", '<div class="fixed-sidebar-layout"><p>Kept</p></div>'],
    ["an article that has a sidebar", '<div class="has-sidebar"><p>Kept</p></div>'],
    ["an article with open comments", '<div class="comments-open"><p>Kept</p></div>'],
    ["words that only sound like furniture", '<div class="adventure shareholder tagsüber"><p>Kept</p></div>'],
    ["a body that is marked as such", '<div class="right-rail article-content"><p>Kept</p></div>'],
    ["a heading beside share buttons", '<div class="share-header"><h1>Kept</h1></div>'],
    ["the part of an article behind a paywall, where the reader sees it", '<div class="paywall"><p>Kept</p></div>'],
    ["a list with words of its own", "<ul><li><a>Kept</a> by us</li><li><a>too</a></li><li><a>three</a></li></ul>"],
  ])("keeps %s", (_, markup) => {
    expect(readInside(markup)).toContain("Kept");
  });

  it("says where each text node begins", () => {
    const { page, nodes, starts } = readArticle(
      parse(`<article>${PARAGRAPHS}<p>Mira\n <b> Voss</b> of <i>Norvia</i></p></article>`),
    );
    const words = nodes.map((node, index) => [
      page.text.slice(starts[index], starts[index + 1]).trim(),
      node.data.replace(/\s+/g, " ").trim(),
    ]);
    for (const [read, data] of words) expect(read).toBe(data);
    expect(words).toHaveLength(6);
  });

  it("does not change the page", () => {
    const document = parse(`<article>${PARAGRAPHS}<div class=ad>x</div></article>`);
    const before = document.toString();
    readArticle(document);
    expect(document.toString()).toBe(before);
  });
});

describe("finding the article", () => {
  const inside = (markup: string) => read(`<header><p>The Courier</p></header>${markup}<footer>${PARAGRAPHS}</footer>`);

  it.each([
    ["paragraphs", `<div>${PARAGRAPHS}</div>`],
    [
      "paragraphs in a box each",
      `<main><div><div><p>${PROSE}</p></div></div><div><div><p>${PROSE}</p></div></div></main>`,
    ],
    ["boxes instead of paragraphs", `<div><div>${PROSE}</div><div>${PROSE}</div></div>`],
    ["lines that br ends", `<div>${PROSE}<br><br>${PROSE}</div>`],
    ["a single long box", `<div><div>${PROSE}${PROSE}</div></div>`],
    ["a table, as of old", `<table><tr><td>${PROSE}<br>${PROSE}</td></tr></table>`],
    [
      "elements of the site's own",
      `<story-body><story-line><div>${PROSE}</div></story-line><div>${PROSE}</div></story-body>`,
    ],
    ["preformatted text", `<pre>${PROSE}\n\n${PROSE}</pre>`],
  ])("reads text in %s", (_, markup) => {
    expect(inside(markup).split(PROSE.trim())).toHaveLength(3);
    expect(inside(markup)).not.toContain("The Courier");
  });

  it("takes the headline in where the page puts it into its article", () => {
    expect(inside(`<article><h1>Ferries shared</h1><div>${PARAGRAPHS}</div></article>`)).toMatch(/^Ferries shared\n/);
  });

  it("keeps to the article among other texts", () => {
    const text = inside(
      `<div><p>Weather: rain in the harbour until Sunday.</p></div><article>${PARAGRAPHS}</article><div><p>Sport: Alder won.</p></div>`,
    );
    expect(text).not.toMatch(/Weather|Sport/);
  });

  const card = (number: number, teaser: string) =>
    `<div><h3><a href="/${number}">Ferry pact signed in the harbour, part ${number}</a></h3><p>${teaser}</p></div>`;
  const teaser = "Norvia and Estmark share the ferries of the Kestrel Sound from the spring of next year on.";

  it.each([
    ["links", `<ul>${`<li><a>${PROSE}</a></li>`.repeat(20)}</ul>`],
    ["links in paragraphs", `<p><a>${PROSE}</a></p>`.repeat(20)],
    ["cards that are one link each", `<a href=x><h3>Pact</h3><p>${PROSE}</p></a>`.repeat(20)],
    [
      "headlines with their teasers",
      `<main>${Array.from({ length: 30 }, (_, index) => card(index, teaser)).join("")}</main>`,
    ],
    ["an application", "<div id=app><button>Play</button><p>Score: 3</p></div>"],
    ["a letter being written", `<div contenteditable>${PARAGRAPHS}</div>`],
    ["nothing", ""],
  ])("finds none on a page of %s", (_, markup) => {
    expect(read(markup)).toBe("");
  });

  it("may be a brief, where two characters say what five Latin letters do", () => {
    const brief =
      "ノルビアとエストマルクの両国の大臣は土曜日、港で船の協定に署名し、来年の春から海峡の船九隻に両国の旗を掲げると発表した。" +
      "協定は五年ごとに見直され、島の住民の足を守るための費用は両国が折半する見通しだ。";
    expect(read(`<nav><a href="/a">港</a></nav><div><p>${brief}</p></div>`).trim()).toBe(brief);
    expect(read(`<nav><a href="/a">Port</a></nav><div><p>${PROSE.slice(0, brief.length)}</p></div>`).trim()).toBe("");
  });

  it("finds none in a page that is all editable", () => {
    const { document } = parseHTML(`<html><body contenteditable="true">${PARAGRAPHS}</body></html>`);
    expect(readArticle(document as unknown as Document).page.text).toBe("");
  });

  it("finds none in a document without a body", () => {
    const { document } = parseHTML("<svg></svg>");
    expect(readArticle(document as unknown as Document).page.text).toBe("");
  });
});

describe("a hostile page", () => {
  it("may be nested a hundred thousand deep", () => {
    const document = parse("<main></main>");
    let place: Element | null = document.querySelector("main");
    for (let depth = 0; depth < 100_000 && place; depth++) {
      place = place.appendChild(document.createElement(depth % 2 ? "div" : "span"));
    }
    place?.append(PROSE + PROSE);
    expect(readArticle(document).page.text.trim()).toBe((PROSE + PROSE).trim());
  });

  it("may have a form whose fields stand in for its own properties", () => {
    const document = parse(`<article><p>${PROSE}</p><form></form><p>${PROSE}</p></article>`);
    const form = document.querySelector("form");
    for (const name of ["nextSibling", "parentNode", "firstChild", "tagName", "childNodes", "children"]) {
      Object.defineProperty(form, name, { value: document.createElement("input") });
    }
    Object.defineProperty(form, "elements", { value: [] });
    expect(readArticle(document).page.text.split(PROSE.trim())).toHaveLength(3);
  });

  it("may hold any markup", () => {
    const piece = fc.constantFrom(
      "<p>",
      "</p>",
      "<div>",
      "<a>",
      "</a>",
      "<b",
      ">",
      "<!--",
      "-->",
      "<ruby>",
      "<rt>",
      "<br>",
      "\0",
      "\ud83d",
      PROSE,
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { page, nodes, starts } = readArticle(parse(pieces.join("")));
        expect(starts).toHaveLength(nodes.length);
        for (const start of starts) expect(start).toBeLessThan(page.text.length);
      }),
    );
  });
});

describe("collapse", () => {
  it.each([
    ["  a \n\t b ", false, " a b "],
    ["  a \n\t b ", true, "a b "],
    ["\u00a0\u00a0", false, " "],
    ["\u00a0", true, ""],
    ["", true, ""],
  ])("%j, at a space: %s", (data, atSpace, expected) => {
    expect(collapse(data, atSpace)).toBe(expected);
  });
});
