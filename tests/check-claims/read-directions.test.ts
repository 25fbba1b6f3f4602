import { describe, expect, it } from "vitest";
import { readDirections } from "../../src/check-claims/read-directions.ts";

type Direction = keyof typeof readDirections;

function directions(text: string): string[] {
  return (Object.keys(readDirections) as Direction[]).filter(
    (direction) => readDirections[direction](text, { date: undefined }).length > 0,
  );
}

describe("readDirections", () => {
  it.each([
    ["they beefed up the garrison", "increase"],
    ["the ranks swelled", "increase"],
    ["troop levels have grown", "increase"],
    ["adding to the force", "increase"],
    ["les effectifs ont augmenté", "increase"],
    ["die Zahl wird aufgestockt", "increase"],
    ["el contingente aumentará", "increase"],
    ["兵力を増やす", "increase"],
    ["增派部隊", "increase"],
    ["병력을 늘리기로 했다", "increase"],
    ["the force was drawn down", "decrease"],
    ["they trimmed the budget", "decrease"],
    ["兵力を削減した", "decrease"],
    ["a reshuffle of units", "adjust"],
    ["部隊を再編する", "adjust"],
    ["numbers were left unchanged", "unchanged"],
    ["規模は変わらない", "unchanged"],
  ])("reads: %s", (text, expected) => {
    expect(directions(text)).toContain(expected);
  });

  it("reads no numbers in what only becomes stronger", () => {
    expect(directions("to strengthen deterrence and bolster ties")).toEqual([]);
  });
});
