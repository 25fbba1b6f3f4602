import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readStory } from "../../src/cli/read-story.ts";
import { claimSchema } from "../../src/dataset/claims-schema.ts";
import type { Json } from "../../src/dataset/columns.ts";
import { compileDataset, compileDetector, trimDataset } from "../../src/dataset/compile-dataset.ts";
import { DEFAULTS } from "../../src/dataset/defaults.ts";
import { expandDataset } from "../../src/dataset/expand-dataset.ts";
import { expandDetector } from "../../src/dataset/expand-detector.ts";
import { packColumns } from "../../src/dataset/pack-columns.ts";
import { entitySchema, eventSchema, factSchema, sourceSchema } from "../../src/dataset/schema.ts";
import { unpackColumns } from "../../src/dataset/unpack-columns.ts";
import { buildDetector, detectStory } from "../../src/detect/detect-story.ts";

const BUNDLED = readStory();
const INVENTED = readStory(fileURLToPath(new URL("../datasets/valid", import.meta.url)));

/** As a script gets it: written as JSON and read again. */
function carried<T>(data: T): T {
  return JSON.parse(JSON.stringify(data)) as T;
}

function gzipBytes(data: unknown): number {
  return gzipSync(JSON.stringify(data), { level: 9 }).length;
}

describe.each([
  ["the bundled story", BUNDLED],
  ["the invented story", INVENTED],
])("compileDataset with %s", (_, dataset) => {
  it("gives back everything that a reader can see", () => {
    expect(expandDataset(carried(compileDataset(dataset)))).toEqual(trimDataset(dataset));
  });

  it("leaves out only what no reader sees", () => {
    const { story, claims, ...shown } = trimDataset(dataset);
    expect(story.detect.signals).toEqual(dataset.story.detect.signals);
    expect(claims.map(({ record }) => record)).toEqual(dataset.claims.map(({ record }) => record));
    expect(shown.facts).toEqual(dataset.facts);
    expect(shown.timeline).toEqual(dataset.timeline);
    expect(shown.sources).toEqual(dataset.sources);
    expect(shown.entities.map(({ aliases }) => aliases)).toEqual(dataset.entities.map(({ aliases }) => aliases));
  });

  it("does not change the dataset", () => {
    const before = structuredClone(dataset);
    compileDataset(dataset);
    expect(dataset).toEqual(before);
  });

  it("drops a source that nothing cites", () => {
    const forgotten = { ...dataset, claims: [], facts: [], timeline: [], entities: [] };
    expect(
      expandDataset(compileDataset(forgotten))
        .sources.map(({ id }) => id)
        .toSorted(),
    ).toEqual(dataset.story.sources.toSorted());
  });
});

describe("compileDetector", () => {
  it("stays under 5.5 KB, and judges as the whole story does", () => {
    expect(gzipBytes(compileDetector(BUNDLED))).toBeLessThan(5500);
    const page = {
      title: "Ferry pact",
      description: "",
      text: "Norvia and Estmark share ferries.",
      date: "2031-04-13",
    };
    const full = detectStory({ ...page, lang: "en" }, buildDetector(INVENTED.story));
    const small = detectStory(
      { ...page, lang: "en" },
      buildDetector(expandDetector(carried(compileDetector(INVENTED)))),
    );
    expect(full?.label).toBe("core");
    expect(small).toMatchObject({ label: full?.label, score: full?.score });
  });
});

describe("DEFAULTS", () => {
  it("are those of the schema", () => {
    const schemas = { entities: entitySchema, facts: factSchema, timeline: eventSchema, sources: sourceSchema };
    for (const [list, schema] of Object.entries(schemas)) {
      const fields = Object.entries(DEFAULTS[list as keyof typeof schemas]);
      expect(
        fields.map(([key]) =>
          (schema.shape as Record<string, { parse(value: undefined): unknown }>)[key]?.parse(undefined),
        ),
      ).toEqual(fields.map(([, value]) => value));
    }
    expect(claimSchema.shape.notAbout.parse(undefined)).toEqual(DEFAULTS.claims.notAbout);
  });
});

describe("packColumns", () => {
  const text = fc.string({ unit: "grapheme" }).map((value) => value.replace(/[<>]/g, "·"));
  const key = fc.constantFrom("id", "en", "ja", "text", "when", "entities", "why", "__proto__x", "");
  const { data } = fc.letrec<{ data: Json }>((tie) => ({
    data: fc.oneof(
      { maxDepth: 5 },
      text,
      fc.constantFrom("Tokyo", "space", "Article V"),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
      fc.boolean(),
      fc.array(tie("data"), { maxLength: 6 }),
      fc.dictionary(key, tie("data"), { maxKeys: 4, noNullPrototype: true }),
    ),
  }));

  it("is undone by unpackColumns, whatever the data", () => {
    fc.assert(
      fc.property(data, (value) => {
        expect(unpackColumns(carried(packColumns(value)))).toEqual(carried(value));
      }),
    );
  });

  it.each(["a < b", "> 5"])("refuses %j, which would be read as something else", (value) => {
    expect(() => packColumns([value])).toThrow(RangeError);
  });

  it("writes what is said again as one step", () => {
    const { texts } = packColumns([
      ["space", "Japan"],
      ["space", "treaty"],
      ["space", "Japan"],
    ]);
    expect(texts).toEqual(["space<Japan<treaty"]);
  });
});
