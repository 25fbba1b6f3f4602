import { describe, expect, it } from "vitest";
import { setUpReading, waitForSilence, waitForTerms } from "./visit.ts";

/** Marks that are no terms. */
const STATEMENTS = /-(?:contradicted|needs-context|supported|fact)-/;

// Only Chromium lets a test ask the background what stands on the toolbar.
describe("the toolbar icon in chrome", () => {
  const reading = setUpReading("chrome");

  /** The badge of the tab that shows the page, as the toolbar has it. */
  const badgeOf = async (url: string): Promise<string> => {
    const { browser } = reading.browser();
    const target = await browser.waitForTarget((candidate) => candidate.type() === "service_worker");
    const worker = await target.worker();
    if (!worker) throw new Error("The background is not running.");
    return worker.evaluate(async (address) => {
      const { chrome } = globalThis as unknown as { chrome: typeof import("webextension-polyfill") };
      const tab = (await chrome.tabs.query({})).find((candidate) => candidate.url === address);
      return chrome.action.getBadgeText({ tabId: tab?.id ?? -1 });
    }, url);
  };

  it("counts the mentions of a page on the story", async () => {
    const { page } = await reading.visit("preview");
    const terms = Object.entries(await waitForTerms(page)).filter(([name]) => !STATEMENTS.test(name));
    const drawn = terms.reduce((sum, [, count]) => sum + count, 0);
    await expect.poll(() => badgeOf(page.url())).toBe(String(drawn));
  });

  it("is quiet everywhere else", async () => {
    const { page } = await reading.visit("near-miss-nato");
    await waitForSilence();
    expect(await badgeOf(page.url())).toBe("");
  });

  it("falls quiet when a single-page app moves on to something else", async () => {
    const { page } = await reading.visit("preview");
    await waitForTerms(page);
    await page.evaluate(() => {
      document.querySelector("article")?.remove();
      history.pushState({}, "", "/somewhere/else");
    });
    await page.waitForFunction(() => CSS.highlights.size === 0, { polling: 50 });
    await expect.poll(() => badgeOf(page.url())).toBe("");
  });
});
