import { describe, expect, it } from "vitest";
import { type Signal, storySchema } from "../../src/dataset/schema.ts";
import { buildDetector, detectStory } from "../../src/detect/detect-story.ts";
import type { PageText } from "../../src/page-text/page-text.ts";

/** A detector of an invented story that knows days near its window, and weighs an outside date against core only. */
function detector(...signals: (Partial<Signal> & { id: string })[]) {
  const facet = (id: string, ...phrases: string[]) => ({ id, phrases: { en: phrases } });
  return buildDetector(
    storySchema.parse({
      id: "kestrel-sound",
      title: "Ferry pact",
      summary: "-",
      window: { from: "2031-04-10", until: "2031-04-20" },
      anchor: "2031-04-12",
      sources: ["S1"],
      detect: {
        gate: ["norvia"],
        bias: -2,
        dated: {
          inside: 1,
          near: { from: "2031-04-05", until: "2031-04-30", weight: 0.5 },
          outside: -3,
          related: 0,
        },
        thresholds: { core: 0.7, related: 0.4 },
        facets: [facet("norvia", "Norvia", "ノルヴィア"), facet("ferry", "ferry", "フェリー")],
        signals: signals.map((signal) => ({ weight: 2, reason: `because of ${signal.id}`, ...signal })),
      },
    }),
  );
}

function page(text: string, fields: Partial<PageText> = {}): PageText {
  return { text, title: "", description: "", date: undefined, lang: undefined, ...fields };
}

function holds(signal: Partial<Signal>, article: PageText): boolean {
  const match = detectStory(article, detector({ id: "s", all: ["ferry"], ...signal }));
  return match?.reasons.some(({ facet }) => facet === "s") ?? false;
}

describe("where a signal looks", () => {
  const filler = "word ".repeat(150);
  it.each<[name: string, where: Signal["where"], article: PageText, expected: boolean]>([
    ["title: in the headline", "title", page("Norvia.", { title: "A ferry" }), true],
    ["title: behind it", "title", page("Norvia has a ferry.", { title: "News" }), false],
    ["title: a first line stands for it", "title", page("A ferry for Norvia\nThey met."), true],
    ["title: the second line does not", "title", page("News of Norvia\nA ferry."), false],
    ["title: a first line without an end is cut", "title", page(`Norvia ${filler} ferry`), false],
    ["title: measured in the page's own characters", "title", page("a ferry", { title: "ﬃ Norvia ½" }), false],
    ["lead: in the first paragraph", "lead", page("Norvia has a ferry."), true],
    ["lead: too late", "lead", page(`Norvia ${filler} ferry`), false],
    ["opening: further down", "opening", page(`Norvia ${filler} ferry`), true],
    [
      "lead: a dense script says the same in fewer characters",
      "lead",
      page(`ノルヴィア${"船".repeat(300)}フェリー`),
      false,
    ],
    ["opening: in a dense script", "opening", page(`ノルヴィア${"船".repeat(300)}フェリー`), true],
    ["opening: too late in a dense script", "opening", page(`ノルヴィア${"船".repeat(700)}フェリー`), false],
  ])("%s", (_, where, article, expected) => {
    expect(holds({ where }, article)).toBe(expected);
  });
});

describe("when a signal holds", () => {
  const DAYS = { inside: "2031-04-12", near: "2031-04-06", outside: "2031-06-01", unknown: undefined };
  const kinds = Object.keys(DAYS) as (keyof typeof DAYS)[];

  it.each(kinds)("holds on days that are %s when it asks for them, and on no others", (kind) => {
    for (const other of kinds) {
      const article = page("Norvia has a ferry.", { date: DAYS[other] });
      expect(holds({ dated: [kind] }, article)).toBe(other === kind);
    }
  });

  it("holds on any day when it asks for none", () => {
    for (const kind of kinds) expect(holds({}, page("Norvia has a ferry.", { date: DAYS[kind] }))).toBe(true);
  });

  it("says that a date is near", () => {
    const match = detectStory(page("Norvia", { date: DAYS.near }), detector({ id: "s", all: ["ferry"] }));
    expect(match?.reasons).toEqual([
      { facet: "date", weight: 0.5, label: "is dated shortly before or after the story", evidence: DAYS.near },
    ]);
  });
});

describe("what a signal counts for", () => {
  const text = "Norvia has a ferry.";
  const judge = (signal: Partial<Signal>, date?: string) =>
    detectStory(page(text, { date }), detector({ id: "s", all: ["ferry"], weight: 4, strong: true, ...signal }));

  it("never lifts a page to core with background", () => {
    expect(judge({ counts: "related" })).toMatchObject({ label: "related", score: 0.881 });
  });

  it("does not call a page background for what counts for core alone", () => {
    expect(judge({ counts: "core" })).toMatchObject({ label: "core", score: 0.881 });
    expect(judge({ counts: "core", strong: false })).toMatchObject({ label: "none", score: 0.119 });
  });

  it("lets a date outside speak against core and not against background", () => {
    expect(judge({}, "2031-06-01")).toMatchObject({ label: "related", score: 0.881 });
  });
});
