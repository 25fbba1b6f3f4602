import { describe, expect, it } from "vitest";
import { deskPage } from "./card-desk.ts";
import { readCards, waitForTitle } from "./card-view.ts";
import { findMark, restOn } from "./find-mark.ts";
import { inCard } from "./in-card.ts";
import { BROWSERS, hover, setUpReading, waitForCard, waitForTerms } from "./visit.ts";

const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const PAGES = [
  deskPage("right-to-left", { root: 'dir="rtl"' }),
  deskPage("top-to-bottom", {
    head: "<style>body { writing-mode: vertical-rl; height: 560px; max-width: none; margin: 20px }</style>",
  }),
  deskPage("enlarged", { root: 'style="zoom: 1.5"' }),
  deskPage("popover", { foot: `<div popover="manual" id="toast" style="inset:0;width:100%;height:100%">On top</div>` }),
  deskPage("modal", { foot: "<dialog style='margin: 0'><p>A dialog of the page</p></dialog>" }),
  deskPage("written-anew", {}),
  deskPage("bold-name", { head: "<style>b { font-size: 1.2em }</style>" }),
];

describe.each(BROWSERS)("where cards stand in %s", (kind) => {
  const reading = setUpReading(kind, PAGES);
  const visit = async (slug: string) => {
    const visited = await reading.visit(slug);
    await waitForTerms(visited.page);
    return visited;
  };

  it("on a page that runs from right to left: under the line, reading from left to right", async () => {
    const { page } = await visit("right-to-left");
    const mark = await findMark(page, "person", "Lloyd Austin");
    await restOn(page, mark);
    await waitForCard(page);
    await rest(100);
    const [card] = await readCards(page);
    const line = mark.boxes[0];
    const end = (line?.x ?? 0) + (line?.width ?? 0);
    expect(Math.abs((card?.box.x ?? 0) + (card?.box.width ?? 0) - end)).toBeLessThan(2);
    expect(await inCard(page, (root) => getComputedStyle(root.querySelector("h2") ?? root.host).direction)).toBe("ltr");
  });

  it("on a page that runs from top to bottom: beside the line", async () => {
    const { page } = await visit("top-to-bottom");
    const mark = await findMark(page, "person", "Lloyd Austin");
    await restOn(page, mark);
    await waitForCard(page);
    await rest(100);
    const box = (await readCards(page))[0]?.box;
    const line = mark.boxes[0];
    expect(box).toBeDefined();
    const isBeside =
      (box?.x ?? 0) + (box?.width ?? 0) <= (line?.x ?? 0) || (box?.x ?? 0) >= (line?.x ?? 0) + (line?.width ?? 0);
    expect(isBeside).toBe(true);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(800);
  });

  it("on a page that enlarges itself: no larger than elsewhere, and not over the line", async () => {
    const { page } = await visit("enlarged");
    const { x, y } = await hover(page, "Lloyd Austin");
    await waitForCard(page);
    await rest(100);
    const box = (await readCards(page))[0]?.box;
    expect(box?.width).toBe(380);
    expect((box?.y ?? 0) > y || (box?.y ?? 0) + (box?.height ?? 0) < y).toBe(true);
    expect(Math.abs((box?.x ?? 0) - x)).toBeLessThan(300);
  });

  it("above what the page puts on top while a card is open", async () => {
    const { page } = await visit("popover");
    await hover(page, "Lloyd Austin");
    await waitForTitle(page, "Lloyd Austin");
    const box = (await readCards(page))[0]?.box;
    await page.evaluate(() => document.getElementById("toast")?.showPopover());
    await rest(200);
    const onTop = await page.evaluate(
      (x, y) => document.elementFromPoint(x, y)?.nodeName,
      (box?.x ?? 0) + 100,
      (box?.y ?? 0) + 60,
    );
    expect(onTop).toBe("SIDELIGHT-CARD");
  });

  it("above a dialog that the page opens meanwhile, and gone by Esc before the dialog", async () => {
    const { page, noise } = await visit("modal");
    await hover(page, "Lloyd Austin");
    await waitForCard(page);
    await page.evaluate(() => document.querySelector("dialog")?.showModal());
    await rest(200);
    await page.keyboard.press("Escape");
    await waitForCard(page, false);
    const isOpen = () => page.evaluate(() => document.querySelector("dialog")?.open);
    expect(await isOpen()).toBe(true);
    await page.keyboard.press("Escape");
    expect(await isOpen()).toBe(false);
    expect(noise).toEqual([]);
  });

  it("nowhere, without an error, once the page has written itself anew", async () => {
    const { page, noise } = await visit("written-anew");
    await hover(page, "Lloyd Austin");
    await waitForCard(page);
    await page.evaluate(() => {
      document.open();
      document.write("<p>Something else altogether.</p>");
      document.close();
    });
    await page.mouse.move(300, 300, { steps: 3 });
    await page.keyboard.press("Escape");
    await rest(800);
    expect(noise).toEqual([]);
    expect(await page.evaluate(() => document.body.innerText.trim())).toBe("Something else altogether.");
  });
});

describe.each(BROWSERS)("a sheet in %s", (kind) => {
  const reading = setUpReading(kind, PAGES);

  it.each([320, 360, 412])("of a window %i px wide: at an edge, over no line, wide enough to press", async (width) => {
    const { page } = await reading.visit("bold-name");
    await page.setViewport({ width, height: 640, hasTouch: true });
    await waitForTerms(page);
    const mark = await findMark(page, "person", "Lloyd Austin");
    const line = mark.boxes[0] ?? { x: 0, y: 0, width: 0, height: 0 };
    await page.touchscreen.tap(line.x + line.width / 2, line.y + line.height / 2);
    await waitForTitle(page, "Lloyd Austin");
    await rest(100);
    const box = (await readCards(page))[0]?.box ?? line;
    // Firefox has a scroll bar even here.
    expect([box.x, box.width]).toEqual([0, await page.evaluate(() => document.documentElement.clientWidth)]);
    expect(box.height).toBeLessThanOrEqual(0.7 * 640);
    expect(box.y + box.height === 640 || box.y === 0).toBe(true);
    expect(box.y >= line.y + line.height || box.y + box.height <= line.y).toBe(true);
    const sheet = await inCard(page, (root) => {
      const frame = root.querySelector(".slot-card") ?? root.host;
      const { width: w, height: h } = root.querySelector(".close")?.getBoundingClientRect() ?? new DOMRect();
      return {
        close: Math.min(w, h),
        overflow: frame.scrollWidth - frame.clientWidth,
        pin: root.querySelectorAll(".tool").length,
      };
    });
    expect(sheet.close).toBeGreaterThanOrEqual(44);
    expect(sheet.overflow).toBe(0);
    expect(sheet.pin).toBe(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.touchscreen.tap(width / 2, line.y > 320 ? 635 : 5);
    await waitForCard(page, line.y > 320 ? box.y + box.height === 640 : box.y === 0);
  });

  it("opens on no tap on a link, which is followed", async () => {
    const { page } = await reading.visit("bold-name");
    await page.setViewport({ width: 360, height: 640, hasTouch: true });
    await waitForTerms(page);
    const { boxes } = await findMark(page, "person", "Fumio Kishida");
    await page.touchscreen.tap((boxes[0]?.x ?? 0) + 10, (boxes[0]?.y ?? 0) + 8);
    await page.waitForFunction(() => location.hash === "#kishida", { timeout: 3000 });
    await rest(500);
    expect(await page.evaluate(() => document.querySelector("sidelight-card"))).toBeNull();
  });
});
