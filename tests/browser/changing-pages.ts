import type { NewsPage } from "../../src/cli/newsroom.ts";

/** An article on the story, in paragraphs that a page may show one by one. */
export const STORY = {
  title: "Space comes under the treaty of Japan and the United States",
  paragraphs: [
    "Japan and the United States said on Wednesday that Article 5 of their security treaty may cover attacks in space, after the 2+2 meeting of Antony Blinken, Lloyd Austin, Yoshimasa Hayashi and Yasukazu Hamada in Washington.",
    "The ministers also announced that a Marine regiment on Okinawa will be reorganised. Prime Minister Fumio Kishida meets President Joe Biden at the White House on Friday, and the alliance will be the subject.",
    "Officials on both sides called the step a warning to anybody who might think of blinding a satellite, and said that each case would be talked over before the treaty is invoked.",
  ],
} as const;

/** An article on something else that names some of the same people and places. */
export const OTHER = {
  title: "A museum of bridges opens its doors by the river",
  paragraphs: [
    "The first visitors stood in line before sunrise on Saturday, when the museum of bridges opened its doors by the river with three hundred models, most of them built by one retired engineer and his two daughters.",
    "Among the guests of honour were Fumio Kishida, who collects railway models himself, and Lloyd Austin, who had stopped in Tokyo on his way home and stayed for an hour among the arches and the pylons.",
    "The oldest model, of a wooden bridge that a flood took away in 1889, has its own room. Children may walk over a copy of it, one at a time, and most of them wanted to walk over it again.",
  ],
} as const;

type Article = { readonly title: string; readonly paragraphs: readonly string[] };

/** The markup of an article, as the templates of news sites have it. */
function markUp({ title, paragraphs }: Article, heading = "h1"): string {
  return `<article><${heading}>${title}</${heading}>${paragraphs.map((text) => `<p>${text}</p>`).join("")}</article>`;
}

/** A page of a news site with this body. */
function pageOf(slug: string, title: string, body: string, host = "www.japantimes.co.jp"): NewsPage {
  return {
    slug,
    url: `http://${host}/${slug}`,
    label: "none",
    what: slug,
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>${title}</title></head><body>${body}</body></html>`,
  };
}

/** What a page's own script can use: the markup of both articles and of a shell without one. */
const SCRIPT = `<script>
  const STORY = ${JSON.stringify(markUp(STORY))}, OTHER = ${JSON.stringify(markUp(OTHER))};
  const main = () => document.querySelector("main");
</script>`;

/** Pages that a test changes while they are read. */
export const CHANGING_PAGES: readonly NewsPage[] = [
  pageOf("covers", STORY.title, `<main>${markUp(STORY)}</main>${SCRIPT}`),
  { ...pageOf("kept", STORY.title, `<main>${markUp(STORY)}</main>${SCRIPT}`), kept: true },
  pageOf("covers-not", OTHER.title, `<main>${markUp(OTHER)}</main>${SCRIPT}`),
  pageOf("empty-shell", "Loading", `<main><p>One moment.</p></main>${SCRIPT}`),
  pageOf(
    "cut-short",
    STORY.title,
    `<main>${markUp({ ...STORY, paragraphs: STORY.paragraphs.slice(0, 1) })}<p hidden id="rest">${STORY.paragraphs[1]}</p></main>
    <p>${OTHER.paragraphs[2]}</p>${SCRIPT}`,
  ),
];
