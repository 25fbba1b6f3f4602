import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { LINKED_TERM } from "./linked-term.ts";
import { readCard } from "./read-card.ts";
import { sendCommand } from "./send-command.ts";
import { BROWSERS, findTerm, hasCard, hover, setUpReading, waitForCard, waitForTerms } from "./visit.ts";

const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The middle of the first mark whose highlight has this beginning of a name. */
async function findMark(page: Page, name: string): Promise<{ x: number; y: number; text: string }> {
  const found = await page.evaluate(async (beginning) => {
    const [, highlight] = [...CSS.highlights].find(([key]) => key.startsWith(beginning)) ?? [];
    const range = highlight && ([...highlight][0] as Range);
    range?.startContainer.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const box = range?.getClientRects()[0];
    return box && { x: box.x + box.width / 2, y: box.y + box.height / 2, text: range.toString() };
  }, name);
  if (!found) throw new Error(`Nothing is marked as ${name}.`);
  return found;
}

function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.id || document.activeElement?.nodeName);
}

describe.each(BROWSERS)("cards in %s", (kind) => {
  const reading = setUpReading(kind, [LINKED_TERM]);
  const command = (page: Page, name: string) => sendCommand(reading.browser(), page, name);

  it("hold a checked statement against the record, with both wordings and the sources", async () => {
    const { page } = await reading.visit("preview");
    await waitForTerms(page);
    const { x, y, text } = await findMark(page, "sidelight-contradicted-");
    await page.mouse.move(x - 60, y - 80);
    await page.mouse.move(x, y, { steps: 4 });
    await waitForCard(page);
    const card = await readCard(page);
    expect(card?.text).toContain("Differs from the record");
    expect(card?.text.replace(/\s+/g, " ")).toContain(text.replace(/\s+/g, " "));
    expect(card?.text).toContain("The record");
    expect(card?.links.length).toBeGreaterThan(0);
  });

  it("open by keyboard with the focus in them, close on Esc, and leave the focus where it was", async () => {
    const { page, mutations } = await reading.visit("linked-term");
    await waitForTerms(page);
    await page.evaluate(() => document.querySelector("a")?.focus());
    await command(page, "open-card");
    await waitForCard(page);
    expect(await focused(page)).toBe("SIDELIGHT-CARD");
    await page.keyboard.press("Escape");
    await waitForCard(page, false);
    expect(await focused(page)).toBe("A");
    expect(await mutations()).toEqual([]);
  });

  it("are no trap: Tab beyond the last thing in a card leads back to the page", async () => {
    const { page } = await reading.visit("linked-term");
    await waitForTerms(page);
    await page.evaluate(() => document.querySelector("a")?.focus());
    await command(page, "open-card");
    await waitForCard(page);
    for (let presses = 0; presses < 150 && (await hasCard(page)); presses++) {
      await page.keyboard.press("Tab");
      await rest(30); // The card closes once the focus has left it.
    }
    expect(await hasCard(page)).toBe(false);
    expect(await focused(page)).toBe("A");
  });

  it("lead on to the entities they name, and back, without losing the focus", async () => {
    const { page } = await reading.visit("preview");
    await waitForTerms(page);
    await command(page, "next-term");
    await command(page, "open-card");
    await waitForCard(page);
    const first = (await readCard(page))?.text ?? "";
    // Pin and close come first in the card, then what it says.
    for (let presses = 0; presses < 3; presses++) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await rest(200);
    const second = (await readCard(page))?.text ?? "";
    expect(second).toContain("Back");
    expect(second).not.toBe(first);
    expect(await focused(page)).toBe("SIDELIGHT-CARD");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await rest(200);
    expect((await readCard(page))?.text).toBe(first);
  });

  it("can be pinned, and a second one opened beside them", async () => {
    const { page } = await reading.visit("preview");
    await waitForTerms(page);
    await command(page, "next-term");
    await command(page, "open-card");
    await waitForCard(page);
    const first = (await readCard(page))?.text ?? "";
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await hover(page, "Lloyd Austin");
    await rest(900);
    const both = (await readCard(page))?.text ?? "";
    expect(both).toContain(first.slice(0, 60));
    expect(both).toContain("Lloyd Austin");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await waitForCard(page, false);
  });

  it("tell a screen reader which term the keyboard has come to, when asked and only then", async () => {
    const { page } = await reading.visit("preview");
    await waitForTerms(page);
    expect(await hasCard(page)).toBe(false);
    await command(page, "next-term");
    await waitForCard(page);
    expect((await readCard(page))?.text).toMatch(/, 1 of \d+/);
    await command(page, "next-term");
    await rest(300);
    expect((await readCard(page))?.text).toMatch(/, 2 of \d+/);
  });

  it("go to the statements that were checked", async () => {
    const { page } = await reading.visit("preview");
    await waitForTerms(page);
    await command(page, "next-check");
    await command(page, "open-card");
    await waitForCard(page);
    expect((await readCard(page))?.text).toMatch(/Differs from the record|Needs context/);
  });

  it("show the places that state key facts only while the reader asks for them", async () => {
    const { page } = await reading.visit("preview");
    const before = await waitForTerms(page);
    expect(Object.keys(before).some((name) => name.startsWith("sidelight-fact-"))).toBe(false);
    await command(page, "toggle-facts");
    const { x, y } = await findMark(page, "sidelight-fact-");
    expect(x + y).toBeGreaterThan(0);
    await command(page, "toggle-facts");
    await page.waitForFunction(() => ![...CSS.highlights.keys()].some((name) => name.startsWith("sidelight-fact-")));
  });

  it("leave with all marks when Sidelight is switched off on the page, and come back", async () => {
    const { page } = await reading.visit("preview");
    const before = await waitForTerms(page);
    await command(page, "toggle-page");
    await page.waitForFunction(() => CSS.highlights.size === 0);
    await command(page, "toggle-page");
    expect(await waitForTerms(page)).toEqual(before);
  });

  it("stay within the window and beside the line at 320 pixels, as a sheet at the lower edge", async () => {
    const { page } = await reading.visit("preview");
    await page.setViewport({ width: 320, height: 640 });
    await waitForTerms(page);
    await hover(page, "Lloyd Austin");
    await waitForCard(page);
    const seen = await page.evaluate(() => ({
      lower: document.elementFromPoint(160, 620)?.nodeName,
      wide: document.elementFromPoint(4, 620)?.nodeName,
      upper: document.elementFromPoint(160, 60)?.nodeName,
    }));
    expect(seen).toMatchObject({ lower: "SIDELIGHT-CARD", wide: "SIDELIGHT-CARD" });
    expect(seen.upper).not.toBe("SIDELIGHT-CARD");
  });

  it("open by a tap and close by a tap elsewhere", async () => {
    const { page } = await reading.visit("preview");
    await page.setViewport({ width: 390, height: 800, hasTouch: true });
    await waitForTerms(page);
    const { x, y } = await findTerm(page, "Lloyd Austin");
    await page.touchscreen.tap(x, y);
    await waitForCard(page);
    expect((await readCard(page))?.text).toContain("Lloyd Austin");
    await page.touchscreen.tap(5, 5);
    await waitForCard(page, false);
  });

  it("stay away while a button is down or text is selected", async () => {
    const { page } = await reading.visit("preview");
    await waitForTerms(page);
    const { x, y } = await findTerm(page, "Lloyd Austin");
    await page.mouse.move(Math.max(1, x - 200), y + 60);
    await page.mouse.down();
    await page.mouse.move(x, y, { steps: 6 });
    await rest(800);
    expect(await hasCard(page)).toBe(false);
    await page.mouse.up();
    await page.mouse.move(x + 2, y, { steps: 2 });
    await rest(800);
    expect(await hasCard(page)).toBe(false);
  });

  it("leave nothing behind: not one element after twenty openings", async () => {
    const { page, mutations, noise } = await reading.visit("preview");
    await waitForTerms(page);
    const { x, y } = await findTerm(page, "Lloyd Austin");
    for (let opened = 0; opened < 20; opened++) {
      await page.mouse.move(x, y, { steps: 2 });
      await waitForCard(page);
      await page.keyboard.press("Escape");
      await waitForCard(page, false);
      await page.mouse.move(x, y - 200);
    }
    expect(await page.evaluate(() => document.querySelectorAll("sidelight-card").length)).toBe(0);
    expect(await mutations()).toEqual([]);
    expect(noise).toEqual([]);
  });
});
