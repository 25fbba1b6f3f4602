import { describe, expect, it } from "vitest";
import { LINKED_TERM } from "./linked-term.ts";
import { readCard } from "./read-card.ts";
import { BROWSERS, findTerm, hasCard, hover, setUpReading, waitForCard, waitForTerms } from "./visit.ts";

describe.each(BROWSERS)("an article on the story in %s", (kind) => {
  const reading = setUpReading(kind, [LINKED_TERM]);

  it.each(["preview", "report", "opinion", "report-ja"])("draws the terms of %s", async (slug) => {
    const { page } = await reading.visit(slug);
    const drawn = await waitForTerms(page);
    expect(Object.values(drawn).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(10);
    expect(Object.keys(drawn).some((name) => name.startsWith("sidelight-person-"))).toBe(true);
  });

  it("opens the right card after a rest on a term, with sources that open in a new tab", async () => {
    const { page } = await reading.visit("preview");
    await waitForTerms(page);
    await hover(page, "Lloyd Austin");
    await waitForCard(page);
    const card = await readCard(page);
    expect(card?.text).toContain("Lloyd Austin");
    expect(card?.text).toContain("US Secretary of Defense (then)");
    expect(card?.text).toContain("Pete Hegseth");
    expect(card?.links.length).toBeGreaterThan(0);
    for (const { href, target, rel } of card?.links ?? []) {
      expect(href).toMatch(/^https:\/\//);
      expect(target).toBe("_blank");
      expect(rel).toContain("noopener");
    }
  });

  it("opens no card while the pointer only passes over a term", async () => {
    const { page } = await reading.visit("preview");
    await waitForTerms(page);
    const { x, y } = await findTerm(page, "Lloyd Austin");
    await page.mouse.move(x, y - 60);
    await page.mouse.move(x, y);
    await page.mouse.move(x, y + 90, { steps: 2 });
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await hasCard(page)).toBe(false);
  });

  it("keeps the card open on the way into it, and closes it when the pointer leaves", async () => {
    const { page } = await reading.visit("preview");
    await waitForTerms(page);
    const { x, y } = await hover(page, "Lloyd Austin");
    await waitForCard(page);
    const side = await page.evaluate(
      (left, top) => (document.elementFromPoint(left, top)?.nodeName === "SIDELIGHT-CARD" ? 1 : -1),
      x + 20,
      y + 60,
    );
    await page.mouse.move(x + 20, y + side * 60, { steps: 5 });
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(await hasCard(page)).toBe(true);
    await page.mouse.move(5, 5);
    await waitForCard(page, false);
  });

  it("closes the card on Esc and leaves nothing behind", async () => {
    const { page, mutations, noise } = await reading.visit("preview");
    await waitForTerms(page);
    await hover(page, "Antony Blinken");
    await waitForCard(page);
    await page.keyboard.press("Escape");
    await waitForCard(page, false);
    expect(await mutations()).toEqual([]);
    expect(noise).toEqual([]);
  });

  it("leaves a click on a term inside a link to the link", async () => {
    const { page } = await reading.visit("linked-term");
    await waitForTerms(page);
    const { x, y } = await hover(page, "Fumio Kishida");
    await page.mouse.click(x, y);
    await page.waitForFunction(() => location.hash === "#kishida", { timeout: 3000 });
  });

  it("asks the network for nothing", async () => {
    const before = reading.newsroom().requests.length;
    const { page } = await reading.visit("report");
    await waitForTerms(page);
    await hover(page, "Fumio Kishida");
    await waitForCard(page);
    const asked = reading.newsroom().requests.slice(before);
    expect(asked.filter((url) => url !== page.url() && !url.endsWith("/favicon.ico"))).toEqual([]);
  });
});
