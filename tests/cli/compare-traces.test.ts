import { describe, expect, it } from "vitest";
import { compareTraces } from "../../src/cli/compare-traces.ts";

const STILL = {
  opened: true,
  highlights: 0,
  mutations: [],
  noise: [],
  requests: ["/page", "/style.css"],
  layout: "9 elements, 12",
};

describe("compareTraces", () => {
  it("finds nothing where all is alike, or where the page without the extension has more", () => {
    expect(compareTraces(STILL, STILL)).toEqual([]);
    const busy = { ...STILL, mutations: ["childList on DIV"], noise: ["log: x"], requests: [...STILL.requests, "/ad"] };
    expect(compareTraces(STILL, busy)).toEqual([]);
    expect(compareTraces(busy, busy)).toEqual([]);
  });

  it("finds a page that opens only without the extension, and nothing on one that never opens", () => {
    const closed = { ...STILL, opened: false };
    expect(compareTraces(closed, STILL)).toEqual(["not opened"]);
    expect(compareTraces(closed, closed)).toEqual([]);
  });

  it("finds each kind of trace, and what is there more often", () => {
    const touched = {
      opened: true,
      highlights: 2,
      mutations: ["childList on DIV", "childList on DIV", "attributes on P"],
      noise: ["error: x"],
      requests: [...STILL.requests, "/style.css"],
      layout: "9 elements, 13",
    };
    const control = { ...STILL, mutations: ["childList on DIV"] };
    expect(compareTraces(touched, control)).toEqual([
      "highlights",
      "changed: childList on DIV",
      "changed: attributes on P",
      "noise: error: x",
      "asked for: /style.css",
      "layout",
    ]);
  });
});
