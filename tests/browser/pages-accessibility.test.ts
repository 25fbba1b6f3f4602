import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { findViolations } from "./find-violations.ts";
import { BROWSERS, setUpReading, waitForTerms } from "./visit.ts";

const LOOKS = BROWSERS.flatMap((kind) => [
  { kind, look: "light", options: {} },
  { kind, look: "dark", options: { dark: true } },
  { kind, look: "Japanese", options: { japanese: true } },
]);

const PAGES = [
  { file: "options.html", ready: "#sites" },
  { file: "welcome.html", ready: ".sample" },
  { file: "sidepanel.html", ready: ".reading" },
];

describe.each(LOOKS)("the pages for everybody in $kind, $look", ({ kind, options }) => {
  const reading = setUpReading(kind, [], options);

  async function open(file: string, ready: string): Promise<Page> {
    const { page } = await reading.visit("preview");
    await waitForTerms(page);
    const opened = await reading.browser().openBehind(page, file, ready);
    await opened.bringToFront();
    await opened.evaluate(() => {
      for (const part of document.querySelectorAll("details")) part.open = true;
      document.querySelector<HTMLElement>(".row-fold:has(.person)")?.click();
    });
    return opened;
  }

  it.each(PAGES)("have no violation of WCAG 2.2 AA that axe can see: $file", async ({ file, ready }) => {
    expect(await findViolations(await open(file, ready))).toEqual([]);
  });

  it.each(PAGES)("fit 320 pixels, at once and enlarged to 200 %: $file", async ({ file, ready }) => {
    const page = await open(file, ready);
    for (const [width, zoom] of [
      [320, "1"],
      [640, "2"],
    ] as const) {
      await page.setViewport({ width, height: 800 });
      const seen = await page.evaluate((value) => {
        document.documentElement.style.zoom = value;
        const cut = [...document.querySelectorAll<HTMLElement>("button, summary, h1, h2, h3, p, dd, label")].filter(
          (element) => element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== "inline",
        );
        return {
          excess: document.documentElement.scrollWidth - innerWidth,
          cut: cut.map(({ outerHTML }) => outerHTML.slice(0, 120)),
        };
      }, zoom);
      expect(seen.cut).toEqual([]);
      expect(seen.excess).toBeLessThanOrEqual(0);
    }
  });

  it.each(PAGES)("have targets of at least 24 pixels, but for words in a line: $file", async ({ file, ready }) => {
    const page = await open(file, ready);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("button, summary, select, input, .tick, .switch")]
        .filter((element) => !element.closest(".tick, .button") || element.matches(".tick, .button"))
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
        .map(({ element }) => element.outerHTML.slice(0, 120)),
    );
    expect(small).toEqual([]);
  });
});
