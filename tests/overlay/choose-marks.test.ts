import { describe, expect, it } from "vitest";
import { chooseMarks } from "../../src/overlay/choose-marks.ts";
import { type Mark, subjectOf } from "../../src/overlay/mark.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../src/settings/settings.ts";

// The choice looks at what a mark says, not at where it is.
const MARKS = [
  { kind: "mention", mention: { entity: "biden", type: "person" } },
  { kind: "check", check: { claim: "c1", verdict: "contradicted" } },
  { kind: "check", check: { claim: "c2", verdict: "supported" } },
  { kind: "mention", mention: { entity: "tokyo", type: "place" } },
  { kind: "mention", mention: { entity: "biden", type: "person" } },
  { kind: "fact", fact: { fact: "f1" } },
] as unknown as Mark[];

const choose = (settings: Partial<Settings>, factsAsked = false) =>
  chooseMarks(MARKS, { ...DEFAULT_SETTINGS, ...settings }, factsAsked).map(subjectOf);

describe("chooseMarks", () => {
  it("shows terms and what differs from the record, until the reader wants otherwise", () => {
    expect(choose({})).toEqual(["mention biden", "check c1 contradicted", "mention tokyo", "mention biden"]);
  });

  it("shows statements by their verdict", () => {
    const checks = choose({ verdictsOff: ["contradicted"] }).filter((subject) => subject.startsWith("check"));
    expect(checks).toEqual(["check c2 supported"]);
  });

  it("shows the first mention of each entity only, and no kind that is off", () => {
    expect(choose({ mentions: "first", verdictsOff: ["contradicted", "supported"] })).toEqual([
      "mention biden",
      "mention tokyo",
    ]);
    expect(choose({ kindsOff: ["person"] })).not.toContain("mention biden");
  });

  it("shows key facts while the reader asks, always, or never", () => {
    const shows = (factMarks: Settings["factMarks"], asked: boolean) =>
      choose({ factMarks }, asked).includes("fact f1");
    expect([shows("asked", false), shows("asked", true), shows("always", false), shows("never", true)]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
