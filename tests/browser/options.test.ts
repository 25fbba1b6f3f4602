import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterEach, describe, expect, it } from "vitest";
import { inkOf } from "../../src/overlay/palette.ts";
import { DEFAULT_SETTINGS } from "../../src/settings/settings.ts";
import { parseSettingsFile } from "../../src/settings/settings-file.ts";
import { readCards, waitForTitle } from "./card-view.ts";
import { inCard } from "./in-card.ts";
import { SAMPLE_ARTICLE } from "./sample-article.ts";
import {
  BROWSERS,
  findTerm,
  hasCard,
  hover,
  readHighlights,
  setUpReading,
  waitForCard,
  waitForTerms,
} from "./visit.ts";

/** What the extension's own pages can ask of the browser, as far as it is used here. */
declare const chrome: {
  readonly storage: { readonly local: { clear(): Promise<void>; get(key: string): Promise<{ settings?: unknown }> } };
};

/** Chooses one way of a question on the options page. */
function choose(options: Page, name: string, value: string): Promise<void> {
  return options.evaluate(
    (selector) => document.querySelector<HTMLElement>(selector)?.click(),
    `input[name="${name}"][value="${value}"]`,
  );
}

/** Presses whatever has these words: a box, a switch, a button. */
function press(options: Page, words: string): Promise<void> {
  return options.evaluate((wanted) => {
    const all = [...document.querySelectorAll<HTMLElement>("label, button")];
    const found = all.find((element) => (element.ariaLabel ?? element.innerText).trim() === wanted);
    if (!found) throw new Error(`Nothing says "${wanted}".`);
    found.click();
  }, words);
}

/** Moves the slider of one of the times: the first card, the next one, the way to a card. */
function slide(options: Page, index: 0 | 1 | 2, ms: number): Promise<void> {
  return options.evaluate(
    (at, value) => {
      const slider = document.querySelectorAll<HTMLInputElement>(".slider input")[at];
      if (!slider) throw new Error("There is no slider.");
      slider.value = String(value);
      slider.dispatchEvent(new Event("input", { bubbles: true }));
    },
    index,
    ms,
  );
}

/** `#0f6e66` as browsers write it. */
function toRgb(hex: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `rgb(${red}, ${green}, ${blue})`;
}

/** How a mark is drawn. */
function readStyle(page: Page, name: string): Promise<{ ground: string; line: string; ink: string }> {
  return page.evaluate((pseudo) => {
    const style = getComputedStyle(document.querySelector("article p, .sample p") ?? document.body, pseudo);
    return { ground: style.backgroundColor, line: style.textDecorationLine, ink: style.textDecorationColor };
  }, `::highlight(sidelight-${name}-light)`);
}

