import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Mention } from "../../src/annotate/mention.ts";
import { readStory } from "../../src/cli/read-story.ts";
import type { StoryMatch } from "../../src/detect/story-match.ts";
import type { PageText } from "../../src/page-text/page-text.ts";
import { buildReport } from "../../src/report/build-report.ts";

const DATASET = readStory(fileURLToPath(new URL("../datasets/valid", import.meta.url)));
const CORE: StoryMatch = { story: "kestrel-sound", label: "core", score: 0.9, reasons: [] };

function page(text: string, date?: string): PageText {
  return { text, title: "Ferries", description: "", date, lang: "en" };
}

/** A mention of an entity that is a single letter long. */
function mention(entity: string, start: number): Mention {
  return { entity, type: "person", start, end: start + 1, surfaceForm: "x" };
}

describe("buildReport", () => {
  it("counts the mentions of each entity, most first, the earlier one among equals", () => {
    const mentions = [
      mention("tor-hallam", 0),
      mention("kestrel-pact", 2),
      mention("mira-voss", 4),
      mention("kestrel-pact", 6),
    ];
    const { terms } = buildReport(page("x x x x"), { match: CORE, mentions, checks: [] }, DATASET);
    expect(terms.map(({ name, count }) => [name, count])).toEqual([
      ["Kestrel Pact", 2],
      ["Tor Hallam", 1],
      ["Mira Voss", 1],
    ]);
    expect(terms[0]?.spans).toEqual([
      { start: 2, end: 3 },
      { start: 6, end: 7 },
    ]);
  });

  it("carries what the page and the story say of themselves", () => {
    expect(buildReport(page("x", "2031-04-13"), { match: CORE, mentions: [], checks: [] }, DATASET)).toMatchObject({
      match: CORE,
      storyTitle: "Ferry pact for the Kestrel Sound",
      articleTitle: "Ferries",
      date: "2031-04-13",
      mentions: [],
      terms: [],
    });
  });

  const text = "Nine ferries are shared. Parliament passed it.";
  it.each([
    ["in the days of the story", "2031-04-13", ["KF-1"], ["KF-2"]],
    ["before anything happened", "2031-04-11", [], []],
    ["on the very day", "2031-04-12", ["KF-1"], ["KF-2"]],
    ["after all of it", "2031-06-03", ["KF-1", "KF-3"], ["KF-2"]],
    ["nowhere", undefined, ["KF-1"], ["KF-2"]],
  ])("asks of an article dated %s what could be known then", (_, date, mentioned, missing) => {
    expect(buildReport(page(text, date), { match: CORE, mentions: [], checks: [] }, DATASET).coverage).toEqual({
      mentioned,
      missing,
    });
  });

  it("finds no facts on a page of another story", () => {
    const report = buildReport(page(text), { match: { ...CORE, label: "none" }, mentions: [], checks: [] }, DATASET);
    expect(report.facts).toEqual([]);
    expect(report.coverage).toEqual({ mentioned: [], missing: [] });
  });
});
