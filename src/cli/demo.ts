import { execSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "puppeteer-core";
import { type BrowserKind, findBrowser } from "./find-browser.ts";
import { type LaunchedBrowser, launchBrowser } from "./launch-browser.ts";
import { type NewsPage, readPages, startNewsroom } from "./newsroom.ts";
import { runProgram } from "./run-program.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const SHOTS = `${ROOT}.artifacts/demo/`;
/** The page that a first visit shows. */
const FIRST = "report";
/** How long a page may take until its terms are drawn; the detector's last look is at about 3.5 s. */
const PATIENCE_MS = 12_000;

/** Builds the extension, opens the demo newsroom in the browsers of this machine and shows Sidelight at work. */
async function main(): Promise<number> {
  const kinds = (["chrome", "firefox"] as const).filter((kind) => findBrowser(kind) !== undefined);
  if (kinds.length === 0) {
    console.error("Neither Chromium nor Firefox was found. Install one, or name it in CHROME_PATH or FIREFOX_PATH.");
    return 1;
  }
  console.log("Building the extension for Chrome and Firefox …");
  execSync("npm run --silent build", { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] });
  const pages = readPages();
  const newsroom = await startNewsroom(pages);
  try {
    if (hasDisplay()) await showAndWait(kinds[0] ?? "chrome", pages, newsroom.port);
    else for (const kind of kinds) await showHeadless(kind, pages, newsroom.port);
  } finally {
    await newsroom.close();
  }
  return 0;
}

function hasDisplay(): boolean {
  if (process.env.CI) return false;
  return process.platform !== "linux" || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

function launchFor(kind: BrowserKind, proxyPort: number, headless: boolean): Promise<LaunchedBrowser> {
  return launchBrowser({ browser: kind, extensionDir: `${ROOT}.output/${kind}-mv3`, proxyPort, headless });
}

/** Opens a window on the demo newsroom and leaves it to the reader until it is closed. */
async function showAndWait(kind: BrowserKind, pages: readonly NewsPage[], port: number): Promise<void> {
  const running = await launchFor(kind, port, false);
  const page = await running.newPage();
  await page.goto(pageOf(pages, FIRST).url);
  console.log(
    `\nSidelight is open in ${kind}. Rest the pointer on an underlined term; press its icon for the summary.`,
  );
  console.log(`The demo newsroom is at http://localhost:${port}/ in that window. Close the window to end.`);
  await new Promise((resolve) => running.browser.once("disconnected", resolve));
}

/** Visits every page without a window, prints what Sidelight made of it, and takes screenshots of the first. */
async function showHeadless(kind: BrowserKind, pages: readonly NewsPage[], port: number): Promise<void> {
  mkdirSync(SHOTS, { recursive: true });
  const running = await launchFor(kind, port, true);
  try {
    console.log(`\n${await running.browser.version()}`);
    for (const { slug, url, label } of pages) {
      const page = await running.newPage();
      await page.setViewport({ width: 1100, height: 820 });
      await page.goto(url);
      const terms = await countTerms(page, label !== "none");
      console.log(`  ${slug.padEnd(22)} ${terms > 0 ? `${terms} terms drawn` : "left alone"}`);
      if (slug === FIRST) await takeShots(running, page, kind);
      await page.close();
    }
  } finally {
    await running.close();
  }
}

async function takeShots(running: LaunchedBrowser, page: Page, kind: BrowserKind): Promise<void> {
  await hoverFirstTerm(page);
  await page.screenshot({ path: `${SHOTS}${kind}-card.png` });
  const popup = await running.popupFor(page, ".popup");
  await popup.bringToFront(); // Chromium never paints a tab that is behind another.
  await popup.screenshot({ path: `${SHOTS}${kind}-popup.png`, fullPage: true });
  await popup.close();
  console.log(`  Screenshots: .artifacts/demo/${kind}-card.png, .artifacts/demo/${kind}-popup.png`);
}

function pageOf(pages: readonly NewsPage[], slug: string): NewsPage {
  const page = pages.find((candidate) => candidate.slug === slug);
  if (!page) throw new Error(`The demo newsroom has no page "${slug}".`);
  return page;
}

/** Terms drawn on the page; waits for them where some are expected, and for the detector's first looks where not. */
async function countTerms(page: Page, expected: boolean): Promise<number> {
  const drawn = () => CSS.highlights.size > 0;
  await page.waitForFunction(drawn, { timeout: expected ? PATIENCE_MS : 1500, polling: 50 }).catch(() => undefined);
  return page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
}

/** Rests the mouse on the first person that the page names. */
async function hoverFirstTerm(page: Page): Promise<void> {
  const point = await page.evaluate(() => {
    const found = [...CSS.highlights].find(([name]) => name.startsWith("sidelight-person"));
    const [range] = [...(found?.[1] ?? [])] as Range[];
    range?.startContainer.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
    const box = range?.getClientRects()[0];
    return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
  });
  await page.mouse.move(point.x, point.y, { steps: 5 });
  await new Promise((resolve) => setTimeout(resolve, 1000));
}

await runProgram(main);
