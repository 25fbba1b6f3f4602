import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readPages } from "../../src/cli/newsroom.ts";
import { STORY_FOLDER } from "../../src/cli/read-story.ts";
import { storySchema } from "../../src/dataset/schema.ts";
import { buildDetector, detectStory } from "../../src/detect/detect-story.ts";
import type { StoryLabel } from "../../src/detect/story-match.ts";
import { readArticle } from "../../src/page-text/read-article.ts";

const detector = buildDetector(storySchema.parse(parse(readFileSync(join(STORY_FOLDER, "story.yaml"), "utf8"))));

function labelOf(html: string): StoryLabel {
  const { document } = parseHTML(html);
  return detectStory(readArticle(document as unknown as Document).page, detector)?.label ?? "none";
}

/** A page dated in the days of the story, so that its date speaks for it. */
function page(body: string, headline = "A bakery that sells by weight"): string {
  return `<!doctype html><html lang="en"><head><title>${headline}</title>
    <meta property="article:published_time" content="2023-01-12T09:00:00Z"></head><body>${body}</body></html>`;
}

// An article on something else that lives in the same city, and the story as a rail would put it.
const BAKERY = [
  "When the bakery on Ninth Street opened in Washington last spring, its owner had one rule: nothing is sold by the piece. A loaf is cut where the customer points, and the price is what the scale says.",
  "Her aunt taught her the trade in Tokyo, where she kept a shop under a railway bridge for thirty years, and the black scale on the counter came from Japan in a crate of rice husks.",
  "On Thursdays the queue reaches the corner. Two students count the people in it for a class in statistics and are paid in rolls, which they say is more than the university gives them.",
];
const PARAGRAPHS = BAKERY.map((text) => `<p>${text}</p>`).join("");
const ARTICLE = `<h1>A bakery that sells by weight</h1>${PARAGRAPHS}`;
const HEADLINE = "US and Japan extend security treaty to space, Okinawa Marines to change by 2025";
const TEASER =
  "Blinken, Austin, Hayashi and Hamada said in Washington that Article 5 of the US-Japan treaty may cover attacks in space.";
const LINK = `<a href="/world/space">${HEADLINE}</a>`;
const CARD = `<h3>${LINK}</h3><p>${TEASER}</p>`;
const OTHERS = ["Snow closes the northern passes", "Orchestra finds a lost score", "Ferry fares to rise in March"];
const OTHER_LINKS = OTHERS.map((title, index) => `<a href="/${index}">${title}</a>`);

const STORY = [
  "The United States and Japan agreed on Wednesday to extend their security treaty to space. Secretary of State Antony Blinken said after talks of both countries' foreign and defense ministers in Washington that attacks to, from or within space could lead to Article 5 being invoked.",
  "Defense Secretary Lloyd Austin said that the 12th Marine Regiment on Okinawa would be converted into a littoral regiment by 2025. Foreign Minister Hayashi and Defense Minister Hamada welcomed it.",
];
const STORY_PARAGRAPHS = STORY.map((text) => `<p>${text}</p>`).join("");

