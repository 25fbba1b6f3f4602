import type { Frame, Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { buildGallery } from "../../src/cli/build-gallery.ts";
import { findViolations } from "./find-violations.ts";
import { BROWSERS, setUpReading } from "./visit.ts";

const PAGE = {
  slug: "gallery",
  url: "http://gallery.example/",
  label: "none",
  what: "every part and every state of every surface",
  html: await buildGallery(),
} as const;

/** Each frame shows one specimen. */
function specimensOf(page: Page): Frame[] {
  return page.frames().filter((frame) => frame !== page.mainFrame());
}

describe.each(BROWSERS)("the gallery in %s", (kind) => {
  const reading = setUpReading(kind, [PAGE]);

  async function openGallery(scheme: string, lang: string): Promise<{ page: Page; noise: string[] }> {
    const { page, noise } = await reading.visit("gallery");
    await page.click(`input[name="scheme"][value="${scheme}"]`);
    await page.click(`input[name="lang"][value="${lang}"]`);
    await page.waitForFunction(
      () =>
        [...document.querySelectorAll("iframe")].every(({ contentDocument }) =>
          contentDocument?.querySelector("main *"),
        ),
      { polling: 100 },
    );
    return { page, noise };
  }

  it("shows every card, popup, panel and page, without an error", async () => {
    const { page, noise } = await openGallery("light", "en");
    expect(noise).toEqual([]);
    const texts = await Promise.all(specimensOf(page).map((frame) => frame.evaluate(() => document.body.innerText)));
    expect(texts.length).toBeGreaterThan(40);
    for (const text of texts) expect(text.trim()).not.toBe("");
    for (const words of [
      "Military unit",
      "Differs from the record",
      "Needs context",
      "Agrees with the record",
      "Key fact",
    ])
      expect(
        texts.some((text) => text.includes(words)),
        words,
      ).toBe(true);
  });

  it.each([
    ["light", "en"],
    ["dark", "ja"],
  ])("has no violation of WCAG 2.2 AA that axe can see: %s, %s", async (scheme, lang) => {
    const { page } = await openGallery(scheme, lang);
    const found = await findViolations(page);
    for (const frame of specimensOf(page)) {
      const name = await (await frame.frameElement())?.evaluate((element) => element.title);
      // A card or a part is no page.
      const violations = await findViolations(frame, ["page-has-heading-one"]);
      found.push(...violations.map((violation) => `${name}: ${violation}`));
    }
    expect(found).toEqual([]);
  });

  it("lets no specimen be wider than its window", async () => {
    const { page } = await openGallery("light", "ja");
    for (const frame of specimensOf(page)) {
      const [name, excess] = await frame.evaluate(() => [
        document.documentElement.lang + (window.frameElement as HTMLIFrameElement | null)?.title,
        document.documentElement.scrollWidth - innerWidth,
      ]);
      expect([name, Math.max(0, Number(excess))]).toEqual([name, 0]);
    }
  });
});
