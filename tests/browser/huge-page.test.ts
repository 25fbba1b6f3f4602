import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { CHANGING_PAGES, STORY } from "./changing-pages.ts";
import { BROWSERS, hover, setUpReading, waitForCard, waitForTerms } from "./visit.ts";

/** Words that no story has, with one in them that ours has. */
const FILL = "Nobody in the harbour had asked for a longer tale, and yet it went on and on, past Tokyo and back. ";

/** What makes an article enormous, each run in its page before it is read. */
const GROWTHS: Readonly<Record<string, string>> = {
  "ten million characters": "many(20_000, i => '<p>' + FILL.repeat(5) + '</p>')",
  "ten million characters in one text": "'<pre>' + FILL.repeat(100_000) + '</pre>'",
  "two hundred thousand elements": "many(200_000, i => '<b>x </b>')",
  "two hundred thousand elements in each other": "many(200_000, i => '<i>')",
  "ten thousand forms and lists of links": "many(10_000, i => '<form></form><ul>' + LINK + LINK + LINK + '</ul>')",
};

const SCRIPT = `<script>
  const FILL = ${JSON.stringify(FILL)}, LINK = '<li><a href=/x>The next of many items</a></li>';
  const many = (count, make) => Array.from({ length: count }, (_, i) => make(i)).join('');
</script>`;

const PAGES = Object.entries(GROWTHS).flatMap(([name, growth]) => {
  const [page] = CHANGING_PAGES;
  if (!page) return [];
  const slug = name.replaceAll(" ", "-");
  const script = `${SCRIPT}<script>document.querySelector('article').insertAdjacentHTML('beforeend', ${growth})</script>`;
  const html = page.html.replace("</body>", `${script}</body>`);
  return [{ ...page, slug, url: `http://apnews.com/article/${slug}`, html }];
});

/** The words of all drawn terms in the first paragraphs, which are those of the story. */
function storyTerms(page: Page): Promise<string[]> {
  return page.evaluate((count) => {
    const own = [...document.querySelectorAll("article > p")].slice(0, count);
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]) as Range[];
    return ranges
      .filter(({ startContainer }) => own.some((paragraph) => paragraph.contains(startContainer)))
      .map((range) => range.toString());
  }, STORY.paragraphs.length);
}

describe.each(BROWSERS)("an enormous page in %s", (kind) => {
  const reading = setUpReading(kind, [...CHANGING_PAGES, ...PAGES]);

  it.each(Object.keys(GROWTHS))("is annotated as far as it is read: %s", async (name) => {
    const { page, noise } = await reading.visit(name.replaceAll(" ", "-"));
    await page.waitForFunction(() => CSS.highlights.size > 0, { timeout: 60_000, polling: 100 });
    expect(await storyTerms(page)).toContain("Lloyd Austin");
    expect(noise).toEqual([]);
  });

  it("that is fed ten thousand items is right in the end", async () => {
    const { page, noise } = await reading.visit("covers");
    await waitForTerms(page);
    await page.evaluate(async (items) => {
      const main = document.querySelector("main");
      for (let added = 0; added < items; added += 100) {
        const feed = Array.from(
          { length: 100 },
          (_, i) => `<section><h2>Item ${added + i}</h2><p>It rained.</p></section>`,
        );
        main?.insertAdjacentHTML("beforeend", feed.join(""));
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      const last = document.createElement("p");
      last.id = "last";
      last.textContent = "In the end Yasukazu Hamada left.";
      document.querySelector("article")?.append(last);
    }, 10_000);
    await page.waitForFunction(
      () => {
        const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]) as Range[];
        return ranges.some(({ startContainer }) => startContainer.parentElement?.id === "last");
      },
      { timeout: 30_000, polling: 100 },
    );
    expect(await storyTerms(page)).toContain("Lloyd Austin");
    await hover(page, "Antony Blinken");
    await waitForCard(page);
    expect(noise).toEqual([]);
  });
});
