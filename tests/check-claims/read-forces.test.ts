import { describe, expect, it } from "vitest";
import { readForces } from "../../src/check-claims/read-forces.ts";

const found = (text: string) =>
  readForces.troops(text, { date: undefined }).map(({ start, end }) => text.slice(start, end));

describe("readForces", () => {
  it.each([
    ["thousands of extra leathernecks", "leathernecks"],
    ["the Marine force", "Marine"],
    ["more servicemen", "servicemen"],
    ["boots on the ground", "boots on the ground"],
  ])("reads: %s", (text, expected) => {
    expect(found(text)).toContain(expected);
  });

  it("reads nobody in a unit's name alone", () => {
    expect(found("a regiment of artillery")).toEqual([]);
  });
});
