import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { deskPage } from "./card-desk.ts";
import { findInCard, readCards, waitForTitle } from "./card-view.ts";
import { findMark, restOn } from "./find-mark.ts";
import { inCard } from "./in-card.ts";
import { BROWSERS, hasCard, hover, setUpReading, waitForCard, waitForTerms } from "./visit.ts";

const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Counts the comings and goings of the card's host from now on. */
function watchCards(page: Page): Promise<void> {
  return page.evaluate(() => {
    const seen = { came: 0, went: 0 };
    Object.assign(window, { seenCards: seen });
    const isCard = (node: Node) => node.nodeName === "SIDELIGHT-CARD";
    new MutationObserver((records) => {
      for (const { addedNodes, removedNodes } of records) {
        seen.came += [...addedNodes].filter(isCard).length;
        seen.went += [...removedNodes].filter(isCard).length;
      }
    }).observe(document.documentElement, { childList: true });
  });
}

function seenCards(page: Page): Promise<{ came: number; went: number }> {
  return page.evaluate(() => (window as unknown as { seenCards: { came: number; went: number } }).seenCards);
}

describe.each(BROWSERS)("a reader who only passes in %s", (kind) => {
  const reading = setUpReading(kind, [
    deskPage("desk"),
    deskPage("dense", { head: "<style>body { max-width: none; margin: 0 8px 900px; line-height: 1.2 }</style>" }),
  ]);
  const visit = async (slug: string) => {
    const visited = await reading.visit(slug);
    await waitForTerms(visited.page);
    return visited;
  };

  it("meets no card on the way along every line of the article", async () => {
    const { page } = await visit("desk");
    await watchCards(page);
    for (let y = 100; y < 780; y += 20) for (let x = 200; x < 800; x += 30) await page.mouse.move(x, y);
    expect((await seenCards(page)).came).toBe(0);
  });

  it("meets no card while the page is scrolled under a pointer at rest", async () => {
    const { page } = await visit("dense");
    await page.mouse.move(300, 60);
    await rest(100);
    await watchCards(page);
    for (let turns = 0; turns < 6; turns++) {
      await page.mouse.wheel({ deltaY: turns < 3 ? 40 : -40 });
      await rest(450);
    }
    expect((await seenCards(page)).came).toBe(0);
  });

  it("is followed by no card that has lost the pointer on another term", async () => {
    const { page } = await visit("desk");
    await hover(page, "Lloyd Austin");
    await waitForTitle(page, "Lloyd Austin");
    const next = await page.evaluate(() => {
      const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]) as Range[];
      const { x, y, width, height } = ranges
        .find((range) => range.toString() === "Antony Blinken")
        ?.getClientRects()[0] ?? { x: 0, y: 0, width: 0, height: 0 };
      return { x: x + width / 2, y: y + height / 2 };
    });
    await page.mouse.move(next.x, next.y, { steps: 12 });
    await rest(40); // Less than the wait between neighbours.
    await page.mouse.move(5, 5);
    await waitForCard(page, false);
  });

  it("selects text over terms without meeting a card, and meets cards again once nothing is selected", async () => {
    const { page } = await visit("desk");
    const { boxes } = await findMark(page, "person", "Lloyd Austin");
    const { x, y, height } = boxes[0] ?? { x: 0, y: 0, height: 0 };
    await watchCards(page);
    await page.mouse.move(x - 150, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + 40, y + height / 2, { steps: 10 });
    await rest(700);
    await page.mouse.up();
    await rest(700);
    const selected = () => page.evaluate(() => String(document.getSelection()));
    expect(await selected()).toContain("Lloy");
    expect((await seenCards(page)).came).toBe(0);
    await page.mouse.click(5, 5);
    await hover(page, "Joe Biden");
    await waitForTitle(page, "Joe Biden");
    expect(await selected()).toBe("");
  });

  it("takes a card away by following the link under its term, and finds the terms again after coming back", async () => {
    const { page, noise } = await visit("desk");
    const { x, y } = await hover(page, "Fumio Kishida");
    await waitForTitle(page, "Fumio Kishida");
    await page.mouse.click(x, y);
    await page.waitForFunction(() => location.hash === "#kishida");
    await waitForCard(page, false);
    await page.evaluate(() => history.back());
    await page.waitForFunction(() => location.hash === "");
    await waitForTerms(page);
    await page.mouse.move(5, 5);
    await hover(page, "Fumio Kishida");
    await waitForTitle(page, "Fumio Kishida");
    expect(await readCards(page)).toHaveLength(1);
    expect(noise).toEqual([]);
  });
});

