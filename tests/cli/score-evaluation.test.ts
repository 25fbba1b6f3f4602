import { describe, expect, it } from "vitest";
import { calibrate, type JudgedRow, scoreDetection, scoreMentions, scoreRows } from "../../src/cli/score-evaluation.ts";
import type { StoryLabel } from "../../src/detect/story-match.ts";

function row(label: StoryLabel, verdict: StoryLabel, fields: Partial<JudgedRow> = {}): JudgedRow {
  const rest = { id: 1, set: "wire", lang: "en", date: undefined, title: "", chars: 1000, labelledBy: "hand" };
  return { ...rest, label, verdict, score: 0.5, reasons: [], ...fields };
}

describe("scoreRows", () => {
  const rows = [
    row("core", "core"),
    row("core", "core"),
    row("core", "related"),
    row("related", "core"),
    row("related", "none"),
    row("none", "related"),
    row("none", "none"),
  ];

  it("holds core against the rest", () => {
    const { core } = scoreRows(rows);
    expect(core).toMatchObject({ hits: 2, falseAlarms: 1, misses: 1, silences: 3 });
    expect([core.precision, core.recall, core.f1]).toEqual([2 / 3, 2 / 3, 2 / 3]);
  });

  it("holds core and related against none", () => {
    const { story } = scoreRows(rows);
    expect(story).toMatchObject({ hits: 4, falseAlarms: 1, misses: 1, silences: 1 });
    expect([story.precision, story.recall, story.f1]).toEqual([0.8, 0.8, 0.8]);
  });

  it("gives no ratio where there is nothing to divide by", () => {
    expect(scoreRows([row("none", "none")]).core).toMatchObject({
      precision: undefined,
      recall: undefined,
      f1: undefined,
    });
    expect(scoreRows([]).rows).toBe(0);
  });

  it("gives no precision to one who says nothing, and a recall of zero", () => {
    expect(scoreRows([row("core", "none")]).core).toMatchObject({ precision: undefined, recall: 0, f1: 0 });
  });
});

describe("scoreDetection", () => {
  const rows = [
    row("core", "core", { chars: 299, lang: "ja" }),
    row("core", "none", { chars: 300, set: "feed" }),
    row("none", "none", { labelledBy: "presumed" }),
    row("none", "core", { labelledBy: "presumed", chars: 10 }),
  ];
  const scores = scoreDetection(rows);

  it.each([
    ["set", { feed: 1, wire: 3 }],
    ["language", { en: 3, ja: 1 }],
    ["length", { "< 300": 2, ">= 300": 2 }],
    ["labelledBy", { hand: 2, presumed: 2 }],
    ["labelledByAndLength", { "hand, < 300": 1, "hand, >= 300": 1, "presumed, < 300": 1, "presumed, >= 300": 1 }],
  ] as const)("groups rows by %s", (name, expected) => {
    const counts = Object.entries(scores.by[name]).map(([key, group]) => [key, group.rows]);
    expect(Object.fromEntries(counts)).toEqual(expected);
  });

  it("lists every miss and every false alarm, and nothing that is right", () => {
    expect(scores.errors).toEqual([rows[1], rows[3]]);
  });

  it("calibrates on rows that a person read", () => {
    expect(scores.calibration.reduce((sum, bin) => sum + bin.rows, 0)).toBe(2);
  });
});

describe("calibrate", () => {
  it("puts scores in bins of a tenth, the last one closed", () => {
    const bins = calibrate([
      row("none", "none", { score: 0 }),
      row("related", "none", { score: 0.0999 }),
      row("core", "core", { score: 0.9 }),
      row("core", "core", { score: 1 }),
    ]);
    expect(bins).toEqual([
      { from: 0, until: 0.1, rows: 2, meanScore: 0.04995, onStory: 1, core: 0 },
      { from: 0.9, until: 1, rows: 2, meanScore: 0.95, onStory: 2, core: 2 },
    ]);
  });

  it("has no bins for no rows", () => {
    expect(calibrate([])).toEqual([]);
  });
});

describe("scoreMentions", () => {
  const voss = { entity: "mira-voss", start: 0, end: 9 };

  it.each([
    ["the same span and entity", [voss], [voss], { hits: 1, falseAlarms: 0, misses: 0 }],
    ["another entity", [voss], [{ ...voss, entity: "tor-hallam" }], { hits: 0, falseAlarms: 1, misses: 1 }],
    ["another end", [voss], [{ ...voss, end: 8 }], { hits: 0, falseAlarms: 1, misses: 1 }],
    ["nothing found", [voss], [], { hits: 0, falseAlarms: 0, misses: 1 }],
    ["nothing marked", [], [voss], { hits: 0, falseAlarms: 1, misses: 0 }],
    ["one mention marked twice", [voss, voss], [voss], { hits: 1, falseAlarms: 0, misses: 0 }],
  ])("compares strictly: %s", (_, marked, found, expected) => {
    expect(scoreMentions([{ marked, found }])).toMatchObject(expected);
  });

  it("does not mix articles", () => {
    const scores = scoreMentions([
      { marked: [voss], found: [] },
      { marked: [], found: [voss] },
    ]);
    expect(scores).toMatchObject({ hits: 0, falseAlarms: 1, misses: 1, precision: 0, recall: 0 });
  });
});
