import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gunzipSync, gzipSync } from "node:zlib";
import { launch, type Page } from "puppeteer-core";
import { build } from "vite";
import { findBrowser } from "../../src/cli/find-browser.ts";
import { runProgram } from "../../src/cli/run-program.ts";
import { storyDataPlugin } from "../../src/cli/story-data-plugin.ts";
import type { BenchKind } from "./bench-page.ts";
import { listLoadedFiles } from "./list-loaded-files.ts";
import { measureVisits, type VisitCosts, type VisitedPage } from "./measure-visits.ts";

const USAGE = `Usage: npm run --silent bench -- [FOLDER] [--json] [--slow N]

Measures Sidelight on the saved pages of FOLDER (index.jsonl with {"file"}; HTML or gzip), or on the demo newsroom's, in Chromium:
its detector beside the bare reading of the text, and its whole annotation of an article put into the same page beside mark.js,
compromise and Readability. One run, medians, ratios. mark.js needs seconds a page: it gets every nth page, N in all (12). The
same pages are visited with the built extension (\`npm run build\`), the processor slowed four times, and long tasks counted.`;

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const QUICK: readonly BenchKind[] = ["walk", "detect", "readability"];
const PLANTED: readonly BenchKind[] = ["annotate", "compromise"];

type Times = Partial<Record<BenchKind, number>>;
type Measured = { readonly file: string; readonly characters: number; readonly times: Times };

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: "boolean" }, slow: { type: "string", default: "12" }, help: { type: "boolean" } },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const pages = readSavedPages(positionals[0] ?? join(ROOT, "tests/pages"));
  const every = Math.max(1, Math.ceil(pages.length / Number(values.slow)));
  const article = readDemoArticle();
  const measured = await measureAll(pages, { every, article });
  const costs = await measureVisits(pickVisits(pages, every, article));
  const result = { ...compare(measured), ...costs };
  if (values.json) console.log(JSON.stringify(result));
  else print(measured, result);
  return 0;
}

type SavedPage = { readonly file: string; readonly html: string };

function readSavedPages(folder: string): SavedPage[] {
  const list = join(folder, "index.jsonl");
  const files = existsSync(list)
    ? readFileSync(list, "utf8")
        .trim()
        .split("\n")
        .map((line) => (JSON.parse(line) as { file: string }).file)
    : (JSON.parse(readFileSync(join(folder, "index.json"), "utf8")) as { slug: string }[]).map(
        ({ slug }) => `${slug}/page.html`,
      );
  return files.map((file) => {
    const bytes = readFileSync(join(folder, file));
    return { file, html: (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8") };
  });
}

/** The script that does the work inside a page, with everything it compares. */
async function bundlePage(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "silent",
    plugins: [storyDataPlugin()],
    build: {
      write: false,
      minify: true,
      lib: { entry: join(ROOT, "tests/bench/bench-page.ts"), formats: ["iife"], name: "bench" },
    },
  });
  const [first] = [built].flat();
  const chunk = first && "output" in first ? first.output[0] : undefined;
  if (!chunk) throw new Error("The bench's script was not built.");
  return chunk.code;
}

