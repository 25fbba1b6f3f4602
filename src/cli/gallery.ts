import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "puppeteer-core";
import { buildGallery } from "./build-gallery.ts";
import { type BrowserKind, findBrowser } from "./find-browser.ts";
import { launchBrowser } from "./launch-browser.ts";
import { type NewsPage, startNewsroom } from "./newsroom.ts";
import { runProgram } from "./run-program.ts";

const FOLDER = fileURLToPath(new URL("../../.artifacts/gallery/", import.meta.url));
const ADDRESS = "http://gallery.example/";
const SERVE_PORT = 4600;
const BROWSERS: readonly BrowserKind[] = ["chrome", "firefox"];
const SCHEMES = ["light", "dark"];
const LANGUAGES = ["en", "ja"];
const VIEWPORT = { width: 1580, height: 1000 };
/** Windows in the gallery grow to the height of what they show. */
const SETTLE_MS = 600;

/** Builds the gallery of all parts and surfaces, and takes pictures of it; with `--serve` it is served instead. */
async function main(args: readonly string[]): Promise<number> {
  const html = await buildGallery();
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, "index.html"), html);
  console.log(`The gallery is ${FOLDER}index.html`);
  if (args.includes("--serve")) return serve(html);
  for (const kind of BROWSERS) {
    if (findBrowser(kind) === undefined) console.log(`No ${kind} on this machine: no pictures in it.`);
    else await shoot(kind, html);
  }
  return 0;
}

/** Serves the gallery on this machine until the program is stopped. */
async function serve(html: string): Promise<number> {
  const newsroom = await startNewsroom([pageOf(html, `http://localhost:${SERVE_PORT}/gallery`)], { port: SERVE_PORT });
  console.log(`Served at ${newsroom.origin}/gallery until you press Ctrl+C.`);
  await new Promise((resolve) => process.once("SIGINT", resolve));
  await newsroom.close();
  return 0;
}

function pageOf(html: string, url: string): NewsPage {
  return { slug: "gallery", url, label: "none", what: "every part and every state of every surface", html };
}

/** A picture of every section, in each scheme and each language. */
async function shoot(kind: BrowserKind, html: string): Promise<void> {
  const newsroom = await startNewsroom([pageOf(html, ADDRESS)]);
  const running = await launchBrowser({ browser: kind, proxyPort: newsroom.port });
  try {
    const page = await running.newPage();
    await page.setViewport(VIEWPORT);
    await page.goto(ADDRESS);
    for (const lang of LANGUAGES) for (const scheme of SCHEMES) await shootSections(page, kind, { lang, scheme });
  } finally {
    await running.close();
    await newsroom.close();
  }
}

async function shootSections(
  page: Page,
  kind: BrowserKind,
  look: { readonly lang: string; readonly scheme: string },
): Promise<void> {
  for (const [name, value] of Object.entries(look)) await page.click(`input[name="${name}"][value="${value}"]`);
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  for (const section of await page.$$("body > main > .section")) {
    const name = await section.evaluate(({ id }) => id);
    await section.screenshot({ path: join(FOLDER, `${name}-${kind}-${look.scheme}-${look.lang}.png`) });
  }
  console.log(`Pictures in ${kind}, ${look.scheme}, ${look.lang}.`);
}

await runProgram(() => main(process.argv.slice(2)));
