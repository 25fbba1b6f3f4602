import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { BROWSERS, type Reading, setUpReading, waitForTerms } from "./visit.ts";

const PAGES = [
  { file: "popup.html", ready: ".coverage" },
  { file: "sidepanel.html", ready: ".reading" },
  { file: "options.html", ready: "#sites" },
  { file: "welcome.html", ready: ".sample" },
];

/** More stops than any page has. */
const MAX_STOPS = 250;

/** Where Tab has come to: which of the page's controls, whether one sees that, and whether anything lies over it. */
type Stop = { readonly at: number; readonly what: string; readonly shows: boolean; readonly covered: boolean };

/** Runs in the page: numbers what can have the focus, one number for all radio buttons of a question; their count. */
function numberControls(): number {
  const all = [...document.querySelectorAll<HTMLElement>("a[href], button, input, select, summary, [tabindex='0']")];
  const groups = new Map<string, number>();
  let count = 0;
  for (const control of all.filter((element) => element.checkVisibility() && !element.matches(":disabled"))) {
    const group = control instanceof HTMLInputElement && control.type === "radio" ? control.name : "";
    const at = (group !== "" ? groups.get(group) : undefined) ?? count++;
    if (group !== "") groups.set(group, at);
    control.dataset.at = String(at);
  }
  return count;
}

/** Runs in the page, which may still be scrolling to the focus. */
async function readStop(): Promise<Stop | null> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const control = document.activeElement as HTMLElement | null;
  if (!control || control === document.body || control.dataset.at === undefined) return null;
  // A file's field is invisible; what shows is the button around it.
  const shown = control.closest<HTMLElement>(".button") ?? control;
  const { outlineStyle, outlineWidth } = getComputedStyle(shown);
  const { x = 0, y = 0, width = 0, height = 0 } = shown.getClientRects()[0] ?? {};
  // A browser may be content with a part of it.
  const [from, to] = [Math.max(0, y), Math.min(innerHeight, y + height)];
  const top = document.elementFromPoint(x + width / 2, (from + to) / 2);
  return {
    at: Number(control.dataset.at),
    what: control.outerHTML.slice(0, 90),
    shows: outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2,
    covered: !top || !(shown.contains(top) || top.contains(shown)),
  };
}

/** A page of the extension with an article on the story behind it. */
async function openPage(reading: Reading, file: string, ready: string): Promise<Page> {
  const { page } = await reading.visit("preview");
  // Names are drawn before statements are checked, and the report is whole.
  const marks = async () => Object.keys(await waitForTerms(page));
  await expect.poll(marks, { timeout: 15_000 }).toContain("sidelight-contradicted-light");
  const opened = await reading.browser().openBehind(page, file, ready);
  await opened.bringToFront();
  await opened.setViewport({ width: 400, height: 600 });
  return opened;
}

describe.each(BROWSERS)("the pages by keyboard in %s", (kind) => {
  const reading = setUpReading(kind);

  it.each(PAGES)(
    "lead by Tab to everything, in the order of the text, in sight, and out again: $file",
    async ({ file, ready }) => {
      const page = await openPage(reading, file, ready);
      const count = await page.evaluate(numberControls);
      const stops: Stop[] = [];
      for (let presses = 0; presses < MAX_STOPS; presses++) {
        await page.keyboard.press("Tab");
        const stop = await page.evaluate(readStop);
        if (!stop || stop.at < (stops.at(-1)?.at ?? -1)) break; // Out of the page, or round again.
        stops.push(stop);
      }
      expect(count).toBeGreaterThan(0);
      expect(stops.map(({ at }) => at)).toEqual(Array.from({ length: count }, (_, index) => index));
      expect(stops.filter(({ shows }) => !shows).map(({ what }) => what)).toEqual([]);
      expect(stops.filter(({ covered }) => covered).map(({ what }) => what)).toEqual([]);
    },
  );

  it.each(PAGES)("do nothing on a single key: $file", async ({ file, ready }) => {
    const page = await openPage(reading, file, ready);
    const look = () => page.evaluate(() => `${location.href} ${document.body.innerText}`);
    const before = await look();
    for (const key of "abcdefghijklmnopqrstuvwxyz0123456789") await page.keyboard.press(key as "a");
    expect(await look()).toBe(before);
  });
});

