import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../src/settings/settings.ts";
import { CHANGING_PAGES } from "./changing-pages.ts";
import { inExtension } from "./in-extension.ts";
import { BROWSERS, readHighlights, setUpReading, waitForTerms } from "./visit.ts";

/** More than Chromium lets an extension store, one byte at a time too many. */
const FULL_BYTES = 10 * 1024 * 1024;

describe.each(BROWSERS)("settings in %s", (kind) => {
  const reading = setUpReading(kind, CHANGING_PAGES);

  const stored = () =>
    inExtension(reading.browser(), async ({ storage }) => (await storage.local.get("settings")).settings, undefined);
  const store = (settings: unknown) =>
    inExtension(reading.browser(), ({ storage }, given) => storage.local.set({ settings: given }), settings);
  const choose = (options: Page, name: string, value: string) =>
    options.evaluate(
      (selector) => document.querySelector<HTMLElement>(selector)?.click(),
      `input[name="${name}"][value="${value}"]`,
    );

  it.each([
    ["a text", "\u0000\ufffd{{"],
    ["a list", [1, 2, 3]],
    ["nothing", null],
    ["values of wrong kinds", { sitesOff: "x", dwellMs: "soon", palette: { hues: 1 }, kindsOff: [[]] }],
  ])("are the first ones where they have been spoilt: %s", async (_, spoilt) => {
    await store(spoilt);
    const { page, noise } = await reading.visit("covers");
    await waitForTerms(page);
    const options = await reading.browser().openBehind(page, "options.html", ".section");
    await choose(options, "density", "compact");
    await expect.poll(stored).toEqual({ ...DEFAULT_SETTINGS, density: "compact" });
    expect(noise).toEqual([]);
  });

  it("keep whatever of them is not spoilt", async () => {
    await store({ sitesOff: ["a.example", 5], dwellMs: {}, highlight: "none", printed: true, unknown: 1 });
    const { page } = await reading.visit("covers");
    const options = await reading.browser().openBehind(page, "options.html", ".section");
    await choose(options, "density", "compact");
    const kept = { sitesOff: ["a.example"], highlight: "none", printed: true } as const;
    await expect.poll(stored).toEqual({ ...DEFAULT_SETTINGS, ...kept, density: "compact" });
    await store({});
  });

  it("lose nothing when two pages change them at the same time", async () => {
    await store({});
    const { page } = await reading.visit("covers");
    const one = await reading.browser().openBehind(page, "options.html", ".section");
    const other = await reading.browser().openBehind(page, "options.html", ".section");
    await Promise.all([
      choose(one, "density", "compact"),
      choose(other, "palette", "plain"),
      choose(one, "mentions", "first"),
      choose(other, "highlight", "background"),
    ]);
    const chosen = { density: "compact", palette: "plain", mentions: "first", highlight: "background" };
    await expect.poll(stored).toMatchObject(chosen);
    await store({});
  });

  // Firefox has no limit of its own but the disk's.
  it.runIf(kind === "chrome")("stay as they are when the storage is full, and the reader is told", async () => {
    const before = { ...DEFAULT_SETTINGS, sitesOff: ["a.example"] };
    await store(before);
    await inExtension(
      reading.browser(),
      async ({ storage }, bytes) => {
        for (let size = bytes; size >= 1; size = Math.floor(size / 2)) {
          await storage.local.set({ [`filler${size}`]: "x".repeat(size) }).catch(() => undefined);
        }
      },
      FULL_BYTES,
    );
    const { page, noise } = await reading.visit("covers");
    await waitForTerms(page);
    const options = await reading.browser().openBehind(page, "options.html", ".section");
    await choose(options, "opening", "modifier");
    await options.waitForFunction(() => document.body.innerText.includes("could not store"), { polling: 50 });
    expect(await options.evaluate(() => document.querySelector<HTMLInputElement>("[value=rest]")?.checked)).toBe(true);
    const popup = await reading.browser().popupFor(page, "[role='switch']");
    await popup.evaluate(() => document.querySelector<HTMLElement>("[role='switch']")?.click());
    await popup.waitForFunction(() => document.body.innerText.includes("could not store"), { polling: 50 });
    expect(await popup.evaluate(() => document.querySelector<HTMLInputElement>("[role=switch]")?.checked)).toBe(true);
    expect(await stored()).toEqual(before);
    expect(await readHighlights(page)).not.toEqual({});
    expect(noise).toEqual([]);
  });
});
