import { fileURLToPath } from "node:url";
import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import type { BrowserKind } from "../../src/cli/find-browser.ts";
import { CHANGING_PAGES } from "./changing-pages.ts";
import { readCard } from "./read-card.ts";
import {
  BROWSERS,
  hasCard,
  hover,
  type Reading,
  readHighlights,
  setUpReading,
  waitForCard,
  waitForSilence,
  waitForTerms,
} from "./visit.ts";

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function waitForNoTerms(page: Page): Promise<unknown> {
  return page.waitForFunction(() => CSS.highlights.size === 0, { timeout: 15_000, polling: 50 });
}

async function expectCard(page: Page, name: string): Promise<void> {
  await hover(page, name);
  await waitForCard(page);
  expect((await readCard(page))?.text).toContain(name);
  await page.mouse.move(5, 5);
  await waitForCard(page, false);
}

/** Installs the same extension over itself, as an update does. */
async function update(reading: Reading, kind: BrowserKind): Promise<void> {
  const folder = fileURLToPath(new URL(`../../.output/${kind}-mv3`, import.meta.url));
  await reading.browser().browser.installExtension(folder);
  await pause(1500);
}

describe.each(BROWSERS)("a page on the story in %s", (kind) => {
  const reading = setUpReading(kind, CHANGING_PAGES);

  it("has its terms after the reader has gone on and come back", async () => {
    const { page, noise } = await reading.visit("covers");
    const before = await waitForTerms(page);
    await page.goto(page.url().replace("covers", "covers-not"));
    await pause(1000);
    expect(await readHighlights(page)).toEqual({});
    await page.goBack();
    await waitForTerms(page);
    expect(await readHighlights(page)).toEqual(before);
    await expectCard(page, "Lloyd Austin");
    expect(noise).toEqual([]);
  });

  it("has its terms in each of many tabs, whether they were ever seen or not", async () => {
    const { browser } = reading.browser();
    const pages = await Promise.all(Array.from({ length: 12 }, () => browser.newPage({ background: true })));
    const url = "http://www.japantimes.co.jp/covers";
    await Promise.all(pages.map((page) => page.goto(url)));
    for (const page of pages) await waitForTerms(page);
    for (const page of pages) await page.close();
  });

  it("has its terms in a second window, by itself", async () => {
    const { page } = await reading.visit("covers");
    const { browser } = reading.browser();
    const other = await browser.newPage({ type: "window" });
    await other.goto(page.url().replace("covers", "covers-not"));
    await waitForTerms(page);
    await pause(1000);
    expect(await readHighlights(other)).toEqual({});
    await other.goto(page.url());
    await waitForTerms(other);
    await other.close();
    await expectCard(page, "Antony Blinken");
  });
});

describe.each(BROWSERS)("the extension in %s", (kind) => {
  describe("when it is updated while a page is open", () => {
    const reading = setUpReading(kind, CHANGING_PAGES);

    it("keeps the page quiet, opens one card a term, and reads what comes next", async () => {
      const { page, noise } = await reading.visit("covers");
      await waitForTerms(page);
      await update(reading, kind);
      const { page: next } = await reading.visit("covers");
      await waitForTerms(next);
      await page.bringToFront();
      await page.evaluate("history.pushState({}, '', '/space'); main().innerHTML = STORY");
      await pause(2000);
      await hover(page, "Lloyd Austin");
      await waitForCard(page);
      expect(await page.evaluate(() => document.querySelectorAll("sidelight-card").length)).toBe(1);
      await page.evaluate("history.pushState({}, '', '/museum'); main().innerHTML = OTHER");
      await waitForNoTerms(page);
      expect(noise).toEqual([]);
    });
  });

  describe("when it is removed while a page is open", () => {
    const reading = setUpReading(kind, CHANGING_PAGES);

    it("leaves the page quiet, whatever the reader and the page do then", async () => {
      const { page, noise } = await reading.visit("covers");
      await waitForTerms(page);
      const { browser, extensionId } = reading.browser();
      await browser.uninstallExtension(extensionId);
      await pause(1000);
      await hover(page, "Lloyd Austin");
      await page.evaluate("main().innerHTML = STORY");
      await pause(1500);
      await page.mouse.move(5, 5);
      await page.evaluate(
        "history.pushState({}, '', '/museum'); document.title = 'A museum'; main().innerHTML = OTHER",
      );
      await pause(1500);
      expect(await hasCard(page)).toBe(false);
      expect(noise).toEqual([]);
    });
  });
});

// Only Chromium lets a test stop the background, and look at what a script has left in its page.
describe("in chrome", () => {
  const reading = setUpReading("chrome", CHANGING_PAGES);

  const stopWorker = async (): Promise<void> => {
    const { browser } = reading.browser();
    const target = await browser.waitForTarget((candidate) => candidate.type() === "service_worker");
    await (await target.worker())?.close();
    await pause(300);
  };

  /** The kinds of events that the extension's scripts listen to on the document and its window. */
  const listenedTo = async (page: Page): Promise<string[]> => {
    const session = await page.createCDPSession();
    const contexts: number[] = [];
    session.on("Runtime.executionContextCreated", ({ context }) => {
      if (context.origin.startsWith("chrome-extension://")) contexts.push(context.id);
    });
    await session.send("Runtime.enable");
    const found: string[] = [];
    for (const contextId of contexts) {
      for (const expression of ["document", "window", "document.documentElement", "document.body"]) {
        const { result } = await session.send("Runtime.evaluate", { expression, contextId });
        const { listeners } = await session.send("DOMDebugger.getEventListeners", { objectId: result.objectId ?? "" });
        found.push(...listeners.map(({ type }) => type));
      }
    }
    await session.detach();
    return found;
  };

  it("a page is served by a background that had been stopped", async () => {
    const { page, noise } = await reading.visit("covers");
    await waitForTerms(page);
    await stopWorker();
    await expectCard(page, "Lloyd Austin");
    await page.evaluate("history.pushState({}, '', '/museum'); document.title = 'A museum'; main().innerHTML = OTHER");
    await waitForNoTerms(page);
    await stopWorker();
    await page.evaluate("history.pushState({}, '', '/space'); document.title = 'Space'; main().innerHTML = STORY");
    await waitForTerms(page);
    expect(noise).toEqual([]);
  });

  it("nothing listens on a page that is not on the story, and the page is told nothing", async () => {
    const { page } = await reading.visit("covers");
    await waitForTerms(page);
    expect(await listenedTo(page)).toContain("pointermove");
    const silent = await reading.browser().newPage();
    const id = reading.browser().extensionId;
    await silent.evaluateOnNewDocument((extension) => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      addEventListener("message", ({ data }) => heard.push(JSON.stringify(data)));
      const dispatch = EventTarget.prototype.dispatchEvent;
      EventTarget.prototype.dispatchEvent = function (event) {
        heard.push(event.type);
        return dispatch.call(this, event);
      };
      for (const type of ["detector", "judge", "annotator"]) {
        addEventListener(`${extension}:${type}:wxt:content-script-started`, ({ type: told }) => heard.push(told), true);
      }
    }, id);
    await silent.goto(page.url().replace("covers", "covers-not"));
    await waitForSilence();
    expect(await listenedTo(silent)).toEqual([]);
    expect(await silent.evaluate("heard")).toEqual([]);
  });
});
