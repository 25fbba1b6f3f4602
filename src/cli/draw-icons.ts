import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, launch } from "puppeteer-core";

/** One PNG: the drawing it comes from, its edge in pixels and its file name. */
type Icon = { readonly drawing: string; readonly size: number; readonly file: string };

const DRAWINGS = fileURLToPath(new URL("../../assets/icons", import.meta.url));
const ICONS = fileURLToPath(new URL("../../assets/public/icon", import.meta.url));
const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** Every icon of the manifest. The beam of the full mark would blur at 16 px, so that size has its own drawing. */
const LIST: readonly Icon[] = [
  { drawing: "mark-16.svg", size: 16, file: "16.png" },
  ...[32, 48, 96, 128].map((size) => ({ drawing: "mark.svg", size, file: `${size}.png` })),
  ...[16, 32, 48].map((size) => ({ drawing: "mark-quiet.svg", size, file: `quiet-${size}.png` })),
];

async function drawIcon(browser: Browser, { drawing, size, file }: Icon): Promise<void> {
  const svg = readFileSync(join(DRAWINGS, drawing), "utf8");
  const page = await browser.newPage();
  await page.setViewport({ width: size, height: size, deviceScaleFactor: 1 });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`);
  await page.screenshot({ path: join(ICONS, file) as `${string}.png`, omitBackground: true });
  await page.close();
}

mkdirSync(ICONS, { recursive: true });
const browser = await launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
try {
  for (const icon of LIST) await drawIcon(browser, icon);
} finally {
  await browser.close();
}
console.log(`Drew ${LIST.length} icons into ${ICONS}.`);
