import { describe, expect, it } from "vitest";
import { formatFigure } from "../../src/report/format-figure.ts";

describe("formatFigure", () => {
  it.each([
    [27_470_000_000_000, "yen", "27.47 trillion yen"],
    [2_350_000_000, "US dollars", "2.35 billion US dollars"],
    [53_973, "people", "53,973 people"],
    [400, undefined, "400"],
    [57, "%", "57%"],
    [2.5, "hours", "2.5 hours"],
    ["1960-01-19", undefined, "19 Jan 1960"],
    ["2024-02", undefined, "Feb 2024"],
    ["by 2025", undefined, "by 2025"],
    ["14:00", undefined, "14:00"],
  ])("writes %s %s as %s", (value, unit, text) => {
    expect(formatFigure({ label: "-", value, unit })).toBe(text);
  });
});
