import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeCard } from "../../src/overlay/place-card.ts";

const VIEW = { width: 1000, height: 800 };
const CARD = { width: 380, height: 300 };
const line = (x: number, y: number) => ({ x, y, width: 100, height: 24 });

describe("placeCard", () => {
  it("puts the card under the line, flush with its beginning", async () => {
    expect(await placeCard(line(200, 100), CARD, VIEW)).toEqual({ x: 200, y: 132, height: 300 });
  });

  it("puts it above where there is no room below", async () => {
    expect(await placeCard(line(200, 700), CARD, VIEW)).toEqual({ x: 200, y: 392, height: 300 });
  });

  it("puts it flush with the end of a line that runs from right to left", async () => {
    const place = await placeCard(line(500, 100), CARD, VIEW, { vertical: false, fromRight: true });
    expect(place).toEqual({ x: 600 - 380, y: 132, height: 300 });
  });

  it("puts it beside a line that runs from top to bottom, on the side of the next line if it can", async () => {
    const column = (x: number) => ({ x, y: 100, width: 24, height: 200 });
    const upright = { vertical: true, fromRight: false };
    expect(await placeCard(column(600), CARD, VIEW, upright)).toEqual({ x: 600 - 8 - 380, y: 100, height: 300 });
    expect((await placeCard(column(100), CARD, VIEW, upright)).x).toBe(132);
  });

  it("moves it in from the edge of the window", async () => {
    expect((await placeCard(line(900, 100), CARD, VIEW)).x).toBe(1000 - 380 - 8);
  });

  it("gives a long card the room that there is, and never more than its limit", async () => {
    const long = { width: 380, height: 2000 };
    expect((await placeCard(line(200, 100), long, VIEW)).height).toBe(480);
    expect((await placeCard(line(200, 300), long, VIEW)).height).toBe(800 - 300 - 24 - 2 * 8);
  });

  it("never covers the line and never leaves the window, where both are possible", async () => {
    const somewhere = fc.record({ x: fc.integer({ min: 0, max: 900 }), y: fc.integer({ min: 0, max: 776 }) });
    await fc.assert(
      fc.asyncProperty(somewhere, fc.integer({ min: 40, max: 900 }), async ({ x, y }, height) => {
        const place = await placeCard(line(x, y), { width: 380, height }, VIEW);
        expect(place.x).toBeGreaterThanOrEqual(0);
        expect(place.x + 380).toBeLessThanOrEqual(VIEW.width);
        expect(place.y).toBeGreaterThanOrEqual(0);
        expect(place.y + place.height).toBeLessThanOrEqual(VIEW.height);
        expect(place.y >= y + 24 || place.y + place.height <= y).toBe(true);
      }),
    );
  });
});