describe.each(BROWSERS)("what unfolds in a card in %s", (kind) => {
  const reading = setUpReading(kind, [deskPage("desk")]);

  it("comes into sight in the card, which stays under the pointer when it folds again", async () => {
    const { page, mutations } = await reading.visit("desk");
    await waitForTerms(page);
    const mark = await findMark(page, "person", "Joe Biden");
    await restOn(page, mark);
    await waitForTitle(page, "Joe Biden");
    await rest(100);
    const bottom = await inCard(page, (root) => {
      const frame = root.querySelector(".slot-card");
      root.querySelector(".rows summary")?.scrollIntoView({ block: "nearest" });
      return frame?.getBoundingClientRect().bottom ?? 0;
    });
    const line = await findInCard(page, ".rows summary > span");
    await page.mouse.move(line.x, line.y, { steps: 8 });
    await page.mouse.click(line.x, line.y);
    await rest(200);
    const seen = await inCard(page, (root) => {
      const frame = (root.querySelector(".slot-card") ?? root.host).getBoundingClientRect();
      const fold = root.querySelector("details[open]")?.getBoundingClientRect();
      return {
        begins: fold !== undefined && fold.top >= frame.top,
        isRead: fold !== undefined && fold.bottom - Math.max(fold.top, frame.top) > 100,
        sources: root.querySelectorAll("details[open] .sources a").length,
        height: frame.height,
        bottom: frame.bottom,
      };
    });
    expect(seen).toMatchObject({ begins: true, isRead: true });
    expect(seen.sources).toBeGreaterThan(0);
    expect(seen.bottom).toBeLessThanOrEqual(800);
    expect(bottom).toBeGreaterThan(0);
    const open = await findInCard(page, "details[open] summary > span");
    await page.mouse.move(open.x, open.y, { steps: 4 });
    await page.mouse.click(open.x, open.y);
    await rest(600);
    expect(await inCard(page, (root) => root.querySelector(".slot-card")?.clientHeight ?? 0)).toBeGreaterThanOrEqual(
      seen.height - 2,
    );
    expect(await hasCard(page)).toBe(true);
    expect(await mutations()).toEqual([]);
  });
});

describe.each(BROWSERS)("a card that is being read in %s", (kind) => {
  const reading = setUpReading(kind, [deskPage("desk")]);

  it("stays at the place the reader has come to in it, when the window changes", async () => {
    const { page } = await reading.visit("desk");
    await waitForTerms(page);
    await hover(page, "Lloyd Austin");
    await waitForTitle(page, "Lloyd Austin");
    await rest(100);
    const scrolled = (to?: number) =>
      inCard(
        page,
        (root, top) => {
          const frame = root.querySelector(".slot-card") ?? root.host;
          if (top > 0) frame.scrollTop = top;
          return frame.scrollTop;
        },
        to ?? 0,
      );
    expect(await scrolled(60)).toBe(60);
    await page.setViewport({ width: 1000, height: 790 });
    await rest(200);
    expect(await scrolled()).toBe(60);
  });
});

describe("a card on paper", () => {
  const reading = setUpReading("chrome", [deskPage("desk")]); // Firefox's protocol shows no page as printed.

  it("is left out", async () => {
    const { page } = await reading.visit("desk");
    await waitForTerms(page);
    await hover(page, "Lloyd Austin");
    await waitForTitle(page, "Lloyd Austin");
    await page.emulateMediaType("print");
    expect(await inCard(page, (root) => getComputedStyle(root.querySelector(".slot-card") ?? root.host).display)).toBe(
      "none",
    );
  });
});
