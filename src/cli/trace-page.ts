import type { Page } from "puppeteer-core";
import type { LaunchedBrowser } from "./launch-browser.ts";

/** What can be seen of a visit from outside the extension. Addresses stand without their scheme and host. */
export type PageTrace = {
  /** Whether the page could be opened at all; one whose own script leads away from it cannot. */
  readonly opened: boolean;
  /** Highlights in the page's registry. */
  readonly highlights: number;
  /** Each change of the page's nodes after it has loaded: `childList on DIV`. */
  readonly mutations: readonly string[];
  /** Uncaught errors, and lines of the console. */
  readonly noise: readonly string[];
  /** What the page asked for. */
  readonly requests: readonly string[];
  /** The place and size of every element, as one hash, and their number. */
  readonly layout: string;
};

/** Until the detector has looked twice and, on a "yes", the terms would be drawn. */
const LOOK_MS = 2000;

/** Opens a page, waits until the extension has had its looks, and tells what was seen. */
export async function tracePage(browser: LaunchedBrowser, url: string): Promise<PageTrace> {
  const noise: string[] = [];
  const requests: string[] = [];
  const { origin, host } = new URL(url);
  // Browsers tell of a forbidden handler by its hash, and a saved handler may hold the page's own address.
  const strip = (text: string) =>
    text
      .replaceAll(origin, "")
      .replaceAll(host, "")
      .replace(/'sha256-[^']+'/g, "'sha256'");
  let page: Page | undefined;
  try {
    page = await browser.newPage();
    page.on("pageerror", (error) => noise.push(strip(String(error))));
    page.on("console", (message) => noise.push(strip(`${message.type()}: ${message.text()}`)));
    page.on("request", (request) => requests.push(strip(request.url())));
    await page.evaluateOnNewDocument(countMutations);
    await page.goto(url, { waitUntil: "domcontentloaded", timeout: 60_000 });
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    return { opened: true, ...(await readTraces(page)), noise, requests };
  } catch {
    return { opened: false, highlights: 0, mutations: [], noise: [], requests: [], layout: "" };
  } finally {
    await page?.close().catch(() => undefined); // Its own script may have closed it.
  }
}

/** Runs in the page: keeps a line for every change after the page has loaded. */
function countMutations(): void {
  const mutations: string[] = [];
  Object.assign(window, { savedPageMutations: mutations });
  const note = (records: MutationRecord[]) =>
    mutations.push(...records.map(({ type, target }) => `${type} on ${target.nodeName}`));
  const options = { childList: true, subtree: true, attributes: true, characterData: true };
  addEventListener("load", () => new MutationObserver(note).observe(document, options));
}

function readTraces(page: Page): Promise<Pick<PageTrace, "highlights" | "mutations" | "layout">> {
  return page.evaluate(() => {
    const mutations = (window as unknown as { savedPageMutations?: string[] }).savedPageMutations ?? [];
    let hash = 0;
    const elements = document.querySelectorAll("*");
    for (const element of elements) {
      const { x, y, width, height } = element.getBoundingClientRect();
      for (const length of [x, y, width, height]) hash = Math.imul(hash ^ Math.round(length * 64), 0x9e3779b1);
    }
    return { highlights: CSS.highlights.size, mutations, layout: `${elements.length} elements, ${hash >>> 0}` };
  });
}