describe.each(BROWSERS)("a choice on the options page in %s", (kind) => {
  const downloadDir = mkdtempSync(join(tmpdir(), "sidelight-downloads-"));
  const reading = setUpReading(kind, [SAMPLE_ARTICLE], { downloadDir });
  let options: Page | undefined;

  /** An open article, and the options in a tab of their own; the article in front. */
  async function open(slug = "sample"): Promise<{ page: Page; options: Page }> {
    const { page } = await reading.visit(slug);
    await waitForTerms(page);
    options = await reading.browser().openBehind(page, "options.html", ".section");
    await options.setViewport({ width: 1000, height: 800 });
    return { page, options };
  }

  const namesOn = async (page: Page) => Object.keys(await readHighlights(page));
  const countOn = async (page: Page, start: string) =>
    Object.entries(await readHighlights(page)).reduce(
      (sum, [name, size]) => sum + (name.startsWith(start) ? size : 0),
      0,
    );
  const stored = (at: Page) => at.evaluate(async () => (await chrome.storage.local.get("settings")).settings);

  afterEach(async () => {
    await options?.evaluate(() => chrome.storage.local.clear()).catch(() => undefined);
  });

  it("draws a tint, a line or nothing", async () => {
    const { page, options } = await open();
    expect(await readStyle(page, "person")).toMatchObject({ ground: "rgba(0, 0, 0, 0)", line: "underline" });
    await choose(options, "highlight", "background");
    await expect.poll(async () => (await readStyle(page, "person")).ground).not.toBe("rgba(0, 0, 0, 0)");
    const place = await findTerm(page, "Lloyd Austin");
    await choose(options, "highlight", "none");
    await expect.poll(() => namesOn(page)).toEqual([]);
    await page.mouse.move(place.x - 50, place.y - 80);
    await page.mouse.move(place.x, place.y, { steps: 4 });
    await waitForCard(page); // What does not show answers all the same.
  });

  it.each([
    ["colour-blind", toRgb(inkOf("person", "light", "colour-blind"))],
    ["plain", "rgb(34, 34, 34)"], // The colour of the article's text.
    ["hues", toRgb(inkOf("person", "light", "hues"))],
  ])("draws in the colours of the palette: %s", async (palette, ink) => {
    const { page, options } = await open();
    await choose(options, "palette", palette === "hues" ? "plain" : "hues");
    await choose(options, "palette", palette);
    await expect.poll(async () => (await readStyle(page, "person")).ink).toBe(ink);
  });

  it("draws the kinds that are ticked", async () => {
    const { page, options } = await open();
    expect(await countOn(page, "sidelight-person")).toBeGreaterThan(4);
    await press(options, "People");
    await expect.poll(() => countOn(page, "sidelight-person")).toBe(0);
    expect(await countOn(page, "sidelight-place")).toBeGreaterThan(1);
    await press(options, "People");
    await expect.poll(() => countOn(page, "sidelight-person")).toBeGreaterThan(4);
  });

  it("draws the first mention of each term, or every one", async () => {
    const { page, options } = await open();
    const all = await countOn(page, "sidelight-place");
    await choose(options, "mentions", "first");
    await expect.poll(() => countOn(page, "sidelight-place")).toBe(all - 1); // Washington stands in it twice.
    await choose(options, "mentions", "all");
    await expect.poll(() => countOn(page, "sidelight-place")).toBe(all);
  });

  it("sets the text of cards close", async () => {
    const { page, options } = await open();
    await choose(options, "density", "compact");
    await expect.poll(() => stored(options)).toMatchObject({ density: "compact" });
    await hover(page, "Lloyd Austin");
    await waitForCard(page);
    expect(await inCard(page, (root) => root.querySelector<HTMLElement>(".slot-card")?.dataset.density)).toBe(
      "compact",
    );
  });

  // Firefox's protocol shows no page as printed; the styles are the same text in both.
  it.runIf(kind === "chrome")("keeps the marks on paper where the reader wants it", async () => {
    const { page, options } = await open();
    await page.emulateMediaType("print");
    await expect.poll(async () => (await readStyle(page, "person")).line).toBe("none");
    await press(options, "Keep the marks when a page is printed");
    await expect.poll(async () => (await readStyle(page, "person")).line).toBe("underline");
  });

  it("opens cards by a click alone", async () => {
    const { page, options } = await open();
    await choose(options, "opening", "click");
    await expect.poll(() => stored(options)).toMatchObject({ opening: "click" });
    const { x, y } = await hover(page, "Lloyd Austin");
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(await hasCard(page)).toBe(false);
    await page.mouse.click(x, y);
    await waitForCard(page);
  });

  it("opens cards while a key is held", async () => {
    const { page, options } = await open();
    await options.select(".way select", "Shift");
    await expect.poll(() => stored(options)).toMatchObject({ opening: "modifier", modifier: "Shift" });
    await hover(page, "Lloyd Austin");
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(await hasCard(page)).toBe(false);
    await page.keyboard.down("Shift");
    await hover(page, "Lloyd Austin");
    await waitForCard(page);
    await page.keyboard.up("Shift");
  });

  it("waits as long as the reader wants before a card opens", async () => {
    const { page, options } = await open();
    const wait = (ms: number) => slide(options, 0, ms);
    await wait(1500);
    await expect.poll(() => stored(options)).toMatchObject({ dwellMs: 1500 });
    await hover(page, "Lloyd Austin");
    expect(await hasCard(page)).toBe(false);
    await waitForCard(page);
    await wait(0);
    await expect.poll(() => stored(options)).toMatchObject({ dwellMs: 0 });
    expect(await options.evaluate(() => document.querySelector(".slider output")?.textContent)).toBe("0 s");
  });

  it("waits as long as the reader wants before the next card opens, and before one closes", async () => {
    const { page, options } = await open();
    await slide(options, 1, 1500);
    await slide(options, 2, 1500);
    await expect.poll(() => stored(options)).toMatchObject({ neighbourDwellMs: 1500, graceMs: 1500 });
    await hover(page, "Lloyd Austin");
    await waitForTitle(page, "Lloyd Austin");
    const next = await findTerm(page, "Yoshimasa Hayashi");
    await page.mouse.move(next.x, next.y, { steps: 12 });
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect((await readCards(page)).map(({ titles }) => titles)).toEqual([["Lloyd Austin"]]);
    await page.mouse.move(5, 5, { steps: 4 });
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await hasCard(page)).toBe(true);
    await waitForCard(page, false);
    await slide(options, 2, 0);
    await expect.poll(() => stored(options)).toMatchObject({ graceMs: 0 });
    await hover(page, "Lloyd Austin");
    await waitForTitle(page, "Lloyd Austin");
    await page.mouse.move(5, 5);
    await waitForCard(page, false);
  });

  it("marks statements by verdict", async () => {
    const { page, options } = await open();
    expect(await countOn(page, "sidelight-contradicted")).toBe(1);
    expect(await countOn(page, "sidelight-supported")).toBe(0);
    await press(options, "Agrees with the record");
    await expect.poll(() => countOn(page, "sidelight-supported")).toBeGreaterThan(3);
    await press(options, "Differs from the record");
    await expect.poll(() => countOn(page, "sidelight-contradicted")).toBe(0);
  });

  it("marks the places that state key facts", async () => {
    const { page, options } = await open();
    expect(await countOn(page, "sidelight-fact")).toBe(0);
    await choose(options, "facts", "always");
    await expect.poll(() => countOn(page, "sidelight-fact")).toBeGreaterThan(2);
    await choose(options, "facts", "never");
    await expect.poll(() => countOn(page, "sidelight-fact")).toBe(0);
  });

  it("leaves articles in a language alone", async () => {
    const { page, options } = await open();
    await press(options, "English");
    await expect.poll(() => namesOn(page)).toEqual([]);
    await press(options, "English");
    await expect.poll(() => countOn(page, "sidelight-person")).toBeGreaterThan(4);
  });

  it("lists the keys in the order in which one learns them", async () => {
    const { options } = await open();
    const listed = await options.evaluate(() =>
      [...document.querySelectorAll(".shortcuts dt")].map(({ textContent }) => textContent),
    );
    expect(listed.slice(0, 4)).toEqual([
      "Go to the next term",
      "Go to the previous term",
      "Go to the next checked statement",
      "Open the card of the term",
    ]);
  });

  it("switches a site on again", async () => {
    const { page, options } = await open();
    const popup = await reading.browser().popupFor(page, "[role='switch']");
    await popup.evaluate(() => document.querySelector<HTMLElement>("[role='switch']")?.click());
    await expect.poll(() => namesOn(page)).toEqual([]);
    await options.waitForSelector("#sites .hosts");
    await press(options, "Switch on apnews.com");
    await expect.poll(() => countOn(page, "sidelight-person")).toBeGreaterThan(4);
    await expect.poll(() => options.evaluate(() => document.querySelector("#sites .hosts"))).toBeNull();
  });

  it("shows in its sample what pages show", async () => {
    const { options } = await open();
    const drawn = () => readHighlights(options);
    await expect
      .poll(async () => Object.keys(await drawn()).sort())
      .toEqual(
        ["contradicted", "event", "needs-context", "organisation", "person", "place", "treaty", "weapon"].map(
          (name) => `sidelight-${name}-light`,
        ),
      );
    await press(options, "Places");
    await expect.poll(async () => "sidelight-place-light" in (await drawn())).toBe(false);
    await choose(options, "facts", "always");
    await expect.poll(async () => "sidelight-fact-light" in (await drawn())).toBe(true);
    await choose(options, "mentions", "first");
    await expect.poll(async () => (await drawn())["sidelight-person-light"]).toBe(1);
    await choose(options, "palette", "plain");
    const ink = await options.evaluate(
      () => getComputedStyle(document.querySelector(".sample p") ?? document.body).color,
    );
    await expect.poll(async () => (await readStyle(options, "person")).ink).toBe(ink);
    await choose(options, "highlight", "none");
    await expect.poll(drawn).toEqual({});
  });

  it("is kept in a file and read back from it", async () => {
    const { page, options } = await open();
    await options.bringToFront();
    await choose(options, "palette", "plain");
    await press(options, "Places");
    await expect.poll(() => stored(options)).toMatchObject({ palette: "plain", kindsOff: ["place"] });
    await press(options, "Save as a file");
    const name = "sidelight-settings.json";
    await expect.poll(() => readdirSync(downloadDir), { timeout: 8000 }).toContain(name);
    const file = () => parseSettingsFile(readFileSync(join(downloadDir, name), "utf8"));
    await expect
      .poll(file)
      .toMatchObject({ kind: "settings", ignored: [], settings: { palette: "plain", kindsOff: ["place"] } });
    await press(options, "Reset to defaults");
    await expect.poll(() => stored(options)).toEqual(DEFAULT_SETTINGS);
    await expect.poll(() => countOn(page, "sidelight-place")).toBeGreaterThan(1);
    await upload(options, join(downloadDir, name));
    await expect.poll(() => stored(options)).toMatchObject({ palette: "plain", kindsOff: ["place"] });
    await expect.poll(() => countOn(page, "sidelight-place")).toBe(0);
  });

  it.each([
    ["no JSON", "not a file of settings", "Nothing was changed: the file is not JSON."],
    ["other JSON", "[1, 2]", "Nothing was changed: the file holds no Sidelight settings."],
    [
      "settings that are half wrong",
      JSON.stringify({
        kind: "sidelight-settings",
        version: 1,
        settings: { palette: "plain", dwellMs: -4, colour: 1 },
      }),
      "Left out, because they could not be understood: dwellMs, colour.",
    ],
  ])("is safe from a file with %s", async (what, text, words) => {
    const { options } = await open();
    await options.bringToFront();
    const path = join(downloadDir, `${what.replaceAll(" ", "-")}.json`);
    writeFileSync(path, text);
    await upload(options, path);
    const said = () => options.evaluate(() => document.querySelector("#keep [role='status']")?.textContent ?? "");
    await expect.poll(said).toContain(words);
    const kept = (await stored(options)) as object | undefined;
    if (what.startsWith("settings")) expect(kept).toEqual({ ...DEFAULT_SETTINGS, palette: "plain" });
    else expect(kept).toBeUndefined();
  });

  it("says what is no site, before the browser is asked for anything", async () => {
    const { options } = await open();
    await options.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>("input[name='site']");
      if (field) field.value = "not a site";
    });
    await press(options, "Add a site");
    const said = () => options.evaluate(() => document.querySelector("#sites [role='status']")?.textContent ?? "");
    await expect.poll(said).toContain("“not a site” is not the address of a site");
  });
});

/** Chooses a file as a reader would in the browser's dialog. */
async function upload(options: Page, path: string): Promise<void> {
  const field = await options.waitForSelector("input[type='file']");
  const input = await field?.toElement("input");
  await input?.uploadFile(path);
}
