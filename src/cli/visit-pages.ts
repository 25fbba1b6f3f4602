import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { compareTraces } from "./compare-traces.ts";
import type { BrowserKind } from "./find-browser.ts";
import { type LaunchedBrowser, launchBrowser } from "./launch-browser.ts";
import { type NewsPage, startNewsroom } from "./newsroom.ts";
import { runProgram } from "./run-program.ts";
import { type PageTrace, tracePage } from "./trace-page.ts";

const USAGE = `Usage: npm run --silent visit -- FOLDER [--browser chrome|firefox] [--scripts on|off]

Opens every saved page of FOLDER (index.jsonl with {"file"}, pages as HTML or gzip) twice, on a listed news site and on a site
where Sidelight does not run, in each browser with the built extension, with the page's own scripts and without them. Reports
what is there on the first and not on the second: highlights, changes of nodes, errors, lines of the console, requests, elements
that have moved. For pages that are not on the story: it should be nothing.`;

/** A listed news site that Chromium lets us serve by http, and one of as many labels where Sidelight does not run. */
const SITE = "http://apnews.com/saved/";
const CONTROL_SITE = "http://sidelight-control.com/saved/";
/** Tabs at work at the same time. */
const TABS = 4;
/** A page is not twice the same, its own scripts and refused requests see to that: what differs by chance differs not each time. */
const TRIES = 10;
const NO_SCRIPTS = `<meta http-equiv="Content-Security-Policy" content="script-src 'none'">`;

type Scripts = "on" | "off";

async function main(): Promise<number> {
  const options = { browser: { type: "string" }, scripts: { type: "string" } } as const;
  const { positionals, values } = parseArgs({ allowPositionals: true, options });
  const [folder] = positionals;
  const browsers = (["chrome", "firefox"] as const).filter((kind) => (values.browser ?? kind) === kind);
  const modes = (["off", "on"] as const).filter((mode) => (values.scripts ?? mode) === mode);
  if (folder === undefined || positionals.length > 1 || browsers.length * modes.length === 0) {
    console.error(USAGE);
    return 2;
  }
  let findings = 0;
  for (const kind of browsers) for (const scripts of modes) findings += await visitFolder(folder, kind, scripts);
  return findings === 0 ? 0 : 1;
}

/** Visits all pages of a folder in one browser; gives the number of findings. */
async function visitFolder(folder: string, kind: BrowserKind, scripts: Scripts): Promise<number> {
  const pages = readSavedPages(folder, scripts);
  const controls = pages.map((page) => ({ ...page, url: controlOf(page.url) }));
  const newsroom = await startNewsroom([...pages, ...controls]);
  const running = await launchBrowser({ browser: kind, extensionDir: builtFor(kind), proxyPort: newsroom.port });
  try {
    const { findings, closed } = await visitAll(running, pages);
    for (const finding of findings) console.log(finding);
    const not = closed > 0 ? ` (${closed} of them do not open, with Sidelight or without)` : "";
    console.log(`${kind}, scripts ${scripts}: ${pages.length} pages${not}, ${findings.length} findings`);
    return findings.length;
  } finally {
    await running.close();
    await newsroom.close();
  }
}

function builtFor(kind: BrowserKind): string {
  return fileURLToPath(new URL(`../../.output/${kind}-mv3`, import.meta.url));
}

/** The saved pages of a folder. Throws where a listed file is missing. */
function readSavedPages(folder: string, scripts: Scripts): NewsPage[] {
  const lines = readFileSync(join(folder, "index.jsonl"), "utf8").trim().split("\n");
  return lines.map((line) => {
    const { file } = JSON.parse(line) as { file: string };
    const bytes = readFileSync(join(folder, file));
    const html = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
    return {
      slug: file,
      url: SITE + file,
      label: "none",
      what: "a saved page",
      html: scripts === "on" ? html : silence(html),
    };
  });
}

function silence(html: string): string {
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, `$&${NO_SCRIPTS}`) : NO_SCRIPTS + html;
}

function controlOf(url: string): string {
  return url.replace(SITE, CONTROL_SITE);
}

/** What was found, and how many pages do not open, with Sidelight or without. */
type Visited = { readonly findings: string[]; closed: number };

async function visitAll(running: LaunchedBrowser, pages: readonly NewsPage[]): Promise<Visited> {
  const waiting = [...pages];
  const visited: Visited = { findings: [], closed: 0 };
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { slug } = next;
      const { findings, opened } = await judgeOne(running, next.url);
      visited.findings.push(...findings.map((finding) => `${slug}: ${finding}`));
      if (!opened) visited.closed += 1;
    }
  };
  await Promise.all(Array.from({ length: TABS }, work));
  return visited;
}

/** What happens on a page with Sidelight, and not on the same page without it, however often it is tried. */
async function judgeOne(running: LaunchedBrowser, url: string): Promise<{ findings: string[]; opened: boolean }> {
  let lasting: string[] | undefined;
  let last: PageTrace | undefined;
  for (let tries = 0; tries < TRIES && (lasting === undefined || lasting.length > 0); tries++) {
    const ours = await tracePage(running, url);
    const control = await tracePage(running, controlOf(url));
    // What the page does to itself by chance is nobody's doing.
    const chance = last ? compareTraces(control, last) : [];
    const found = compareTraces(ours, control).filter((finding) => !chance.includes(finding));
    lasting = lasting ? lasting.filter((finding) => found.includes(finding)) : found;
    last = control;
  }
  return { findings: lasting ?? [], opened: last?.opened ?? false };
}

await runProgram(main);
