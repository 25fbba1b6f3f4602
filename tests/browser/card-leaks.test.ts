import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { deskPage } from "./card-desk.ts";
import { setSettings } from "./set-settings.ts";
import { BROWSERS, findTerm, setUpReading, waitForCard, waitForTerms } from "./visit.ts";

const TERMS = ["Lloyd Austin", "Antony Blinken", "Okinawa", "Joe Biden"];
const HOVERS = 500;

/** What the page's process holds after all garbage is gone; only Chromium tells. */
async function measure(page: Page): Promise<{ nodes: number; listeners: number; heap: number }> {
  const session = await page.createCDPSession();
  await session.send("HeapProfiler.enable");
  for (let rounds = 0; rounds < 3; rounds++) await session.send("HeapProfiler.collectGarbage");
  await session.send("Performance.enable");
  const { metrics } = await session.send("Performance.getMetrics");
  await session.detach();
  const read = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? 0;
  return { nodes: read("Nodes"), listeners: read("JSEventListeners"), heap: read("JSHeapUsedSize") };
}

/** Opens the card of one term after the other, so often; the last one goes. */
async function hoverAlong(page: Page, times: number): Promise<void> {
  const points = await Promise.all(TERMS.map(() => ({ x: 0, y: 0 })));
  for (const [index, words] of TERMS.entries()) points[index] = await findTerm(page, words);
  await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
  for (const [index, words] of TERMS.entries()) {
    const at = await page.evaluate((wanted) => {
      const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]) as Range[];
      const box = ranges.find((range) => range.toString() === wanted)?.getClientRects()[0];
      return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
    }, words);
    points[index] = at;
  }
  for (let hover = 0; hover < times; hover++) {
    const { x, y } = points[hover % points.length] ?? { x: 0, y: 0 };
    await page.mouse.move(x, y);
    await new Promise((resolve) => setTimeout(resolve, 25));
    if (hover % 10 === 9) await page.mouse.move(5, 5);
  }
  await page.mouse.move(5, 5);
  await waitForCard(page, false);
}

describe.each(BROWSERS)("five hundred hovers in %s", (kind) => {
  const reading = setUpReading(kind, [deskPage("desk")]);

  it("leave no node, no listener and no growing memory behind", async () => {
    const { page, mutations, noise } = await reading.visit("desk");
    await waitForTerms(page);
    await setSettings(reading.browser(), page, { dwellMs: 0, neighbourDwellMs: 0, graceMs: 0 });
    await hoverAlong(page, 40);
    const before = kind === "chrome" ? await measure(page) : undefined;
    await hoverAlong(page, HOVERS);
    expect(await page.evaluate(() => document.querySelectorAll("sidelight-card").length)).toBe(0);
    expect(await mutations()).toEqual([]);
    expect(noise).toEqual([]);
    if (!before) return;
    const after = await measure(page);
    expect(after.nodes - before.nodes).toBeLessThan(50);
    expect(after.listeners - before.listeners).toBeLessThan(10);
    expect(after.heap - before.heap).toBeLessThan(1_000_000);
  });
});