describe.each(BROWSERS)("the pages in Japanese in %s", (kind) => {
  const reading = setUpReading(kind, [], { japanese: true });

  it.each(PAGES)("say in which language each of their parts is: $file", async ({ file, ready }) => {
    const page = await openPage(reading, file, ready);
    const wrong = await page.evaluate(() => {
      for (const part of document.querySelectorAll("details")) part.open = true;
      for (const more of document.querySelectorAll<HTMLElement>(".row-more")) more.click();
      document.querySelector<HTMLElement>(".row-fold:has(.person)")?.click();
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      while (walker.nextNode()) {
        const text = walker.currentNode.textContent ?? "";
        const element = walker.currentNode.parentElement;
        const lang = element?.closest("[lang]")?.getAttribute("lang") ?? "";
        const isJapanese = /[\u3040-\u30ff]/.test(text);
        // Two words or more: a lone one may be a name, a key, a host, a format.
        const isEnglish = /[a-z]{3,} [a-z]{2,}/i.test(text) && !isJapanese;
        if ((isJapanese && lang !== "ja") || (isEnglish && !/^en\b/.test(lang)))
          found.push(`${lang}: ${text.slice(0, 80)}`);
      }
      return found;
    });
    expect(wrong).toEqual([]);
  });
});

describe.each(BROWSERS)("the pages with the spacing of text that a reader has set in %s", (kind) => {
  const reading = setUpReading(kind);

  it.each(PAGES)("cut nothing: $file", async ({ file, ready }) => {
    const page = await openPage(reading, file, ready);
    const cut = await page.evaluate(() => {
      for (const part of document.querySelectorAll("details")) part.open = true;
      const spacing = "line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important";
      const style = document.createElement("style");
      style.textContent = `* { ${spacing} } p { margin-bottom: 2em !important }`;
      document.head.append(style);
      return [...document.querySelectorAll<HTMLElement>("button, summary, h1, h2, h3, p, dd, label, li > a")]
        .filter((element) => getComputedStyle(element).display !== "inline")
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
        .map(({ outerHTML }) => outerHTML.slice(0, 120));
    });
    expect(cut).toEqual([]);
  });
});

// Firefox's protocol cannot ask for these as if the reader had.
describe("the pages as the reader's system wants them", () => {
  const reading = setUpReading("chrome");

  it.each(PAGES)("keep still where motion is not wanted: $file", async ({ file, ready }) => {
    const page = await openPage(reading, file, ready);
    const moving = () =>
      page.evaluate(() => {
        const styles = [...document.querySelectorAll("*")].flatMap((element) =>
          [null, "::before", "::after"].map((pseudo) => getComputedStyle(element, pseudo)),
        );
        return styles.filter(
          ({ transitionDuration, animationName }) => transitionDuration !== "0s" || animationName !== "none",
        ).length;
      });
    await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
    expect(await moving()).toBe(0);
  });

  it.each(PAGES)("keep their switches, signs and the focus in forced colours: $file", async ({ file, ready }) => {
    const page = await openPage(reading, file, ready);
    const session = await page.createCDPSession();
    await session.send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: "active" }] });
    await page.keyboard.press("Tab");
    const lost = await page.evaluate(() => {
      const ground = getComputedStyle(document.body).backgroundColor;
      const inks = [...document.querySelectorAll<HTMLElement>(".sign, .switch > input, .chip, .button, .meter i.full")]
        .filter((element) => element.checkVisibility())
        .map((element) => ({ element, style: getComputedStyle(element) }))
        .map(({ element, style }) => ({
          what: element.outerHTML.slice(0, 90),
          isSeen: element.matches(".switch > input")
            ? style.appearance === "auto"
            : (element.matches(".sign") ? style.stroke : style.borderTopColor) !== ground,
        }));
      return {
        isForced: matchMedia("(forced-colors: active)").matches,
        inks: inks.filter(({ isSeen }) => !isSeen).map(({ what }) => what),
        outline: getComputedStyle(document.activeElement ?? document.body).outlineStyle,
      };
    });
    expect(lost).toEqual({ isForced: true, inks: [], outline: "solid" });
  });
});
