import { fileURLToPath } from "node:url";
import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import type { BrowserKind } from "../../src/cli/find-browser.ts";
import type { Settings } from "../../src/settings/settings.ts";
import { CHANGING_PAGES } from "./changing-pages.ts";
import { inExtension } from "./in-extension.ts";
import { readCard } from "./read-card.ts";
import { setSettings } from "./set-settings.ts";
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

  it("keeps its terms in the browser's cache, and hears on its return what the reader has changed meanwhile", async () => {
    const { page, noise } = await reading.visit("kept");
    const before = await waitForTerms(page);
    const leaveAndReturn = async (meanwhile: Partial<Settings>): Promise<void> => {
      await page.evaluate("onpageshow = ({ persisted }) => { window.cameFromCache = persisted; }");
      await page.evaluate("location.href = '/covers-not'");
      await page.waitForFunction("document.title.includes('museum')");
      await setSettings(reading.browser(), page, meanwhile);
      await page.evaluate("history.back()");
      await page.waitForFunction("window.cameFromCache !== undefined", { polling: 50 });
      expect(await page.evaluate("window.cameFromCache")).toBe(true);
    };
    await leaveAndReturn({ highlight: "none" });
    await waitForNoTerms(page);
    await leaveAndReturn({});
    await waitForTerms(page);
    expect(await readHighlights(page)).toEqual(before);
    await expectCard(page, "Lloyd Austin");
    expect(noise).toEqual([]);
  });

  it("has its terms again after the browser has put its tab away to save memory", async () => {
    const { page } = await reading.visit("covers");
    await waitForTerms(page);
    const url = page.url();
    await reading.browser().newPage();
    await inExtension(
      reading.browser(),
      async ({ tabs }, { url }) => {
        for (const { id = 0 } of (await tabs.query({})).filter((tab) => tab.url === url)) {
          const away = await tabs.discard(id); // Chromium gives it a new number.
          await tabs.update(away?.id ?? id, { active: true });
        }
      },
      { url },
    );
    const again = async () => (await reading.browser().browser.pages()).find((open) => open.url() === url);
    await expect
      .poll(
        async () =>
          (await again()
            .then((open) => open && readHighlights(open))
            .catch(() => ({}))) ?? {},
        {
          timeout: 20_000,
        },
      )
      .not.toEqual({});
    const open = await again();
    if (open) await expectCard(open, "Lloyd Austin");
  });

  // Firefox gives each of its tabs a process or a share of one, and would need minutes for a hundred.
  const tabs = kind === "chrome" ? 100 : 30;

  it(`has its terms in each of ${tabs} tabs that are opened at once, whether they were ever seen or not`, async () => {
    const { browser } = reading.browser();
    const pages = await Promise.all(Array.from({ length: tabs }, () => browser.newPage({ background: true })));
    await Promise.all(pages.map((page) => page.goto("http://www.japantimes.co.jp/covers", { timeout: 0 })));
    for (const page of pages) await page.waitForFunction(() => CSS.highlights.size > 0, { timeout: 0, polling: 100 });
    await Promise.all(pages.map((page) => page.close()));
  }, 300_000);

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

describe("in firefox, a background that is stopped whenever it rests", () => {
  const reading = setUpReading("firefox", CHANGING_PAGES, { sleepsSoon: true });
  const waitForSleep = async (): Promise<void> => {
    const isAsleep = await inExtension(
      reading.browser(),
      async ({ extension }) => {
        for (let tries = 0; tries < 60 && extension.getBackgroundPage() !== null; tries++) {
          await new Promise((resolve) => setTimeout(resolve, 250));
        }
        return extension.getBackgroundPage() === null;
      },
      {},
    );
    expect(isAsleep).toBe(true);
  };

  it("serves its pages all the same", async () => {
    const { page, noise } = await reading.visit("covers");
    await waitForTerms(page);
    await waitForSleep();
    await page.bringToFront();
    await expectCard(page, "Lloyd Austin");
    await page.evaluate("history.pushState({}, '', '/museum'); document.title = 'A museum'; main().innerHTML = OTHER");
    await waitForNoTerms(page);
    await waitForSleep();
    await page.bringToFront();
    await page.evaluate("history.pushState({}, '', '/space'); document.title = 'Space'; main().innerHTML = STORY");
    await waitForTerms(page);
    expect(noise).toEqual([]);
  });
});

// Only Chromium lets a test stop the background at once, switch the extension off, and look at what a script has left.
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

  it("a page is quiet while the extension is switched off, and served again after", async () => {
    const { page, noise } = await reading.visit("covers");
    await waitForTerms(page);
    const setEnabled = async (on: boolean): Promise<void> => {
      const settings = await reading.browser().newPage();
      await settings.goto("chrome://extensions/");
      await settings.evaluate(`void chrome.management.setEnabled("${reading.browser().extensionId}", ${on})`);
      await pause(1000);
      await settings.close();
    };
    await setEnabled(false);
    await page.bringToFront();
    await hover(page, "Lloyd Austin");
    await page.evaluate("main().innerHTML = STORY");
    await pause(1500);
    await page.mouse.move(5, 5);
    const { page: off, noise: offNoise } = await reading.visit("covers");
    await waitForSilence();
    expect(await readHighlights(off)).toEqual({});
    await setEnabled(true);
    await off.reload();
    await waitForTerms(off);
    await page.bringToFront();
    await page.evaluate("history.pushState({}, '', '/space'); main().innerHTML = STORY");
    await pause(2000);
    await expectCard(page, "Lloyd Austin");
    expect([...noise, ...offNoise]).toEqual([]);
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
