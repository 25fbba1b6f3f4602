import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readStory } from "../../src/cli/read-story.ts";
import { buildSearch, type SearchHit } from "../../src/report/search-dataset.ts";

const search = buildSearch(readStory());

function idOf(hit: SearchHit | undefined): string | undefined {
  if (!hit) return undefined;
  return hit.kind === "entity" ? hit.entity.id : hit.kind === "fact" ? hit.fact.id : hit.event.id;
}

describe("buildSearch", () => {
  it.each([
    ["Lloyd Austin", "lloyd-austin"],
    ["lloyd austin", "lloyd-austin"],
    ["austin lloyd", "lloyd-austin"],
    ["ＡＵＳＴＩＮ", "lloyd-austin"],
    ["岸田文雄", "fumio-kishida"],
    ["岸田", "fumio-kishida"],
    ["기시다 후미오", "fumio-kishida"],
    ["Tomahawk", "tomahawk"],
  ])("finds %s first of all", (query, id) => {
    expect(idOf(search(query)[0])).toBe(id);
  });

  it("finds facts and events by their words", () => {
    const kinds = new Set(search("marine littoral").map(({ kind }) => kind));
    expect([...kinds]).toEqual(expect.arrayContaining(["entity", "fact", "event"]));
  });

  it.each(["", "   ", "zzzzqq", "qx"])("has nothing for %j", (query) => {
    expect(search(query)).toEqual([]);
  });

  it("answers any query with a bounded list and throws for none", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (query) => {
        expect(search(query).length).toBeLessThanOrEqual(24);
      }),
    );
  });
});