describe("a headline of the story beside another article", () => {
  it.each([
    ["nowhere", `<article>${ARTICLE}</article>`],
    ["an aside", `<main><article>${ARTICLE}</article></main><aside>${CARD}</aside>`],
    ["an aside in the article", `<article>${ARTICLE}<aside>${CARD}</aside>${PARAGRAPHS}</article>`],
    ["a rail of links", `<div class="page"><article>${ARTICLE}</article><div class="rail">${CARD}${CARD}</div></div>`],
    ["a list that stands first in the body", `<ul><li>${LINK}</li><li>${OTHER_LINKS[0]}</li></ul>${ARTICLE}`],
    [
      "such a list with teasers",
      `<ul><li>${LINK} ${TEASER}</li><li>${OTHER_LINKS[0]} On all roads.</li></ul>${ARTICLE}`,
    ],
    ["a list in the middle of the body", `${ARTICLE}<ul><li>${LINK}</li><li>${OTHER_LINKS[1]}</li></ul>${PARAGRAPHS}`],
    ["a box without a name in the article", `<article><h1>Bakery</h1><div>${CARD}</div>${PARAGRAPHS}</article>`],
    [
      "a card that is one link",
      `<article>${ARTICLE}<div><a href="/x"><h3>${HEADLINE}</h3><p>${TEASER}</p></a></div></article>`,
    ],
    [
      "a related box",
      `<article>${ARTICLE}<section class="related-stories"><p>${HEADLINE}. ${TEASER}</p></section></article>`,
    ],
    ["a line of its own between paragraphs", `<article><p>Read more: ${LINK}</p>${ARTICLE}</article>`],
    ["a line with a date", `<article><p><time>11 January 2023</time> ${LINK}</p>${ARTICLE}</article>`],
    [
      "a newsletter box",
      `<article>${ARTICLE}<div class="newsletter"><p>Today: ${HEADLINE}. ${TEASER}</p></div></article>`,
    ],
    [
      "the comments",
      `<article>${ARTICLE}<section id="comments"><p>Why do you not write about this? ${HEADLINE}! ${TEASER}</p></section></article>`,
    ],
    ["a box behind the article", `<article>${ARTICLE}</article><div>${CARD}</div>`],
    ["the footer", `<article>${ARTICLE}</article><footer><p>${HEADLINE}</p><p>${TEASER}</p></footer>`],
    [
      "a live blog of the day that only links to it",
      `<main><h1>Thursday, as it happened</h1>${BAKERY.map((text) => `<article><time>9.15</time><h2>Morning</h2><p>${text}</p><p>${LINK}</p></article>`).join("")}</main>`,
    ],
  ])("is not coverage: in %s", (_, body) => {
    expect(labelOf(page(body))).toBe("none");
  });

  // What a page without links in its boxes looks like once it is text.
  const LINES = `<p>${HEADLINE}. ${TEASER}</p>`;
  const OTHER_LINES = OTHER_LINKS.map((link) => `<p>${link.replace(/<[^>]+>/g, "")}. Nobody was hurt.</p>`);
  it.each([
    ["a line", LINES],
    ["a headline and a line", `<p>${HEADLINE}</p><p>${TEASER}</p>`],
    ["a card", `<div><h3>${HEADLINE}</h3><p>${TEASER}</p></div>`],
    ["a rail of cards", `<div>${OTHER_LINES[0]}<div><h3>${HEADLINE}</h3><p>${TEASER}</p></div>${OTHER_LINES[1]}</div>`],
    ["a list", `<ul><li>${HEADLINE}: ${TEASER}</li><li>A tram line is late.</li><li>Rain on Sunday.</li></ul>`],
    [
      "a newsletter box",
      `<div><h4>The Morning Note</h4><p>What you need to know at seven.</p>${LINES}${OTHER_LINES[0]}</div>`,
    ],
    [
      "comments",
      `<div><h3>Two answers</h3><p>Thank you for this.</p><p>Why do you not write of what matters? ${HEADLINE}!</p></div>`,
    ],
  ])("is not coverage without a link: %s, wherever it stands", (_, box) => {
    const [first = "", ...others] = BAKERY.map((text) => `<p>${text}</p>`);
    const bodies = [box + first + others.join(""), first + box + others.join(""), first + others.join("") + box];
    for (const body of bodies) {
      expect(labelOf(page(`<article><h1>A bakery that sells by weight</h1>${body}</article>`))).toBe("none");
      expect(labelOf(page(`<main><h1>A bakery that sells by weight</h1><div>${body}</div></main>`))).toBe("none");
    }
  });

  it("is not coverage on a page of nothing but such headlines", () => {
    const cards = [CARD, ...OTHER_LINKS.map((link) => `<h3>${link}</h3><p>${TEASER}</p>`)];
    expect(
      labelOf(
        page(
          `<main>${cards
            .map((card) => `<div>${card}</div>`)
            .join("")
            .repeat(6)}</main>`,
          "The Courier",
        ),
      ),
    ).toBe("none");
  });

  it("takes nothing from an article on the story", () => {
    const body = `<article><h1>${HEADLINE}</h1>${STORY_PARAGRAPHS}<div><h3>${OTHER_LINKS[0]}</h3><p>On all roads.</p></div></article>`;
    expect(labelOf(page(body, HEADLINE))).toBe("core");
  });
});

describe("a page with several articles", () => {
  /** Entries on other things, long enough that the story is far from the beginning of the page. */
  const entries = Array.from({ length: 6 }, (_, hour) => ({ time: `${9 + hour}.30`, body: PARAGRAPHS }));
  const posts = (tag: string, story: string) =>
    [...entries, { time: "17.10", body: story }, ...entries]
      .map(({ time, body }) => `<${tag}><time>${time}</time><h2>Update</h2>${body}</${tag}>`)
      .join("");

  it.each([
    ["a live blog of articles", `<main><h1>Wednesday live</h1>${posts("article", STORY_PARAGRAPHS)}</main>`],
    ["a live blog of boxes", `<main><h1>Wednesday live</h1><div>${posts("div", STORY_PARAGRAPHS)}</div></main>`],
    ["a live blog in a list", `<article><h1>Wednesday live</h1><ol>${posts("li", STORY_PARAGRAPHS)}</ol></article>`],
    [
      "a round-up with a heading each",
      `<article><h1>The week in brief</h1>${posts("section", STORY_PARAGRAPHS).replace(/<time>.*?<\/time>/g, "")}</article>`,
    ],
    [
      "a round-up with nothing but headings between its items",
      `<article><h1>The week in brief</h1>${posts("i", STORY_PARAGRAPHS).replace(/<time>.*?<\/time>|<\/?i>/g, "")}</article>`,
    ],
  ])("counts by the part that is on the story: %s", (_, body) => {
    expect(labelOf(page(body, "The day as it happened"))).toBe("core");
  });

  it.each([
    ["no part is on it", posts("article", PARAGRAPHS)],
    ["a part only links to it", posts("article", `${PARAGRAPHS}<p>${LINK}</p>`)],
  ])("is not coverage where %s", (_, body) => {
    expect(labelOf(page(`<main><h1>Wednesday live</h1>${body}</main>`, "The day as it happened"))).toBe("none");
  });
});

describe("the pages of the demo newsroom", () => {
  const pages = readPages(fileURLToPath(new URL("../pages", import.meta.url)));

  it.each(pages)("$slug is $label", ({ html, label }) => {
    expect(labelOf(html)).toBe(label);
  });
});
