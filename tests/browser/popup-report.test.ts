import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { reportSchema } from "../../src/report/report-schema.ts";
import { BROWSERS, setUpReading, waitForTerms } from "./visit.ts";

/** Presses a button with these words, with a real mouse: only so do browsers let a page copy and save. */
async function press(popup: Page, label: string): Promise<void> {
  const button = await popup.waitForSelector(`xpath/.//button[text()="${label}"]`);
  await button?.click();
}

function statusOf(popup: Page): Promise<string> {
  return popup.evaluate(() => document.querySelector("[role='status']")?.textContent ?? "");
}

describe.each(BROWSERS)("the report in the popup in %s", (kind) => {
  const downloadDir = mkdtempSync(join(tmpdir(), "sidelight-downloads-"));
  const reading = setUpReading(kind, [], { downloadDir });

  /** The popup of a page of the newsroom, in front, as a reader has it. */
  async function openPopup(slug: string): Promise<{ page: Page; popup: Page }> {
    const { page } = await reading.visit(slug);
    await waitForTerms(page);
    const popup = await reading.browser().popupFor(page, ".coverage");
    return { page, popup };
  }

  it("counts the key facts, and shows of each missing one what the record says", async () => {
    const { popup } = await openPopup("preview");
    const seen = await popup.evaluate(() => {
      const rows = [...document.querySelectorAll(".coverage > .rows:first-of-type > li")];
      for (const details of document.querySelectorAll<HTMLDetailsElement>(".coverage details")) details.open = true;
      return {
        aside: document.querySelector("#coverage .aside")?.textContent ?? "",
        cards: rows.map((row) => ({
          text: row.querySelector(".fact-details")?.textContent ?? "",
          sources: [...row.querySelectorAll<HTMLAnchorElement>(".sources a")].map(({ href }) => href),
        })),
      };
    });
    const [, stated, all] = /^(\d+) of (\d+) stated/.exec(seen.aside) ?? [];
    expect(Number(all) - Number(stated)).toBe(seen.cards.length);
    expect(seen.cards.length).toBeGreaterThan(2);
    for (const { text, sources } of seen.cards) {
      expect(text).toContain("As of");
      expect(sources.length).toBeGreaterThan(0);
      for (const source of sources) expect(source).toMatch(/^https:/);
    }
  });

  it("opens a missing fact by the keyboard alone", async () => {
    const { popup } = await openPopup("preview");
    await popup.bringToFront();
    await popup.focus(".coverage summary");
    await popup.keyboard.press("Enter");
    await popup.waitForFunction(() => document.querySelector(".coverage details")?.hasAttribute("open"), {
      polling: 50,
    });
  });

  it("leads from a stated fact to its place in the article", async () => {
    const { page, popup } = await openPopup("preview");
    await popup.evaluate(() => document.querySelector<HTMLElement>(".row-jump")?.click());
    await page.waitForFunction(() => [...CSS.highlights.keys()].some((name) => name.startsWith("sidelight-flash")), {
      polling: 50,
    });
  });

  it("marks in the page what the reader points at, and unmarks it", async () => {
    const { page, popup } = await openPopup("preview");
    const point = (type: string) =>
      popup.evaluate((name) => document.querySelector(".stated-row")?.dispatchEvent(new MouseEvent(name)), type);
    const isMarked = () =>
      page.evaluate(() => [...CSS.highlights.keys()].some((name) => name.startsWith("sidelight-marked")));
    await point("mouseenter");
    await expect.poll(isMarked).toBe(true);
    await point("mouseleave");
    await expect.poll(isMarked).toBe(false);
  });

  it("copies the report as Markdown", async () => {
    const { popup } = await openPopup("preview");
    await popup.bringToFront();
    await press(popup, "Copy");
    await expect.poll(() => statusOf(popup)).toBe("Copied.");
    await popup.evaluate(() => {
      const field = document.createElement("textarea");
      field.id = "pasted";
      document.body.append(field);
      field.focus();
    });
    await popup.keyboard.down("Control");
    await popup.keyboard.press("v");
    await popup.keyboard.up("Control");
    const pasted = () => popup.evaluate(() => document.querySelector<HTMLTextAreaElement>("#pasted")?.value ?? "");
    await expect.poll(pasted).toContain("US-Japan alliance extended to space");
    expect(await pasted()).toMatch(/^# /);
    expect(await pasted()).toContain("### Not mentioned here");
  });

  it("saves the report as a file of the documented form", async () => {
    const { popup } = await openPopup("preview");
    await popup.bringToFront();
    await popup.select(".export select", "json");
    await press(popup, "Save as file");
    const name = "us-japan-space-2023-01-11-report.json";
    await expect.poll(() => statusOf(popup)).toBe(`Handed to your browser as ${name}.`);
    await expect.poll(() => readdirSync(downloadDir), { timeout: 8000 }).toContain(name);
    const saved: unknown = JSON.parse(readFileSync(join(downloadDir, name), "utf8"));
    expect(reportSchema.safeParse(saved).error?.issues).toBeUndefined();
    expect(saved).toMatchObject({ story: { label: "core" }, article: { date: "2023-01-11" } });
  });

  it("fits at twice the size of text and all, with one scroll bar and no trap", async () => {
    const { popup } = await openPopup("preview");
    await popup.setViewport({ width: 760, height: 600 });
    const seen = await popup.evaluate(() => {
      for (const part of document.querySelectorAll("details")) part.open = true;
      document.documentElement.style.zoom = "2";
      const scrolls = ({ overflowY }: CSSStyleDeclaration) => overflowY === "auto" || overflowY === "scroll";
      return {
        width: document.documentElement.scrollWidth,
        inner: innerWidth,
        traps: [...document.body.querySelectorAll("*")].filter((element) => scrolls(getComputedStyle(element))).length,
        cut: [...document.querySelectorAll<HTMLElement>("button, summary, h1, h2, h3, p, dd")].filter(
          (element) => element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== "inline",
        ).length,
      };
    });
    expect(seen.width).toBeLessThanOrEqual(seen.inner);
    expect(seen.traps).toBe(0);
    expect(seen.cut).toBe(0);
  });

  it("has targets of at least 24 pixels, but for words in a line", async () => {
    const { popup } = await openPopup("preview");
    const small = await popup.evaluate(() => {
      for (const part of document.querySelectorAll("details")) part.open = true;
      return [...document.querySelectorAll<HTMLElement>("button, summary, select, input, .glance a")]
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
        .map(({ element }) => element.outerHTML.slice(0, 120));
    });
    expect(small).toEqual([]);
  });

  it("is reached by the tab key in the order in which it is read", async () => {
    const { popup } = await openPopup("preview");
    await popup.bringToFront();
    const order: string[] = [];
    for (let presses = 0; presses < 8; presses++) {
      await popup.keyboard.press("Tab");
      order.push(await popup.evaluate(() => document.activeElement?.closest("section, nav")?.className ?? ""));
    }
    expect([...new Set(order)]).toEqual(["reasons", "glance", "section"]);
  });
});

describe.each(BROWSERS)("the popup in Japanese in %s", (kind) => {
  const reading = setUpReading(kind, [], { japanese: true });

  it("speaks Japanese, and says which texts are English", async () => {
    const { page } = await reading.visit("report-ja");
    await waitForTerms(page);
    const popup = await reading.browser().popupFor(page, ".coverage");
    const seen = await popup.evaluate(() => ({
      lang: document.documentElement.lang,
      text: document.body.innerText,
      title: document.querySelector("h1")?.lang,
      fact: document.querySelector<HTMLElement>(".coverage summary span")?.lang,
    }));
    expect(seen).toMatchObject({ lang: "ja", title: "en", fact: "en" });
    for (const words of [
      "この記事の話題",
      "2023年1月12日の記事",
      "要点",
      "この記事にない要点",
      "書き出し",
      "岸田文雄",
    ]) {
      expect(seen.text).toContain(words);
    }
    expect(seen.text).not.toMatch(/\b(?:Key facts|Not mentioned here|Copy|Settings)\b/);
  });

  it("fits a window 320 pixels wide", async () => {
    const { page } = await reading.visit("report-ja");
    await waitForTerms(page);
    const popup = await reading.browser().popupFor(page, ".coverage");
    await popup.setViewport({ width: 320, height: 640 });
    const width = await popup.evaluate(() => {
      for (const part of document.querySelectorAll("details")) part.open = true;
      return document.documentElement.scrollWidth;
    });
    expect(width).toBeLessThanOrEqual(320);
  });
});
