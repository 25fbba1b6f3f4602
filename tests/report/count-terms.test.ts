import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Mention } from "../../src/annotate/mention.ts";
import { readStory } from "../../src/cli/read-story.ts";
import { countTerms } from "../../src/report/count-terms.ts";

const DATASET = readStory(fileURLToPath(new URL("../datasets/valid", import.meta.url)));

/** A mention of an entity that is a single letter long. */
function mention(entity: string, start: number): Mention {
  return { entity, type: "person", start, end: start + 1, surfaceForm: "x" };
}

describe("countTerms", () => {
  it("counts the mentions of each entity, most first, the earlier one among equals", () => {
    const terms = countTerms(
      [mention("tor-hallam", 0), mention("kestrel-pact", 2), mention("mira-voss", 4), mention("kestrel-pact", 6)],
      DATASET,
    );
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

  it("takes type and names from the dataset", () => {
    const entity = DATASET.entities.find(({ names }) => names.ja !== undefined);
    const [term] = countTerms([mention(entity?.id ?? "", 0)], DATASET);
    expect(term).toMatchObject({ type: entity?.type, name: entity?.name, names: { ja: entity?.names.ja } });
  });

  it("has nothing for a page without mentions, nor for an entity that the dataset does not have", () => {
    expect(countTerms([], DATASET)).toEqual([]);
    expect(countTerms([mention("constructor", 0)], DATASET)).toEqual([]);
  });
});
