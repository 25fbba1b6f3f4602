import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import type { BrowserKind } from "../../src/cli/find-browser.ts";
import { type LaunchedBrowser, type LaunchOptions, launchBrowser } from "../../src/cli/launch-browser.ts";
import { type NewsPage, type Newsroom, readPages, startNewsroom } from "../../src/cli/newsroom.ts";
import { copyInJapanese } from "./japanese-extension.ts";

const ARTIFACTS = fileURLToPath(new URL("../../.artifacts/", import.meta.url));

export const BROWSERS: readonly BrowserKind[] = ["chrome", "firefox"];

/** A page of the newsroom open in a browser, with everything that went wrong on it. */
type Visit = {
  readonly page: Page;
  /** Errors and warnings of the page: uncaught exceptions and what was written to the console. */
  readonly noise: string[];
  /** Changes of the page's own nodes since it was parsed; our card's coming and going is not among them. */
  mutations(): Promise<string[]>;
};

/** The browser of one test file, and the newsroom that is all its network. */
export type Reading = {
  readonly newsroom: () => Newsroom;
  readonly browser: () => LaunchedBrowser;
  /** Opens a page by its slug. */
  visit(slug: string): Promise<Visit>;
};

/** What can be special about the browser of a test file. */
type ReadingOptions = Pick<LaunchOptions, "dark" | "downloadDir" | "saysYes" | "sleepsSoon"> & {
  /** The extension speaks Japanese. */
  readonly japanese?: boolean;
};

/** Starts a browser with the built extension for the tests of a `describe`, and leaves a screenshot of each failure. */
export function setUpReading(
  kind: BrowserKind,
  extraPages: readonly NewsPage[] = [],
  { japanese = false, ...options }: ReadingOptions = {},
): Reading {
  let newsroom: Newsroom | undefined;
  let browser: LaunchedBrowser | undefined;
  const pages = [...readPages(), ...extraPages];
  const running = (): LaunchedBrowser => browser ?? fail();

  beforeAll(async () => {
    newsroom = await startNewsroom(pages);
    const built = fileURLToPath(new URL(`../../.output/${kind}-mv3`, import.meta.url));
    const extensionDir = japanese ? copyInJapanese(built) : built;
    browser = await launchBrowser({ ...options, browser: kind, extensionDir, proxyPort: newsroom.port });
  });
  afterEach(async ({ task }) => {
    const open = (await browser?.browser.pages()) ?? [];
    if (task.result?.state === "fail") await keepScreenshots(`${kind} ${task.name}`, open);
    for (const page of open.slice(1)) await page.close().catch(() => undefined); // Some close by themselves: popups.
  });
  afterAll(async () => {
    await browser?.close();
    await newsroom?.close();
  });
  return {
    newsroom: () => newsroom ?? fail(),
    browser: running,
    visit: async (slug) => {
      const found = pages.find((page) => page.slug === slug);
      if (!found) throw new Error(`The newsroom has no page "${slug}".`);
      return open(await running().newPage(), found.url);
    },
  };
}

function fail(): never {
  throw new Error("The browser has not been started.");
}

async function open(page: Page, url: string): Promise<Visit> {
  const noise: string[] = [];
  page.on("pageerror", (error) => noise.push(String(error)));
  page.on("console", (message) => {
    const isIcon = message.location().url?.endsWith("/favicon.ico") ?? false;
    if (!isIcon) noise.push(`${message.type()}: ${message.text()}`);
  });
  await page.setViewport({ width: 1000, height: 800 });
  await page.evaluateOnNewDocument(watchMutations);
  await page.goto(url);
  return {
    page,
    noise,
    mutations: () => page.evaluate(() => (window as unknown as { sidelightTest: string[] }).sidelightTest),
  };
}

/** Runs in the page: keeps a line for every change after parsing, but for our card's host beside the body. */
function watchMutations(): void {
  const lines: string[] = [];
  Object.assign(window, { sidelightTest: lines });
  const isCard = (node: Node) => node.nodeName === "SIDELIGHT-CARD";
  const note = (records: MutationRecord[]) => {
    for (const { type, target, addedNodes, removedNodes } of records) {
      const nodes = [...addedNodes, ...removedNodes];
      if (target === document.documentElement && nodes.length > 0 && nodes.every(isCard)) continue;
      lines.push(`${type} on ${target.nodeName}: ${nodes.map((node) => node.nodeName).join(" ")}`);
    }
  };
  const options = { childList: true, subtree: true, attributes: true, characterData: true };
  document.addEventListener("DOMContentLoaded", () => new MutationObserver(note).observe(document, options));
}

async function keepScreenshots(name: string, pages: readonly Page[]): Promise<void> {
  mkdirSync(ARTIFACTS, { recursive: true });
  const slug = name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  for (const [index, page] of pages.entries()) {
    const shot = page.bringToFront().then(() => page.screenshot({ path: `${ARTIFACTS}${slug}-${index}.png` }));
    const patience = new Promise((resolve) => setTimeout(resolve, 5000));
    await Promise.race([shot.catch(() => undefined), patience]); // A page may have closed, or may never be painted.
  }
}

/** So long nothing more is drawn where all is drawn: names come first, then what takes longer to know. */
const CALM_MS = 600;

/** Waits until all marks of a page are drawn; their number by kind and tone. */
export async function waitForTerms(page: Page, timeout = 15_000): Promise<Record<string, number>> {
  await page.waitForFunction(
    (calm) => {
      const drawn = [...CSS.highlights].map(([name, { size }]) => `${name} ${size}`).join();
      const before = (window as unknown as { drawnBefore?: { drawn: string; since: number } }).drawnBefore;
      if (before?.drawn === drawn) return drawn !== "" && performance.now() - before.since > calm;
      Object.assign(window, { drawnBefore: { drawn, since: performance.now() } });
      return false;
    },
    { timeout, polling: 50 },
    CALM_MS,
  );
  return readHighlights(page);
}

/** What stands in the page's highlight registry. */
export function readHighlights(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() => Object.fromEntries([...CSS.highlights].map(([name, { size }]) => [name, size])));
}

/** Long enough for every look that the detector takes at a page. */
export async function waitForSilence(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 4500));
}

/** The middle of the first drawn term with these words, in the window's coordinates; scrolls to it. */
export async function findTerm(page: Page, words: string): Promise<{ x: number; y: number }> {
  const point = await page.evaluate(async (wanted) => {
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]) as Range[];
    const range = ranges.find((candidate) => candidate.toString().replace(/\s+/g, " ") === wanted);
    range?.startContainer.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const box = range?.getClientRects()[0];
    return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, words);
  if (!point) throw new Error(`No term "${words}" is drawn.`);
  return point;
}

/** Moves the mouse onto a term as a hand does, and rests there. */
export async function hover(page: Page, words: string): Promise<{ x: number; y: number }> {
  const point = await findTerm(page, words);
  await page.mouse.move(point.x - 60, Math.max(1, point.y - 90));
  await page.mouse.move(point.x, point.y, { steps: 4 });
  return point;
}

/** Whether the card's host is in the document; its inside is closed to everybody. */
export function hasCard(page: Page): Promise<boolean> {
  return page.evaluate(() => document.querySelector("sidelight-card") !== null);
}

export async function waitForCard(page: Page, present = true): Promise<void> {
  await page.waitForFunction(
    (wanted) => (document.querySelector("sidelight-card") !== null) === wanted,
    { timeout: 5000, polling: 50 },
    present,
  );
}
