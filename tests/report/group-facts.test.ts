import { describe, expect, it } from "vitest";
import { groupFacts } from "../../src/report/group-facts.ts";

const said = (fact: string, partly = false) => ({ fact, start: 0, end: 1, said: "x", partly });

describe("groupFacts", () => {
  it("puts every fact into one group", () => {
    const coverage = { mentioned: ["K-1", "K-2"], missing: ["K-3"], later: ["K-4"] };
    expect(groupFacts({ coverage, facts: [said("K-1"), said("M-1"), said("K-2", true)] })).toEqual({
      missing: ["K-3"],
      partly: ["K-2"],
      stated: ["K-1"],
      also: ["M-1"],
    });
  });
});
