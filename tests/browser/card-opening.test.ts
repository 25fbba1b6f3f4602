import { describe, expect, it } from "vitest";
import { deskPage } from "./card-desk.ts";
import { findInCard, readCards, waitForTitle } from "./card-view.ts";
import { findMark, restOn } from "./find-mark.ts";
import { setSettings } from "./set-settings.ts";
import { BROWSERS, hasCard, hover, setUpReading, waitForCard, waitForTerms } from "./visit.ts";

const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe.each(BROWSERS)("how cards open in %s", (kind) => {
  const reading = setUpReading(kind, [
    deskPage("desk"),
    deskPage("narrow", { head: "<style>body { max-width: 150px; margin-inline: 300px }</style>" }),
    deskPage("dense", { head: "<style>body { max-width: none; margin: 0 8px 500px; line-height: 1.2 }</style>" }),
  ]);
  const visit = async (slug: string) => {
    const { page } = await reading.visit(slug);
    await waitForTerms(page);
    return page;
  };

  it("shows one card for a statement and a term in it, the statement first", async () => {
    const page = await visit("desk");
    await hover(page, "Okinawa");
    await waitForCard(page);
    const [card, ...others] = await readCards(page);
    expect(others).toEqual([]);
    expect(card?.titles).toHaveLength(2);
    expect(card?.titles[1]).toBe("Okinawa");
  });

  it("opens at the line that was pointed at, where a term runs over two", async () => {
    const page = await visit("narrow");
    const mark = await findMark(page, "person", "Yoshimasa Hayashi");
    expect(mark.boxes).toHaveLength(2);
    await restOn(page, mark, 1);
    await waitForCard(page);
    await rest(100);
    const [card] = await readCards(page);
    const line = mark.boxes[1];
    const [top, bottom] = [card?.box.y ?? 0, (card?.box.y ?? 0) + (card?.box.height ?? 0)];
    const [above, below] = [line?.y ?? 0, (line?.y ?? 0) + (line?.height ?? 0)];
    expect(Math.min(Math.abs(top - below), Math.abs(bottom - above))).toBeLessThan(12);
  });

  it("never leaves the window and never lies over the line, wherever the term is", async () => {
    const page = await visit("dense");
    for (const [words, height] of [
      ["Article 5", 20],
      ["Lloyd Austin", 400],
      ["Yasukazu Hamada", 780],
      ["Joe Biden", 600],
      ["Shinzo Abe", 200],
    ] as const) {
      await page.mouse.move(2, 2);
      await waitForCard(page, false);
      const { boxes } = await findMark(page, "person", words).catch(() => findMark(page, "", words));
      const wanted = Math.round((boxes[0]?.y ?? 0) - height);
      const scrolled = await page.evaluate((by) => {
        const before = scrollY;
        scrollBy({ top: by, behavior: "instant" });
        return scrollY - before;
      }, wanted);
      const line = { x: 0, width: 0, height: 0, ...boxes[0], y: (boxes[0]?.y ?? 0) - scrolled };
      await restOn(page, { words, boxes: [line] });
      await waitForCard(page);
      await rest(100);
      const { x, y, width, height: tall } = (await readCards(page))[0]?.box ?? line;
      expect([x >= 0, y >= 0, x + width <= 1000, y + tall <= 800], words).toEqual([true, true, true, true]);
      expect(y >= line.y + line.height || y + tall <= line.y, words).toBe(true);
    }
  });

  it("stays open on a slow way to the card, and while the pointer rests in it", async () => {
    const page = await visit("desk");
    const mark = await findMark(page, "person", "Lloyd Austin");
    const { x } = await restOn(page, mark);
    await waitForCard(page);
    await rest(100);
    const line = mark.boxes[0];
    const box = (await readCards(page))[0]?.box;
    const isBelow = (box?.y ?? 0) > (line?.y ?? 0);
    const from = isBelow ? (line?.y ?? 0) + (line?.height ?? 0) : (line?.y ?? 0);
    const to = isBelow ? (box?.y ?? 0) : (box?.y ?? 0) + (box?.height ?? 0);
    for (let step = 0; step <= 8; step++) {
      await page.mouse.move(x, from + ((to - from) * step) / 8);
      await rest(120);
    }
    await page.mouse.move(x, to + (isBelow ? 30 : -30));
    await rest(1500);
    expect((await readCards(page))[0]?.titles).toEqual(["Lloyd Austin"]);
  });

  it("lets go when the page is scrolled away under a pointer at rest", async () => {
    const page = await visit("desk");
    await hover(page, "Lloyd Austin");
    await waitForCard(page);
    await page.mouse.wheel({ deltaY: 400 });
    await waitForCard(page, false);
  });

  it("leads on to the entities that a card names, in place, and back", async () => {
    const page = await visit("desk");
    await hover(page, "Lloyd Austin");
    await waitForTitle(page, "Lloyd Austin");
    const name = await findInCard(page, "[data-entity]");
    await page.mouse.move(name.x, name.y, { steps: 6 });
    await page.mouse.click(name.x, name.y);
    await rest(200);
    const [other] = await readCards(page);
    expect(other?.titles).not.toContain("Lloyd Austin");
    const back = await findInCard(page, ".back");
    await page.mouse.click(back.x, back.y);
    await waitForTitle(page, "Lloyd Austin");
  });

  it("puts a card aside and opens a second one beside it", async () => {
    const page = await visit("desk");
    await hover(page, "Lloyd Austin");
    await waitForTitle(page, "Lloyd Austin");
    const pin = await findInCard(page, ".tool:not(.back)");
    await page.mouse.move(pin.x, pin.y, { steps: 6 });
    await page.mouse.click(pin.x, pin.y);
    await hover(page, "Joe Biden");
    await waitForTitle(page, "Joe Biden");
    await rest(100);
    const cards = await readCards(page);
    const [live, pinned] = ["card", "pinned"].map((slot) => cards.find((card) => card.slot === slot));
    expect(pinned?.titles).toEqual(["Lloyd Austin"]);
    const [a, b] = [live?.box, pinned?.box];
    expect((a?.x ?? 0) + (a?.width ?? 0) <= (b?.x ?? 0) || (b?.x ?? 0) + (b?.width ?? 0) <= (a?.x ?? 0)).toBe(true);
    await page.keyboard.press("Escape");
    expect((await readCards(page)).map(({ slot }) => slot)).toEqual(["pinned"]);
    await page.keyboard.press("Escape");
    await waitForCard(page, false);
  });

  it("waits as long as the settings say, from the moment they are changed", async () => {
    const page = await visit("desk");
    await setSettings(reading.browser(), page, { dwellMs: 2000 });
    await hover(page, "Lloyd Austin");
    await rest(900);
    expect(await hasCard(page)).toBe(false);
    await waitForCard(page);
    await setSettings(reading.browser(), page, {});
  });

  it("opens while a key is held only, where the reader has chosen so", async () => {
    const page = await visit("desk");
    await setSettings(reading.browser(), page, { opening: "modifier", modifier: "Shift" });
    await hover(page, "Lloyd Austin");
    await rest(800);
    expect(await hasCard(page)).toBe(false);
    await page.keyboard.down("Shift");
    await waitForTitle(page, "Lloyd Austin");
    await page.keyboard.up("Shift");
    await rest(500);
    expect(await hasCard(page)).toBe(true);
    await setSettings(reading.browser(), page, {});
  });

  it("opens by a click only, where the reader has chosen so, and leaves links to the page", async () => {
    const page = await visit("desk");
    await setSettings(reading.browser(), page, { opening: "click" });
    const { x, y } = await hover(page, "Lloyd Austin");
    await rest(800);
    expect(await hasCard(page)).toBe(false);
    await page.mouse.click(x, y);
    await waitForTitle(page, "Lloyd Austin");
    await page.mouse.click(5, 5);
    await waitForCard(page, false);
    const link = await hover(page, "Fumio Kishida");
    await page.mouse.click(link.x, link.y);
    await page.waitForFunction(() => location.hash === "#kishida", { timeout: 3000 });
    expect(await hasCard(page)).toBe(false);
    await setSettings(reading.browser(), page, {});
  });
});
