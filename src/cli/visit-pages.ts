import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import type { Page } from "puppeteer-core";
import type { BrowserKind } from "./find-browser.ts";
import { type LaunchedBrowser, launchBrowser } from "./launch-browser.ts";
import { type NewsPage, startNewsroom } from "./newsroom.ts";
import { runProgram } from "./run-program.ts";

const USAGE = `Usage: npm run --silent visit -- FOLDER [chrome|firefox]

Opens every saved page of FOLDER (index.jsonl with {"file"}, pages as HTML or gzip) on a listed news site, in a browser with
the built extension, and reports what Sidelight did there. For pages that are not on the story: it should be nothing.`;

/** A listed news site that Chromium lets us serve by http, and a site where Sidelight does not run. */
const SITE = "http://apnews.com/saved/";
const CONTROL_SITE = "http://control.example/saved/";
/** Tabs at work at the same time. */
const TABS = 4;
/** Until the detector has looked and, on a "yes", the terms are drawn. */
const LOOK_MS = 2000;
/** Saved pages are read without their scripts, so that every change on them would be ours. */
const NO_SCRIPTS = `<meta http-equiv="Content-Security-Policy" content="script-src 'none'">`;

async function main(): Promise<number> {
  const [folder, kind = "chrome"] = process.argv.slice(2);
  if (folder === undefined || (kind !== "chrome" && kind !== "firefox")) {
    console.error(USAGE);
    return 2;
  }
  const pages = readSavedPages(folder);
  const controls = pages.map((page) => ({ ...page, url: page.url.replace(SITE, CONTROL_SITE) }));
  const newsroom = await startNewsroom([...pages, ...controls]);
  const running = await launchBrowser({ browser: kind, extensionDir: builtFor(kind), proxyPort: newsroom.port });
  try {
    const findings = await visitAll(running, pages);
    for (const finding of findings) console.log(finding);
    console.log(`${pages.length} pages visited in ${kind}, ${findings.length} findings`);
    return findings.length === 0 ? 0 : 1;
  } finally {
    await running.close();
    await newsroom.close();
  }
}

function builtFor(kind: BrowserKind): string {
  return fileURLToPath(new URL(`../../.output/${kind}-mv3`, import.meta.url));
}

/** The saved pages of a folder. Throws where a listed file is missing. */
function readSavedPages(folder: string): NewsPage[] {
  const lines = readFileSync(join(folder, "index.jsonl"), "utf8").trim().split("\n");
  return lines.map((line) => {
    const { file } = JSON.parse(line) as { file: string };
    const bytes = readFileSync(join(folder, file));
    const html = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
    const still = /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, `$&${NO_SCRIPTS}`) : NO_SCRIPTS + html;
    return { slug: file, url: SITE + file, label: "none", what: "a saved page", html: still };
  });
}

async function visitAll(running: LaunchedBrowser, pages: readonly NewsPage[]): Promise<string[]> {
  const waiting = [...pages];
  const findings: string[] = [];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) findings.push(...(await judgeOne(running, next)));
  };
  await Promise.all(Array.from({ length: TABS }, work));
  return findings;
}

/** What happens on a page with Sidelight and does not happen on the same page without it. */
async function judgeOne(running: LaunchedBrowser, page: NewsPage): Promise<string[]> {
  const findings = await visitOne(running, page);
  if (findings.length === 0) return [];
  const control = await visitOne(running, { ...page, url: page.url.replace(SITE, CONTROL_SITE) });
  return findings.filter((finding) => !control.includes(finding));
}

/** What happened on one page: highlights drawn, nodes changed, errors thrown. */
async function visitOne(running: LaunchedBrowser, { slug, url }: NewsPage): Promise<string[]> {
  const page = await running.newPage();
  const findings: string[] = [];
  page.on("pageerror", (error) => findings.push(`${slug}: error: ${String(error)}`));
  page.on("console", (message) => {
    if (/-extension:\/\//.test(message.location().url ?? "")) findings.push(`${slug}: console: ${message.text()}`);
  });
  try {
    await page.evaluateOnNewDocument(countMutations);
    await page.goto(url, { waitUntil: "domcontentloaded", timeout: 60_000 });
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    const { highlights, mutations } = await readTraces(page);
    if (highlights > 0) findings.push(`${slug}: ${highlights} highlights`);
    if (mutations.length > 0) findings.push(`${slug}: ${mutations.length} mutations, first: ${mutations[0]}`);
  } catch (error) {
    findings.push(`${slug}: ${(error as Error).message}`);
  } finally {
    await page.close();
  }
  return findings;
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

function readTraces(page: Page): Promise<{ highlights: number; mutations: string[] }> {
  return page.evaluate(() => ({
    highlights: CSS.highlights.size,
    mutations: (window as unknown as { savedPageMutations?: string[] }).savedPageMutations ?? [],
  }));
}

await runProgram(main);
