import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isInCorridor } from "../../src/overlay/is-in-corridor.ts";

const LINE = { x: 100, y: 100, width: 60, height: 20 };
const CARD = { x: 100, y: 128, width: 380, height: 300 };

describe("isInCorridor", () => {
  it.each([
    [{ x: 120, y: 110 }, true],
    [{ x: 300, y: 300 }, true],
    [{ x: 180, y: 124 }, true],
    [{ x: 130, y: 124 }, true],
    [{ x: 400, y: 110 }, false],
    [{ x: 90, y: 110 }, false],
    [{ x: 120, y: 90 }, false],
    [{ x: 300, y: 440 }, false],
  ])("of %j is %s", (point, expected) => {
    expect(isInCorridor(point, LINE, CARD)).toBe(expected);
  });

  it("holds every point on the straight way from the line to the card", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, share, share, share, (a, b, c, d, way) => {
        const from = { x: LINE.x + a * LINE.width, y: LINE.y + b * LINE.height };
        const to = { x: CARD.x + c * CARD.width, y: CARD.y + d * CARD.height };
        const point = { x: from.x + way * (to.x - from.x), y: from.y + way * (to.y - from.y) };
        // Rounding may put a point of the very edge just outside.
        const inwards = { x: point.x + (point.x < 290 ? 1e-6 : -1e-6), y: point.y + (point.y < 250 ? 1e-6 : -1e-6) };
        expect(isInCorridor(point, LINE, CARD) || isInCorridor(inwards, LINE, CARD)).toBe(true);
      }),
    );
  });
});
