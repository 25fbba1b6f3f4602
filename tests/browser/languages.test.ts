import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { loadEngine } from "../../src/cli/load-engine.ts";
import type { NewsPage } from "../../src/cli/newsroom.ts";
import { type GoldArticle, readGold } from "../../src/cli/read-gold.ts";
import { annotatePage } from "../../src/report/annotate-page.ts";
import { BROWSERS, setUpReading, waitForTerms } from "./visit.ts";

const LANGUAGES = ["en", "ja", "zh-Hans", "zh-Hant", "ko", "fr", "de", "es", "it", "pt"];
const ARTICLES = readGold(fileURLToPath(new URL("../articles", import.meta.url)));
const SAMPLES = LANGUAGES.flatMap((lang) => ARTICLES.find((article) => article.lang === lang) ?? []);
const engine = loadEngine();

/** A marked article as a page that states the wrong language, as templates do. */
function toPage({ id, title, text, date }: GoldArticle): NewsPage {
  const paragraphs = text.split(/\n+/).map((line) => `<p>${line.replaceAll("&", "&amp;")}</p>`);
  const day = date ? `<meta property="article:published_time" content="${date}">` : "";
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8">${day}<link rel="icon" href="data:,"><title>${title}</title></head><body><article><h1>${title}</h1>${paragraphs.join("")}</article></body></html>`;
  return { slug: id, url: `http://apnews.com/languages/${id}`, label: "core", what: "a language", html };
}

describe.each(BROWSERS)("articles in ten languages in %s", (kind) => {
  const reading = setUpReading(kind, SAMPLES.map(toPage));

  it.each(SAMPLES.map(({ lang, id }) => [lang, id]))("draws in %s what the command line finds", async (lang, id) => {
    const article = SAMPLES.find((sample) => sample.id === id);
    const { text = "", title = "", date } = article ?? {};
    const { mentions } = annotatePage({ text, title, date, lang, description: "" }, engine);
    const { page } = await reading.visit(id ?? "");
    const drawn = Object.values(await waitForTerms(page)).reduce((sum, count) => sum + count, 0);
    expect(mentions.length).toBeGreaterThan(5);
    expect(drawn).toBeGreaterThanOrEqual(mentions.length); // The headline stands in the page's text as well.
  });
});
