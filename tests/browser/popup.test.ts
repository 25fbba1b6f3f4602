import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { LINKED_TERM } from "./linked-term.ts";
import { pressIcon } from "./press-icon.ts";
import { BROWSERS, readHighlights, setUpReading, waitForTerms } from "./visit.ts";

const UNLISTED = {
  slug: "unlisted",
  url: "http://a-site-of-its-own.example/column",
  label: "none",
  what: "a site that is not on the list of news sites",
  html: "<!doctype html><html lang='en'><title>A column</title><h1>A column</h1><p>Nothing to see.</p></html>",
} as const;

const UNLISTED_STORY = {
  ...UNLISTED,
  slug: "unlisted-story",
  url: "http://a-site-of-its-own.example/space",
  what: "the story on a site that is not on the list",
  html: LINKED_TERM.html,
} as const;

describe.each(BROWSERS)("the popup in %s", (kind) => {
  const reading = setUpReading(kind, [UNLISTED, UNLISTED_STORY]);
  const textOf = (popup: Page) => popup.evaluate(() => document.body.innerText);
  // By the clock, not by frames: a popup behind its page is never painted.
  const waitForText = (popup: Page, text: string) =>
    popup.waitForFunction((wanted) => document.body.innerText.includes(wanted), { polling: 50, timeout: 20_000 }, text);

  it("names the story, the reasons and the terms with their counts", async () => {
    const { page } = await reading.visit("preview");
    await waitForTerms(page);
    const popup = await reading.browser().popupFor(page, ".terms");
    const text = await textOf(popup);
    expect(text).toContain("This article covers");
    expect(text).toContain("US-Japan alliance extended to space");
    expect(text).toMatch(/Why\s+It [a-z]/);
    expect(text).toMatch(/Fumio Kishida\s+\d+×/);
  });

  it("jumps to a term: scrolls to it and flashes it", async () => {
    const { page } = await reading.visit("preview");
    await waitForTerms(page);
    const popup = await reading.browser().popupFor(page, ".terms");
    await popup.evaluate(() => document.querySelector<HTMLElement>("[data-entity='hiroshima']")?.click());
    await page.waitForFunction(() => [...CSS.highlights.keys()].some((name) => name.startsWith("sidelight-flash")), {
      polling: 50,
    });
    await page.bringToFront();
    await page.waitForFunction(() => {
      const flashed = [...CSS.highlights].find(([name]) => name.startsWith("sidelight-flash"))?.[1];
      const [range] = [...(flashed ?? [])] as Range[];
      const box = range?.getBoundingClientRect();
      return box !== undefined && box.top > 0 && box.bottom < innerHeight;
    });
  });

  it("switches Sidelight off and on for the site, at once", async () => {
    const { page } = await reading.visit("preview");
    await waitForTerms(page);
    const popup = await reading.browser().popupFor(page, "[role='switch']");
    const flip = () => popup.evaluate(() => document.querySelector<HTMLElement>("[role='switch']")?.click());
    await flip();
    await page.waitForFunction(() => CSS.highlights.size === 0, { polling: 50 });
    await waitForText(popup, "Switched off on this site");
    expect(await readHighlights(page)).toEqual({});
    await flip();
    await page.waitForFunction(() => CSS.highlights.size > 0, { polling: 50 });
    await waitForText(popup, "This article covers");
  });

  it.each([320, 360, 380, 412])("fits a window %i pixels wide, every part unfolded", async (width) => {
    const { page } = await reading.visit("preview");
    await waitForTerms(page);
    const popup = await reading.browser().popupFor(page, ".terms");
    await popup.setViewport({ width, height: 640 });
    const scrolled = await popup.evaluate(() => {
      for (const part of document.querySelectorAll("details")) part.open = true;
      return document.documentElement.scrollWidth;
    });
    expect(scrolled).toBeLessThanOrEqual(width);
  });

  it("says that an article is about something else", async () => {
    const { page } = await reading.visit("near-miss-nato");
    const popup = await reading.browser().popupFor(page, ".message");
    expect(await textOf(popup)).toContain("No story here that Sidelight knows");
  });

  it("says honestly that it does not read other pages by itself", async () => {
    const { page } = await reading.visit("unlisted");
    const popup = await reading.browser().popupFor(page, ".message");
    const text = await textOf(popup);
    expect(text).toContain("Sidelight does not read this page by itself");
    expect(text).toContain("Check this page");
  });

  it("says that it cannot read a page of the browser when asked to", async () => {
    const page = await reading.browser().newPage();
    await page.goto("about:blank");
    const popup = await reading.browser().popupFor(page, ".message .button");
    await popup.evaluate(() => document.querySelector<HTMLElement>(".message .button")?.click());
    await waitForText(popup, "Sidelight cannot read this page");
  });

  // Only Chromium's protocol can press the button in the toolbar, which is what grants access to the tab.
  it.runIf(kind === "chrome")("checks any page by a click on the icon", async () => {
    const { page } = await reading.visit("unlisted-story");
    const popup = await pressIcon(reading.browser(), page);
    await expect.poll(() => popup.evaluate(() => innerWidth)).toBe(380); // The browser sizes it by what it holds.
    await waitForText(popup, "a-site-of-its-own.example is not one of them");
    await popup.evaluate(() => document.querySelector<HTMLElement>(".message .button")?.click());
    await waitForTerms(page);
    await waitForText(popup, "This article covers");
  });
});