async function measureAll(
  pages: readonly SavedPage[],
  { every, article }: { readonly every: number; readonly article: string },
): Promise<Measured[]> {
  const code = await bundlePage();
  const program = findBrowser("chrome");
  if (program === undefined) throw new Error("The bench needs Chromium or Chrome.");
  const browser = await launch({ executablePath: program, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const page = await browser.newPage();
    const measured: Measured[] = [];
    for (const [index, saved] of pages.entries()) {
      measured.push(await measureOne(page, saved, { code, article, slow: index % every === 0 }));
      if (process.stderr.isTTY) process.stderr.write(`\r${index + 1}/${pages.length} `);
    }
    return measured;
  } finally {
    await browser.close();
  }
}

/** No script of the page runs and nothing is loaded from anywhere: only the page's own markup is measured. */
function still(html: string): string {
  return html.replace(/<head[^>]*>/i, `$&<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`);
}

/** Every nth page as it is, and once more with the article before everything else. */
function pickVisits(pages: readonly SavedPage[], every: number, article: string): VisitedPage[] {
  return pages
    .filter((_, index) => index % every === 0)
    .flatMap(({ html }, index) => [
      { name: `${index}`, html: still(html) },
      { name: `${index}-planted`, html: still(html).replace(/<body[^>]*>/i, `$&${article}`) },
    ]);
}

/** The article of a demo page, which is on the story. */
function readDemoArticle(): string {
  const html = readFileSync(join(ROOT, "tests/pages/preview/page.html"), "utf8");
  return /<article[\s\S]*<\/article>/.exec(html)?.[0] ?? "";
}

type Job = { readonly code: string; readonly article: string; readonly slow: boolean };

async function measureOne(page: Page, { file, html }: SavedPage, { code, article, slow }: Job): Promise<Measured> {
  await page.goto("about:blank");
  await page.setContent(still(html), { waitUntil: "domcontentloaded" });
  await page.evaluate(code);
  const times: Times = {};
  for (const kind of QUICK) times[kind] = await measure(page, kind);
  const characters = await page.evaluate(() => document.body.textContent?.length ?? 0);
  if (await page.evaluate(plant, article)) {
    for (const kind of PLANTED) times[kind] = await measure(page, kind);
    if (slow) times.markjs = await measure(page, "markjs");
  }
  return { file, characters, times };
}

async function measure(page: Page, kind: BenchKind): Promise<number | undefined> {
  try {
    return await page.evaluate(
      (wanted) =>
        (globalThis as unknown as { sidelightBench: { measure(kind: string): number } }).sidelightBench.measure(wanted),
      kind,
    );
  } catch {
    return undefined; // A page that the tool cannot read at all: left out of its median, and counted.
  }
}

/** Runs in the page: puts the article where the page has most of its paragraphs. */
function plant(article: string): boolean {
  const counts = new Map<Element, number>();
  for (const paragraph of document.querySelectorAll("body p")) {
    const parent = paragraph.parentElement;
    if (parent) counts.set(parent, (counts.get(parent) ?? 0) + (paragraph.textContent?.length ?? 0));
  }
  const [place] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [document.body];
  const template = document.createElement("template");
  template.innerHTML = article;
  place.replaceChildren(template.content);
  return true;
}

type Comparison = {
  readonly detectorOverWalk: number;
  readonly markjsOverAnnotate: number;
  readonly compromiseOverAnnotate: number;
  readonly readabilityOverAnnotate: number;
  readonly bytes: Record<"detector" | "annotator" | "popup", number>;
};

/** Ratios of medians, each over the pages on which both sides were measured. */
function compare(measured: readonly Measured[]): Comparison {
  const ratio = (over: BenchKind, under: BenchKind): number => {
    const both = measured.filter(({ times }) => times[over] !== undefined && times[under] !== undefined);
    return Number((median(both, over) / median(both, under)).toPrecision(3));
  };
  return {
    detectorOverWalk: ratio("detect", "walk"),
    markjsOverAnnotate: ratio("markjs", "annotate"),
    compromiseOverAnnotate: ratio("compromise", "annotate"),
    readabilityOverAnnotate: ratio("readability", "annotate"),
    bytes: {
      detector: weigh("content-scripts/detector.js"),
      annotator: weigh("story.js") + weigh("annotator.js"),
      popup: weighPopup(),
    },
  };
}

function median(measured: readonly Measured[], kind: BenchKind): number {
  const times = measured.flatMap(({ times }) => times[kind] ?? []).sort((a, b) => a - b);
  return times[times.length >> 1] ?? Number.NaN;
}

/** Bytes gzip of a file of the built extension; 0 where it has not been built. */
function weigh(file: string): number {
  const path = join(ROOT, ".output/chrome-mv3", file);
  return existsSync(path) ? gzipSync(readFileSync(path), { level: 9 }).length : 0;
}

/** The popup with every script and style it loads. */
function weighPopup(): number {
  const folder = join(ROOT, ".output/chrome-mv3");
  if (!existsSync(join(folder, "popup.html"))) return 0;
  return listLoadedFiles(folder, "popup.html").reduce((sum, file) => sum + weigh(file), 0);
}

const NAMES: Record<BenchKind, string> = {
  walk: "(a) TreeWalker, the text alone",
  detect: "(b) Sidelight's detector",
  annotate: "(c) Sidelight's annotation",
  markjs: "(d) mark.js, the same aliases",
  compromise: "(e) compromise, top tier",
  readability: "(f) Readability",
};

function print(measured: readonly Measured[], result: Comparison & VisitCosts): void {
  for (const [kind, name] of Object.entries(NAMES) as [BenchKind, string][]) {
    const done = measured.filter(({ times }) => times[kind] !== undefined);
    const ms = done.reduce((sum, { times }) => sum + (times[kind] ?? 0), 0);
    const characters = done.reduce((sum, page) => sum + page.characters, 0);
    const middle = median(measured, kind).toFixed(3).padStart(10);
    const pages = Math.round((done.length / ms) * 1000).toLocaleString("en");
    console.log(
      `${name.padEnd(36)}${middle} ms  ${String(done.length).padStart(4)} pages  ${pages.padStart(8)} pages/s  ${Math.round(
        (characters / ms) * 1000,
      )
        .toLocaleString("en")
        .padStart(14)} characters/s`,
    );
  }
  console.log(JSON.stringify(result, undefined, 2));
}

await runProgram(main);
