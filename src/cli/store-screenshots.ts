import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "puppeteer-core";
import { type LaunchedBrowser, launchBrowser } from "./launch-browser.ts";
import { readPages, startNewsroom } from "./newsroom.ts";
import { runProgram } from "./run-program.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const EXTENSION = join(ROOT, ".output/chrome-mv3");
const SHOTS = join(ROOT, "docs/store");
/** What both stores ask for. */
const SIZE = { width: 1280, height: 800 };
const POPUP_SIZE = { width: 400, height: 600 };
const PANEL_SIZE = { width: 380, height: 800 };
/** How far below the window's upper edge the mark of a card stands, so that the whole card has room. */
const MARK_TOP = 190;
/** Until a card has been placed and its pictures drawn. */
const SETTLE_MS = 1200;

/** A picture in a composition: PNG as base64, with its place and size in CSS pixels. */
type Layer = { readonly png: string; readonly left: number; readonly top: number; readonly width: number };

/** Takes the five pictures of the stores' pages from the built extension on the demo newsroom. */
async function main(): Promise<number> {
  if (!existsSync(EXTENSION)) throw new Error("There is no built extension: run `npm run build` first.");
  mkdirSync(SHOTS, { recursive: true });
  const newsroom = await startNewsroom(readPages());
  const running = await launchBrowser({ browser: "chrome", extensionDir: EXTENSION, proxyPort: newsroom.port });
  try {
    await shootCard(running, { slug: "report", mark: "sidelight-place", file: "1-term" });
    await shootCard(running, { slug: "preview", mark: "sidelight-contradicted", file: "2-statement" });
    await shootPopup(running, "3-popup");
    await shootPanel(running, "4-panel");
    await shootOptions(running, "5-settings");
  } finally {
    await running.close();
    await newsroom.close();
  }
  console.log(`Five pictures of ${SIZE.width} by ${SIZE.height} pixels are in ${SHOTS}.`);
  return 0;
}

type CardShot = { readonly slug: string; readonly mark: string; readonly file: string };

/** An article with the card of its first mark of a kind. */
async function shootCard(running: LaunchedBrowser, { slug, mark, file }: CardShot): Promise<void> {
  const page = await openArticle(running, slug);
  const { x, y } = await findMark(page, mark);
  await page.mouse.move(x - 40, y - 60);
  await page.mouse.move(x, y, { steps: 4 });
  await page.waitForSelector("sidelight-card");
  await settle();
  await save(page, file);
  await page.close();
}

/** The popup over the article, where the browser shows it. */
async function shootPopup(running: LaunchedBrowser, file: string): Promise<void> {
  const page = await openArticle(running, "preview");
  const behind = await shoot(page);
  const popup = await running.popupFor(page, ".popup");
  await popup.setViewport(POPUP_SIZE);
  await popup.bringToFront();
  await settle();
  const left = SIZE.width - POPUP_SIZE.width - 24;
  const layers = [whole(behind), { png: await shoot(popup), left, top: 8, width: POPUP_SIZE.width }];
  await compose(running, layers, file);
  await popup.close();
  await page.close();
}

/** The side panel beside the article; an article in Japanese with a card where the extension has no panel. */
async function shootPanel(running: LaunchedBrowser, file: string): Promise<void> {
  const path = panelPath();
  if (path === undefined) return shootCard(running, { slug: "report-ja", mark: "sidelight-person", file });
  const width = SIZE.width - PANEL_SIZE.width;
  const page = await openArticle(running, "preview");
  await page.setViewport({ width, height: SIZE.height });
  await settle();
  const article = { png: await shoot(page), left: 0, top: 0, width };
  const panel = await openBehind(running, page, path);
  const layers = [article, { png: await shoot(panel), left: width, top: 0, width: PANEL_SIZE.width }];
  await compose(running, layers, file);
  await panel.close();
  await page.close();
}

/** A page of the extension that takes `page` for the one on show, as the panel does. */
async function openBehind(running: LaunchedBrowser, page: Page, path: string): Promise<Page> {
  await page.bringToFront();
  const panel = await running.browser.newPage({ background: true });
  await panel.setViewport(PANEL_SIZE);
  await panel.goto(running.extensionUrl(path));
  await settle();
  await panel.bringToFront();
  return panel;
}

function panelPath(): string | undefined {
  const manifest = JSON.parse(readFileSync(join(EXTENSION, "manifest.json"), "utf8")) as {
    side_panel?: { default_path?: string };
  };
  return manifest.side_panel?.default_path;
}

async function shootOptions(running: LaunchedBrowser, file: string): Promise<void> {
  const page = await running.openExtensionPage("options.html", "h1");
  await page.setViewport(SIZE);
  await settle();
  await save(page, file);
  await page.close();
}

/** An article of the demo newsroom with its marks drawn. */
async function openArticle(running: LaunchedBrowser, slug: string): Promise<Page> {
  const article = readPages().find((candidate) => candidate.slug === slug);
  if (!article) throw new Error(`The demo newsroom has no page "${slug}".`);
  const page = await running.newPage();
  await page.setViewport(SIZE);
  await page.goto(article.url);
  await page.waitForFunction(() => CSS.highlights.size > 0, { polling: 50 });
  return page;
}

/** The middle of the first mark whose highlight has this beginning of a name; scrolls to it. */
async function findMark(page: Page, name: string): Promise<{ x: number; y: number }> {
  const point = await page.evaluate(
    ({ beginning, height }) => {
      const [, highlight] = [...CSS.highlights].find(([key]) => key.startsWith(beginning)) ?? [];
      const range = highlight && ([...highlight][0] as Range);
      scrollBy({ top: (range?.getClientRects()[0]?.top ?? 0) - height, behavior: "instant" });
      const box = range?.getClientRects()[0];
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
    { beginning: name, height: MARK_TOP },
  );
  if (!point) throw new Error(`Nothing is marked as ${name}.`);
  return point;
}

function whole(png: string): Layer {
  return { png, left: 0, top: 0, width: SIZE.width };
}

/** Lays pictures over each other, as the browser's window does. */
async function compose(running: LaunchedBrowser, layers: readonly Layer[], file: string): Promise<void> {
  const images = layers.map(({ png, left, top, width }, index) => {
    const lift = index > 0 ? ";box-shadow:0 4px 24px rgb(0 0 0/28%)" : "";
    return `<img src="data:image/png;base64,${png}" style="position:absolute;left:${left}px;top:${top}px;width:${width}px${lift}">`;
  });
  const page = await running.newPage();
  await page.setViewport(SIZE);
  await page.setContent(`<body style="margin:0;overflow:hidden">${images.join("")}`);
  await save(page, file);
  await page.close();
}

async function save(page: Page, file: string): Promise<void> {
  await page.bringToFront(); // Chromium never paints a tab that is behind another.
  await page.screenshot({ path: `${join(SHOTS, file)}.png` });
}

function shoot(page: Page): Promise<string> {
  return page.screenshot({ encoding: "base64" });
}

function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
}

await runProgram(main);
