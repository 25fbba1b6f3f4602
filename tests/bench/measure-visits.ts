import { fileURLToPath } from "node:url";
import type { CDPSession, Page } from "puppeteer-core";
import { type LaunchedBrowser, launchBrowser } from "../../src/cli/launch-browser.ts";
import { type NewsPage, startNewsroom } from "../../src/cli/newsroom.ts";

/** A page to be visited with the built extension, and a name for it. */
export type VisitedPage = { readonly name: string; readonly html: string };

/** What visits with the extension cost their pages. */
export type VisitCosts = {
  /** Tasks of more than 50 ms, on the slowed processor, beyond those that the same page has on a site without Sidelight. */
  readonly longTasks: number;
  /** The longest task of all on a site with Sidelight, in milliseconds. */
  readonly longestTask: number;
  /** From the end of the judge's work until the first highlight, at full speed, in milliseconds: the middle of all pages. */
  readonly firstHighlight: number;
  /** By how many bytes the script heap of a tab grew between two readings of one page with 100 pages between them. */
  readonly tabGrowth: number;
  /** The same for the extension's background. */
  readonly backgroundGrowth: number;
};

const SITE = "http://apnews.com/bench/";
/** A site on which the extension does not run. */
const CONTROL_SITE = "http://control.example/bench/";
const SLOWDOWN = 4;
/** Until the detector has looked twice and, on the slowed processor, the annotator is done. */
const WATCH_MS = 4000;
const DRAWN = "bench-drawn";
const CATEGORIES = ["devtools.timeline", "blink.user_timing"];

/** Opens each page in Chromium with the built extension: slowed, beside a site without it, and at full speed. */
export async function measureVisits(pages: readonly VisitedPage[]): Promise<VisitCosts> {
  const served = pages.flatMap(({ name, html }) => [SITE, CONTROL_SITE].map((site) => serve(name, site + name, html)));
  const newsroom = await startNewsroom(served);
  const extensionDir = fileURLToPath(new URL("../../.output/chrome-mv3", import.meta.url));
  const running = await launchBrowser({ browser: "chrome", extensionDir, proxyPort: newsroom.port });
  try {
    const tasks: { ours: readonly number[]; others: readonly number[] }[] = [];
    const highlights: number[] = [];
    for (const { name } of pages) {
      const others = await longTasksOn(running, CONTROL_SITE + name);
      tasks.push({ ours: await longTasksOn(running, SITE + name), others });
      highlights.push(...(await firstHighlightOn(running, SITE + name)));
    }
    const growth = await measureGrowth(
      running,
      pages.map(({ name }) => SITE + name),
    );
    return {
      ...growth,
      longTasks: tasks.reduce((sum, { ours, others }) => sum + Math.max(0, ours.length - others.length), 0),
      longestTask: Math.round(Math.max(0, ...tasks.flatMap(({ ours }) => ours))),
      firstHighlight: Math.round(highlights.sort((a, b) => a - b)[highlights.length >> 1] ?? Number.NaN),
    };
  } finally {
    await running.close();
    await newsroom.close();
  }
}

function serve(slug: string, url: string, html: string): NewsPage {
  return { slug, url, label: "none", what: "a page of the bench", html };
}

/** Durations of the page's tasks over 50 ms, by the browser's own count. */
async function longTasksOn(running: LaunchedBrowser, url: string): Promise<number[]> {
  return visit(running, url, async (page) => {
    await page.emulateCPUThrottling(SLOWDOWN);
    await page.evaluateOnNewDocument(noteLongTasks);
    await page.goto(url, { waitUntil: "domcontentloaded", timeout: 60_000 });
    await new Promise((resolve) => setTimeout(resolve, WATCH_MS));
    return page.evaluate(() => (window as unknown as { benchTasks: number[] }).benchTasks);
  });
}

/** Milliseconds from the judge's last work to the first highlight; none where nothing was drawn. */
async function firstHighlightOn(running: LaunchedBrowser, url: string): Promise<number[]> {
  return visit(running, url, async (page) => {
    await page.evaluateOnNewDocument(noteFirstHighlight, DRAWN);
    await page.tracing.start({ categories: CATEGORIES });
    await page.goto(url, { waitUntil: "domcontentloaded", timeout: 60_000 });
    await new Promise((resolve) => setTimeout(resolve, WATCH_MS));
    const trace = JSON.parse(new TextDecoder().decode(await page.tracing.stop())) as { traceEvents: TraceEvent[] };
    return readTrace(trace.traceEvents);
  });
}

/** How long a page stays open among the hundred: time for the detector's first look, and for the annotator. */
const STAY_MS = 700;
const MANY_PAGES = 100;
/** The browser itself keeps the last few pages, to go back to them: they are there before and after. */
const WARM_UP_PAGES = 12;

async function measureGrowth(
  running: LaunchedBrowser,
  urls: readonly string[],
): Promise<Pick<VisitCosts, "tabGrowth" | "backgroundGrowth">> {
  const background = await running.browser.waitForTarget((target) => target.type() === "service_worker");
  const page = await running.newPage();
  const stay = async (url: string) => {
    await page.goto(url, { waitUntil: "domcontentloaded", timeout: 60_000 });
    await new Promise((resolve) => setTimeout(resolve, STAY_MS));
  };
  const visitMany = async (count: number) => {
    for (let visited = 0; visited < count; visited++) await stay(urls[visited % urls.length] ?? "about:blank");
  };
  const look = async () => {
    await visitMany(WARM_UP_PAGES);
    return { tab: await heapOf(await page.createCDPSession()), own: await heapOf(await background.createCDPSession()) };
  };
  const before = await look();
  await visitMany(MANY_PAGES);
  const after = await look();
  await page.close();
  return { tabGrowth: after.tab - before.tab, backgroundGrowth: after.own - before.own };
}

/** Bytes of a script heap after a collection. */
async function heapOf(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize;
}

async function visit<T>(running: LaunchedBrowser, url: string, look: (page: Page) => Promise<T>): Promise<T> {
  const page = await running.newPage();
  try {
    return await look(page);
  } catch (error) {
    throw new Error(`${url}: ${(error as Error).message}`);
  } finally {
    await page.close();
  }
}

/** A record of Chromium's tracing; times in microseconds. */
type TraceEvent = {
  readonly name: string;
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
};

function readTrace(events: readonly TraceEvent[]): number[] {
  const drawn = events.find(({ name }) => name === DRAWN)?.ts;
  const [started] = worksOf(events, "annotator.js");
  const decided = worksOf(events, "judge.js").flatMap(({ ts, dur = 0 }) =>
    started && ts + dur <= started.ts ? [ts + dur] : [],
  );
  return drawn === undefined || decided.length === 0 ? [] : [(drawn - Math.max(...decided)) / 1000];
}

function worksOf(events: readonly TraceEvent[], file: string): TraceEvent[] {
  return events.filter(({ args, dur }) => dur !== undefined && args?.data?.url?.endsWith(`/${file}`));
}

/** Runs in the page. */
function noteLongTasks(): void {
  const benchTasks: number[] = [];
  Object.assign(window, { benchTasks });
  const note = (list: PerformanceObserverEntryList) =>
    benchTasks.push(...list.getEntries().map(({ duration }) => duration));
  new PerformanceObserver(note).observe({ type: "longtask", buffered: true });
}

/** Runs in the page: leaves a mark in the recording as soon as a highlight is there. */
function noteFirstHighlight(name: string): void {
  const timer = setInterval(() => {
    if (CSS.highlights.size === 0) return;
    performance.mark(name);
    clearInterval(timer);
  }, 1);
}
