import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeSheet } from "../../src/overlay/place-sheet.ts";

const VIEW = { width: 360, height: 640 };
const line = (y: number) => ({ x: 20, y, width: 200, height: 24 });

describe("placeSheet", () => {
  it("lies at the lower edge, as high as it likes up to 70 % of the window", () => {
    expect(placeSheet(line(40), 300, VIEW)).toEqual({ edge: "bottom", height: 300 });
    expect(placeSheet(line(40), 2000, VIEW)).toEqual({ edge: "bottom", height: 448 });
  });

  it("is lower where the line would be under it", () => {
    expect(placeSheet(line(300), 2000, VIEW)).toEqual({ edge: "bottom", height: 640 - 324 - 8 });
  });

  it("goes to the upper edge where there is no room below the line", () => {
    expect(placeSheet(line(560), 2000, VIEW)).toEqual({ edge: "top", height: 448 });
    expect(placeSheet(line(580), 20, VIEW)).toEqual({ edge: "bottom", height: 20 });
  });

  it("never lies over the line, and never leaves the window", () => {
    const anywhere = fc.record({ y: fc.integer({ min: 0, max: 616 }), height: fc.integer({ min: 20, max: 3000 }) });
    fc.assert(
      fc.property(anywhere, ({ y, height }) => {
        const place = placeSheet(line(y), height, VIEW);
        expect(place.height).toBeLessThanOrEqual(448);
        expect(place.edge === "bottom" ? 640 - place.height >= y + 24 : place.height <= y).toBe(true);
      }),
    );
  });
});
