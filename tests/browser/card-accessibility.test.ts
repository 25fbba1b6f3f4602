import axe from "axe-core";
import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { deskPage } from "./card-desk.ts";
import { readCards, waitForTitle } from "./card-view.ts";
import { findMark, restOn } from "./find-mark.ts";
import { inCard } from "./in-card.ts";
import { sendCommand } from "./send-command.ts";
import { BROWSERS, hover, setUpReading, waitForCard, waitForTerms } from "./visit.ts";

const PAGES = [deskPage("desk")];

/** What axe finds against WCAG 2.2 AA and good practice in the open cards. */
async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return inCard(page, async (root) => {
    // Open to axe alone, for the time of this one look.
    Object.defineProperty(root.host, "shadowRoot", { configurable: true, value: root });
    const { axe: injected } = window as unknown as { axe: typeof import("axe-core") };
    const { violations } = await injected.run(root.host, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      rules: { region: { enabled: false } }, // The page's landmarks are the page's.
    });
    Reflect.deleteProperty(root.host, "shadowRoot");
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" ")}`);
  });
}

const LOOKS = BROWSERS.flatMap((kind) => [
  { kind, look: "light", options: {} },
  { kind, look: "dark", options: { dark: true } },
  { kind, look: "Japanese", options: { japanese: true } },
]);

describe.each(LOOKS)("cards for everybody in $kind, $look", ({ kind, options }) => {
  const reading = setUpReading(kind, PAGES, options);

  it("have no violation of WCAG 2.2 AA that axe can see", async () => {
    const { page } = await reading.visit("desk");
    await waitForTerms(page);
    for (const words of ["Okinawa", "Tomahawks", "Lloyd Austin"]) {
      await page.mouse.move(2, 2);
      await waitForCard(page, false);
      await hover(page, words);
      await waitForCard(page);
      expect(await findViolations(page), words).toEqual([]);
    }
    await sendCommand(reading.browser(), page, "toggle-facts");
    await page.mouse.move(2, 2);
    await waitForCard(page, false);
    await restOn(page, { words: "", boxes: (await findMark(page, "fact")).boxes });
    await waitForCard(page);
    expect(await findViolations(page)).toEqual([]);
  });

  it("say in which language each of their parts is", async () => {
    const { page } = await reading.visit("desk");
    await waitForTerms(page);
    await hover(page, "Okinawa");
    await waitForCard(page);
    const wrong = await inCard(page, (root) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      while (walker.nextNode()) {
        const text = walker.currentNode.textContent ?? "";
        const lang = walker.currentNode.parentElement?.closest("[lang]")?.getAttribute("lang") ?? "";
        const isJapanese = /[\u3040-\u30ff\u4e00-\u9fff]/.test(text);
        const isEnglish = /[a-z]{3}/i.test(text) && !isJapanese;
        if ((isJapanese && lang !== "ja") || (isEnglish && lang !== "en")) found.push(`${lang}: ${text}`);
      }
      return found;
    });
    expect(wrong).toEqual([]);
  });
});

describe.each(BROWSERS)("what axe cannot see of cards in %s", (kind) => {
  const reading = setUpReading(kind, PAGES);
  const open = async (words: string) => {
    const { page } = await reading.visit("desk");
    await waitForTerms(page);
    await hover(page, words);
    await waitForCard(page);
    return page;
  };

  it("stays until the reader lets go: the pointer may rest in it, and Esc sends it away (1.4.13)", async () => {
    const page = await open("Lloyd Austin");
    const { box } = (await readCards(page))[0] ?? {};
    await page.mouse.move((box?.x ?? 0) + 60, (box?.y ?? 0) + 40, { steps: 8 });
    await new Promise((resolve) => setTimeout(resolve, 4000));
    expect((await readCards(page))[0]?.titles).toEqual(["Lloyd Austin"]);
    await page.keyboard.press("Escape");
    await waitForCard(page, false);
  });

  it("fits a window that is enlarged to 200 % and 400 % without scrolling sideways (1.4.4, 1.4.10)", async () => {
    const page = await open("Okinawa");
    for (const [width, height] of [
      [640, 512],
      [320, 256],
    ] as const) {
      await page.mouse.move(2, 2);
      await waitForCard(page, false);
      await page.setViewport({ width, height });
      const mark = await findMark(page, "place", "Okinawa");
      await restOn(page, mark);
      await waitForCard(page);
      await new Promise((resolve) => setTimeout(resolve, 100));
      const box = (await readCards(page))[0]?.box;
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
      const overflow = await inCard(page, (root) => {
        const frame = root.querySelector(".slot-card") ?? root.host;
        return { sideways: frame.scrollWidth - frame.clientWidth, tall: frame.clientHeight };
      });
      expect(overflow.sideways).toBe(0);
      expect(overflow.tall).toBeGreaterThan(70);
    }
  });

  it("has targets of 24 pixels, but for words within a sentence (2.5.8)", async () => {
    const page = await open("Okinawa");
    const small = await inCard(page, (root) =>
      [...root.querySelectorAll<HTMLElement>("button, summary, .sources li")]
        .map((target) => ({ html: target.outerHTML.slice(0, 80), box: target.getBoundingClientRect() }))
        .filter(({ box }) => box.width < 24 || box.height < 24)
        .map(({ html }) => html),
    );
    expect(small).toEqual([]);
  });

  it("shows where the focus is, on every stop (2.4.7)", async () => {
    const { page } = await reading.visit("desk");
    await waitForTerms(page);
    await page.focus("article a");
    await sendCommand(reading.browser(), page, "open-card");
    await waitForTitle(page, "Fumio Kishida");
    const outline = () =>
      inCard(page, (root) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(root.activeElement ?? root.host);
        return `${outlineStyle} ${Number.parseFloat(outlineWidth) >= 2}`;
      });
    for (let stops = 0; stops < 6; stops++) {
      expect(await outline()).toBe("solid true");
      await page.keyboard.press("Tab");
    }
  });

  it("does not move by itself, whatever the reader has asked the system for (2.3.3)", async () => {
    const page = await open("Lloyd Austin");
    await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]).catch(() => undefined);
    const moving = await inCard(
      page,
      (root) => [...root.querySelectorAll("*")].filter((element) => element.getAnimations().length > 0).length,
    );
    expect(moving).toBe(0);
  });

  it("says nothing to a screen reader by itself, and politely when asked (4.1.3)", async () => {
    const page = await open("Lloyd Austin");
    const status = () => inCard(page, (root) => root.querySelector("[role=status]")?.textContent ?? null);
    expect(await status()).toBe("");
    await page.keyboard.press("Escape");
    await sendCommand(reading.browser(), page, "next-check");
    expect(await status()).toMatch(/.+, (Needs context|Differs from the record), 1 of \d/);
  });
});

describe("cards in colours that the reader's system forces", () => {
  const reading = setUpReading("chrome", PAGES);

  it("keep their frame, their signs and the marks of the page", async () => {
    const { page } = await reading.visit("desk");
    await waitForTerms(page);
    const session = await page.createCDPSession();
    await session.send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: "active" }] });
    await hover(page, "Okinawa");
    await waitForCard(page);
    const frame = await inCard(page, (root) => {
      const { borderTopColor, borderTopWidth, backgroundColor } = getComputedStyle(
        root.querySelector(".slot-card") ?? root.host,
      );
      const sign = getComputedStyle(root.querySelector(".sign") ?? root.host).stroke;
      return { borderTopColor, borderTopWidth, backgroundColor, sign };
    });
    expect(frame.borderTopWidth).toBe("1px");
    expect(frame.borderTopColor).not.toBe(frame.backgroundColor);
    expect(frame.sign).not.toBe(frame.backgroundColor);
  });
});
