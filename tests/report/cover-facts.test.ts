import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readStory } from "../../src/cli/read-story.ts";
import { coverFacts } from "../../src/report/cover-facts.ts";

// KF-1 and KF-2 are key facts of 12 April 2031, KF-3 is one of June.
const { facts } = readStory(fileURLToPath(new URL("../datasets/valid", import.meta.url)));
const stated = (...ids: string[]) => ids.map((fact) => ({ fact, start: 0, end: 1, said: "x", partly: false }));

describe("coverFacts", () => {
  it.each([
    ["in the days of the story", "2031-04-13", ["KF-1"], ["KF-2"], ["KF-3"]],
    ["before anything happened", "2031-04-11", ["KF-1"], [], ["KF-2", "KF-3"]],
    ["on the very day", "2031-04-12", ["KF-1"], ["KF-2"], ["KF-3"]],
    ["after all of it", "2031-06-03", ["KF-1"], ["KF-2", "KF-3"], []],
  ])("asks of an article %s what could be known then, or what it states all the same", (_, ...expected) => {
    const [day, mentioned, missing, later] = expected;
    expect(coverFacts(facts, stated("KF-1"), day)).toEqual({ mentioned, missing, later });
  });

  it("does not ask for minor facts", () => {
    const minor = facts.map((fact) => ({ ...fact, level: "minor" as const }));
    expect(coverFacts(minor, stated("KF-1"), "2031-06-03")).toEqual({ mentioned: [], missing: [], later: [] });
  });

  it("tells what came later in the order of time", () => {
    const shuffled = facts.map((fact, index) => ({ ...fact, date: ["2033", "2032-02", "2032"][index] ?? "2034" }));
    expect(coverFacts(shuffled, [], "2031-01-01").later).toEqual(["KF-3", "KF-2", "KF-1"]);
  });
});
