import type { Page } from "puppeteer-core";

/** What a recorded visit says of an extension's work in a page, in milliseconds. */
export type Visited = {
  /** Durations of the page's tasks in which a script of the extension ran. */
  readonly tasks: readonly number[];
  /** From the end of the judge's last work until the first highlight was in the page; absent where nothing was drawn. */
  readonly firstHighlight: number | undefined;
};

type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args?: { readonly data?: { readonly url?: string } };
};

const CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline", "blink.user_timing"];
/** A task as Chromium's own panel counts it: one turn of a thread's event loop. */
const TASK = "RunTask";
const DRAWN = "sidelight-bench-drawn";
const OURS = /^chrome-extension:.*\/(?:content-scripts\/detector|judge|annotator|words-[^/]+)\.js$/;

/** Opens a page with the processor slowed `slowdown` times and records what the extension does there in `watchMs`. */
export async function traceVisit(page: Page, url: string, slowdown: number, watchMs: number): Promise<Visited> {
  await page.emulateCPUThrottling(slowdown);
  await page.evaluateOnNewDocument(noteFirstHighlight, DRAWN);
  await page.tracing.start({ categories: CATEGORIES });
  await page.goto(url, { waitUntil: "domcontentloaded", timeout: 60_000 });
  await new Promise((resolve) => setTimeout(resolve, watchMs));
  const bytes = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(bytes)) as { traceEvents: TraceEvent[] };
  return readTrace(traceEvents);
}

function readTrace(events: readonly TraceEvent[]): Visited {
  const ours = events.filter(({ args, dur }) => dur !== undefined && OURS.test(args?.data?.url ?? ""));
  const tasks = events.filter(({ name, ph }) => name === TASK && ph === "X");
  const worked = tasks.filter((task) => ours.some((event) => holds(task, event)));
  const drawn = events.find(({ name }) => name === DRAWN)?.ts;
  const judged = ours.filter(({ args }) => args?.data?.url?.endsWith("/judge.js"));
  const started = ours.find(({ args }) => args?.data?.url?.endsWith("/annotator.js"))?.ts ?? Number.POSITIVE_INFINITY;
  const decided = Math.max(...judged.map(endOf).filter((end) => end <= started));
  return {
    tasks: worked.map(({ dur = 0 }) => dur / 1000),
    firstHighlight: drawn !== undefined && Number.isFinite(decided) ? (drawn - decided) / 1000 : undefined,
  };
}

function holds(task: TraceEvent, event: TraceEvent): boolean {
  return task.pid === event.pid && task.tid === event.tid && task.ts <= event.ts && endOf(event) <= endOf(task);
}

function endOf({ ts, dur = 0 }: TraceEvent): number {
  return ts + dur;
}

/** Runs in the page: leaves a mark in the recording as soon as a highlight is there. */
function noteFirstHighlight(name: string): void {
  const timer = setInterval(() => {
    if (CSS.highlights.size === 0) return;
    performance.mark(name);
    clearInterval(timer);
  }, 1);
}
