import { describe, expect, it } from "vitest";
import { readStory } from "../../src/cli/read-story.ts";
import { compileGate } from "../../src/dataset/compile-gate.ts";

const { story } = readStory();

describe("compileGate", () => {
  const gate = compileGate({
    story: {
      ...story,
      detect: {
        ...story.detect,
        gate: ["coast"],
        facets: [
          {
            ...story.detect.facets[0],
            id: "coast",
            phrases: { en: ["Harbour town", "harb*"], pt: ["baía*"], ja: ["港"] },
          },
          { ...story.detect.facets[0], id: "other", phrases: { en: ["mountain"] } },
        ],
      },
    } as typeof story,
  });

  it("gives the first words of the gate's phrases capitalised, in capitals and without accents", () => {
    expect(gate).toEqual([["Harb", "HARB", "Baía", "BAÍA", "Baia", "BAIA", "港"]]);
  });
});
