import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { CHANGING_PAGES } from "./changing-pages.ts";
import { inExtension } from "./in-extension.ts";
import { readHighlights, setUpReading, waitForSilence, waitForTerms } from "./visit.ts";

/** The story once more, to be opened while its site is switched off: whatever is drawn there later was asked for. */
const ELSEWHERE = {
  slug: "elsewhere",
  url: "http://www.japantimes.co.jp/elsewhere",
  label: "core",
  what: "the story, switched off for its site",
  html: CHANGING_PAGES.find(({ slug }) => slug === "covers")?.html ?? "",
} as const;

/** Another extension, which has nothing but a page of its own. */
function writeOther(): string {
  const folder = mkdtempSync(join(tmpdir(), "other-extension-"));
  writeFileSync(join(folder, "manifest.json"), JSON.stringify({ manifest_version: 3, name: "Other", version: "1" }));
  writeFileSync(join(folder, "own.html"), "<!doctype html><title>Other</title>");
  return folder;
}

// Only Chromium lets a test speak as a script of the extension in a page.
describe("a message in chrome", () => {
  const reading = setUpReading("chrome", [...CHANGING_PAGES, ELSEWHERE]);

  /** Sends a message by the extension's own script in a page; what came back, "nothing" where there was no answer. */
  const sendFromPage = async (page: Page, message: object): Promise<unknown> => {
    const session = await page.createCDPSession();
    const contexts: number[] = [];
    session.on("Runtime.executionContextCreated", ({ context }) => {
      if (context.origin.startsWith("chrome-extension://")) contexts.push(context.id);
    });
    await session.send("Runtime.enable");
    const [contextId] = contexts;
    if (contextId === undefined) throw new Error("No script of the extension is in the page.");
    const send = `chrome.runtime.sendMessage(${JSON.stringify(message)})`;
    const expression = `${send}.then((answer) => answer ?? "nothing", () => "nothing")`;
    const { result } = await session.send("Runtime.evaluate", { expression, contextId, awaitPromise: true });
    await session.detach();
    return result.value;
  };

  /** Two tabs with the story on a site that is switched off: one that speaks, and the number of another. */
  const openTwo = async (): Promise<{ page: Page; other: Page; tabId: number }> => {
    const host = new URL(ELSEWHERE.url).hostname;
    const store = (sitesOff: string[]) =>
      inExtension(
        reading.browser(),
        ({ storage }, off) => storage.local.set({ settings: { sitesOff: off } }),
        sitesOff,
      );
    await store([]);
    const { page } = await reading.visit("covers");
    await waitForTerms(page);
    await store([host]);
    const { page: other } = await reading.visit("elsewhere");
    await waitForSilence();
    await store([]);
    const tabId = await inExtension(
      reading.browser(),
      async ({ tabs }, url) => (await tabs.query({})).find((tab) => tab.url === url)?.id,
      ELSEWHERE.url,
    );
    if (tabId === undefined) throw new Error("The other tab is not there.");
    return { page, other, tabId };
  };

  it("that only our own pages may send is not answered to a script in a page", async () => {
    const { page, other, tabId } = await openTwo();
    const message = { sidelight: "check-page", ask: { tabId } };
    expect(await readHighlights(other)).toEqual({});
    expect(await sendFromPage(page, message)).toBe("nothing");
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await readHighlights(other)).toEqual({});
    // The same message of our own page is what draws.
    const options = await reading.browser().openExtensionPage("options.html", "h1");
    expect(await options.evaluate((sent) => chrome.runtime.sendMessage(sent), message)).toEqual({ readable: true });
    await waitForTerms(other);
  });

  it("of another extension is not heard, nor is one of the page", async () => {
    const { page, other, tabId } = await openTwo();
    const message = { sidelight: "check-page", ask: { tabId } };
    const { browser, extensionId } = reading.browser();
    const id = await browser.installExtension(writeOther());
    const stranger = await browser.newPage();
    await stranger.goto(`chrome-extension://${id}/own.html`);
    const answer = await stranger.evaluate(
      (to, sent) => chrome.runtime.sendMessage(to, sent).then(JSON.stringify, (error: Error) => error.message),
      extensionId,
      message,
    );
    expect(answer).toMatch(/Receiving end does not exist|port closed/);
    await page.evaluate((sent) => postMessage(sent, "*"), message);
    expect(await page.evaluate("typeof globalThis.chrome?.runtime?.sendMessage")).toBe("undefined");
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await readHighlights(other)).toEqual({});
  });
});

declare const chrome: {
  readonly runtime: {
    sendMessage(message: unknown): Promise<unknown>;
    sendMessage(extension: string, message: unknown): Promise<unknown>;
  };
};
