import type { NewsPage } from "../../src/cli/newsroom.ts";

/** The article of the desk, in our own words: terms of all kinds, three statements that are checked, key facts, a link. */
const ARTICLE = `<h1>Allies take their treaty to orbit</h1>
<p>Japan and the United States said on Wednesday that an attack in space could, in certain circumstances, lead to the invocation of
Article 5 of their security treaty, after the 2+2 meeting of Antony Blinken, Lloyd Austin, Yoshimasa Hayashi and Yasukazu Hamada in Washington.</p>
<p>Washington is to move a regiment of Marines to Okinawa by 2025 and give it anti-ship missiles. Japan’s new plan also sets aside
$38 billion on American-made Tomahawks.</p>
<p>The fifth article of the US-Japan treaty regards an attack on one partner as an attack on both. Prime Minister
<a href="#kishida">Fumio Kishida</a> meets President Joe Biden at the White House on Friday, and the alliance will be the subject.</p>
<p>Tokyo also wants Tomahawk missiles, and Yoshihide Suga, who was prime minister before him, has called them overdue. Five Chinese
missiles came down in Japan’s exclusive economic zone in August, and Shinzo Abe had warned of it.</p>`;

type Desk = {
  /** Before the article, in the head. */
  readonly head?: string;
  /** Attributes of the root element. */
  readonly root?: string;
  /** What stands in the place of the article. */
  readonly article?: string;
  /** After the article. */
  readonly foot?: string;
};

/** A page on the story at an address of its own, with room above and below the text. */
export function deskPage(slug: string, { head = "", root = "", article = ARTICLE, foot = "" }: Desk = {}): NewsPage {
  return {
    slug,
    url: `http://www.japantimes.co.jp/desk/${slug}`,
    label: "core",
    what: "a page for cards",
    html: `<!doctype html><html lang="en" ${root}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta property="article:published_time" content="2023-01-12"><link rel="icon" href="data:,"><title>Allies take their treaty to orbit</title>
<style>body { max-width: 640px; margin: 120px auto 900px; padding: 0 12px; font: 18px/1.7 serif; }</style>${head}</head>
<body><article>${article}</article>${foot}</body></html>`,
  };
}
