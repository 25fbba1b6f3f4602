import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { highlightName, writeHighlightStyles } from "../../src/overlay/highlight-styles.ts";
import { inkOf, MARK_KINDS, TONES } from "../../src/overlay/palette.ts";
import { HIGHLIGHTS, PALETTES } from "../../src/settings/settings.ts";

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

describe("inkOf", () => {
  it.each(["hues", "colour-blind"] as const)("keeps 3:1 on every ground of its tone: %s", (palette) => {
    for (const kind of MARK_KINDS) {
      expect(contrast(luminance(inkOf(kind, "light", palette)), 0.55)).toBeGreaterThanOrEqual(3);
      expect(contrast(luminance(inkOf(kind, "dark", palette)), 0.09)).toBeGreaterThanOrEqual(3);
    }
  });

  it("is the colour of the text where neither ink would keep 3:1, and where the reader wants it plain", () => {
    expect(inkOf("person", "text", "hues")).toBe("currentColor");
    expect(inkOf("person", "light", "plain")).toBe("currentColor");
  });

  it("has the hues that cards have", () => {
    const tokens = readFileSync(new URL("../../assets/styles/tokens.css", import.meta.url), "utf8");
    for (const kind of ["person", "place", "organisation", "treaty", "weapon", "event"] as const) {
      const pair = `${inkOf(kind, "light", "hues")}, ${inkOf(kind, "dark", "hues")}`;
      expect(tokens).toContain(`--${kind}: light-dark(${pair});`);
    }
  });
});

describe("writeHighlightStyles", () => {
  it("gives every kind of mark a line of its own, so that colour is never the only sign", () => {
    const css = writeHighlightStyles({ highlight: "underline", palette: "plain", printed: true });
    const lines = MARK_KINDS.map((kind) => {
      const name = highlightName(kind, "light");
      return css
        .split(`::highlight(${name}){`)[1]
        ?.split("}")[0]
        ?.replace(/.*text-decoration:/, "");
    });
    expect(new Set(lines).size).toBe(MARK_KINDS.length);
  });

  it("says everything of every mark in each style, so that a later sheet replaces an earlier one", () => {
    for (const highlight of HIGHLIGHTS) {
      for (const palette of PALETTES) {
        const css = writeHighlightStyles({ highlight, palette, printed: true });
        for (const kind of MARK_KINDS) {
          for (const tone of TONES) {
            const rule = css.split(`::highlight(${highlightName(kind, tone)}){`)[1]?.split("}")[0] ?? "";
            expect(rule).toMatch(/^background-color:.+;text-decoration:underline .+/);
          }
        }
      }
    }
  });

  it("draws nothing on paper unless the reader asks for it", () => {
    const style = { highlight: "underline", palette: "hues" } as const;
    expect(writeHighlightStyles({ ...style, printed: false })).toContain("@media print");
    expect(writeHighlightStyles({ ...style, printed: true })).not.toContain("@media print");
  });
});
