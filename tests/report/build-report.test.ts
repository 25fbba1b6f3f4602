import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Mention } from "../../src/annotate/mention.ts";
import type { CheckedClaim } from "../../src/check-claims/claim.ts";
import { readStory } from "../../src/cli/read-story.ts";
import type { Chart } from "../../src/dataset/pictures.ts";
import type { StoryMatch } from "../../src/detect/story-match.ts";
import { buildReport } from "../../src/report/build-report.ts";

const DATASET = readStory(fileURLToPath(new URL("../datasets/valid", import.meta.url)));
const CORE: StoryMatch = { story: "kestrel-sound", label: "core", score: 0.9, reasons: [] };
const PAGE = { text: "x x x x", title: "Ferries", description: "", date: "2031-04-13", lang: "en" };
const MENTION: Mention = { entity: "kestrel-pact", type: "treaty", start: 2, end: 3, surfaceForm: "x" };
const FACT = { fact: "KF-1", start: 0, end: 1, said: "x", partly: false };
const CHECK = { claim: "CC-1", start: 0, end: 1, sources: ["S4"] } as unknown as CheckedClaim;
const CHART: Chart = {
  id: "sums",
  title: "Sums",
  unit: "crowns",
  bars: [{ label: "All", value: 4, about: false, fact: "KF-2", sources: ["S5"] }],
  shownOn: ["kestrel-pact"],
};
const found = { match: CORE, mentions: [MENTION], checks: [CHECK], facts: [FACT] };
const SOURCES = ["S4", "S5"].map((id) => ({ ...DATASET.sources[0], id }) as (typeof DATASET.sources)[number]);
const dataset = { ...DATASET, sources: [...DATASET.sources, ...SOURCES] };

describe("buildReport", () => {
  it("carries what the page and the story say of themselves", () => {
    const url = "https://news.example/ferries";
    expect(buildReport({ page: PAGE, url }, found, dataset)).toMatchObject({
      match: CORE,
      storyTitle: "Ferry pact for the Kestrel Sound",
      article: { title: "Ferries", date: "2031-04-13", lang: "en", url },
      mentions: [MENTION],
      terms: [{ name: "Kestrel Pact", count: 1 }],
      checks: [CHECK],
    });
  });

  it("has the card of every fact that it names, once, those it asks for first", () => {
    const { coverage, factCards } = buildReport({ page: PAGE }, { ...found, facts: [FACT, FACT] }, dataset);
    expect(coverage).toEqual({ mentioned: ["KF-1"], missing: ["KF-2"], later: ["KF-3"] });
    expect(factCards.map(({ id }) => id)).toEqual(["KF-1", "KF-2", "KF-3"]);
    expect(factCards[0]).toMatchObject({
      headline: "Nine ferries are shared",
      figures: [{ label: "ferries", value: 9 }],
      sources: ["S1"],
    });
    expect(factCards[0]).not.toHaveProperty("mentionedBy");
  });

  it("has every source that a check, a card, the chart or an event names, once", () => {
    const { sources, timeline } = buildReport({ page: PAGE }, found, dataset, [CHART]);
    expect(sources.map(({ id }) => id)).toEqual(["S4", "S1", "S2", "S3", "S5"]);
    expect(timeline.events[0]).toMatchObject({ id: "E-1", sources: ["S1"] });
  });

  it("has the chart only where the article speaks of one of its amounts", () => {
    expect(buildReport({ page: PAGE }, found, dataset, [CHART]).chart).toBe(CHART);
    expect(buildReport({ page: PAGE }, { ...found, mentions: [] }, dataset, [CHART]).chart).toBeUndefined();
  });

  it("asks of a page without a date what was known at the end of the story's days", () => {
    const { coverage } = buildReport({ page: { ...PAGE, date: undefined } }, { ...found, facts: [] }, dataset);
    expect(coverage).toEqual({ mentioned: [], missing: ["KF-1", "KF-2"], later: ["KF-3"] });
  });

  it("is empty on a page of another story", () => {
    const other = { match: { ...CORE, label: "none" as const }, mentions: [], checks: [], facts: [] };
    const {
      match: _,
      storyTitle: __,
      article: ___,
      timeline,
      chart,
      ...lists
    } = buildReport({ page: PAGE }, other, dataset, [CHART]);
    expect(lists).toEqual({
      mentions: [],
      checks: [],
      terms: [],
      facts: [],
      coverage: { mentioned: [], missing: [], later: [] },
      factCards: [],
      sources: [],
    });
    expect(timeline.events).toEqual([]);
    expect(chart).toBeUndefined();
  });

  it("crosses to the extension as one message, whichever browser carries it", () => {
    const report = buildReport({ page: PAGE, url: "https://news.example/" }, found, dataset, [CHART]);
    expect(structuredClone(report)).toEqual(report);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
});
