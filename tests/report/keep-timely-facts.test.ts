import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readStory } from "../../src/cli/read-story.ts";
import type { StoryLabel } from "../../src/detect/story-match.ts";
import { keepTimelyFacts } from "../../src/report/keep-timely-facts.ts";

// The story's days are 10 to 20 April 2031. KF-1 is of 12 April, KF-3 of June.
const { facts, story } = readStory(fileURLToPath(new URL("../datasets/valid", import.meta.url)));
const MENTIONS = [
  { fact: "KF-1", start: 0, end: 1, said: "x", partly: false },
  { fact: "KF-2", start: 2, end: 3, said: "x", partly: true },
  { fact: "KF-3", start: 4, end: 5, said: "x", partly: false },
];
const keep = (label: StoryLabel, date: string | undefined) =>
  keepTimelyFacts(MENTIONS, { label, date }, facts, story.window).map(({ fact }) => fact);

describe("keepTimelyFacts", () => {
  it.each([
    ["on the day", "2031-04-12", ["KF-1", "KF-2"]],
    ["in the story's days, when it may be announced", "2031-04-10", ["KF-1", "KF-2"]],
    ["before them, when nobody knew", "2031-04-09", []],
    ["after all of it", "2031-07-01", ["KF-1", "KF-2", "KF-3"]],
    ["on no day that the page states", undefined, ["KF-1", "KF-2", "KF-3"]],
  ])("believes an article %s", (_, date, kept) => {
    expect(keep("core", date)).toEqual(kept);
  });

  it("believes no part of a fact on a background page", () => {
    expect(keep("related", "2031-07-01")).toEqual(["KF-1", "KF-3"]);
  });
});
