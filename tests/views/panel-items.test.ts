import { describe, expect, it } from "vitest";
import type { PageReport } from "../../src/report/page-report.ts";
import { filterOf, itemAt, listPanelItems } from "../../src/views/panel-items.ts";

const REPORT = {
  mentions: [
    { start: 40, end: 46, entity: "lloyd-austin", type: "person", surfaceForm: "Austin" },
    { start: 10, end: 20, entity: "okinawa", type: "place", surfaceForm: "Okinawa" },
  ],
  terms: [{ entity: "lloyd-austin", name: "Lloyd Austin" }],
  checks: [{ claim: "CC-01", verdict: "contradicted", topic: "A date", said: "March", start: 40, end: 60 }],
  facts: [{ fact: "KF-01", start: 40, end: 90, said: "…" }],
  factCards: [{ id: "KF-01", headline: "Space" }],
} as unknown as PageReport;

describe("listPanelItems", () => {
  const items = listPanelItems(REPORT);

  it("puts every mark in reading order, what weighs more first at one place", () => {
    expect(items.map(({ kind, start }) => [kind, start])).toEqual([
      ["mention", 10],
      ["check", 40],
      ["fact", 40],
      ["mention", 40],
    ]);
  });

  it("names what it lists, with ids of their own", () => {
    expect(items[2]).toMatchObject({ headline: "Space" });
    expect(items[3]).toMatchObject({ name: "Lloyd Austin", said: "Austin" });
    expect(new Set(items.map(({ id }) => id)).size).toBe(4);
  });

  it("is filtered by the kind of a term, by checks and by facts", () => {
    expect(items.map(filterOf)).toEqual(["place", "check", "fact", "person"]);
  });
});

describe("itemAt", () => {
  const items = listPanelItems(REPORT);

  it.each([
    [0, 10],
    [10, 10],
    [11, 40],
    [99, 40],
  ])("of a reader at %i is the mark at %i", (place, start) => {
    expect(itemAt(items, place)?.start).toBe(start);
  });

  it("is none in an empty list", () => {
    expect(itemAt([], 3)).toBeUndefined();
  });
});
