import messages from "../../assets/public/_locales/en/messages.json" with { type: "json" };

const PARAGRAPHS = ["welcomeSample1", "welcomeSample2", "welcomeSample3"] as const;

/** The welcome page's sample as an article on a news site: terms of every kind, key facts, and one date that is wrong. */
export const SAMPLE_ARTICLE = {
  slug: "sample",
  url: "http://apnews.com/sample",
  label: "core",
  what: "an article with a mark of every kind",
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta property="article:published_time" content="2023-01-11">
<link rel="icon" href="data:,"><title>${messages.welcomeSampleTitle.message}</title>
<style>body { max-width: 640px; margin: 60px auto 600px; font: 18px/1.8 serif; color: #222; background: #fff; }</style></head>
<body><article><h1>${messages.welcomeSampleTitle.message}</h1>
${PARAGRAPHS.map((key) => `<p>${messages[key].message}</p>`).join("\n")}</article></body></html>`,
} as const;
