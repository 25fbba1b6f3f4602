import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseSettings, withSite } from "../../src/settings/settings.ts";

const DEFAULTS = parseSettings(undefined);

describe("parseSettings", () => {
  it("keeps what is right and replaces what is wrong by the default", () => {
    const stored = { sitesOff: ["news.example", 7], dwellMs: 200, graceMs: "soon", neighbourDwellMs: -1, extra: true };
    expect(parseSettings(stored)).toEqual({ ...DEFAULTS, sitesOff: ["news.example"], dwellMs: 200 });
  });

  it("makes whole settings of anything", () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(Object.keys(parseSettings(stored))).toEqual(Object.keys(DEFAULTS));
      }),
    );
  });
});

describe("withSite", () => {
  it("switches one site and leaves the others", () => {
    const off = withSite({ ...DEFAULTS, sitesOff: ["b.example"] }, "a.example", false);
    expect(off.sitesOff).toEqual(["a.example", "b.example"]);
    expect(withSite(off, "a.example", true).sitesOff).toEqual(["b.example"]);
  });
});
