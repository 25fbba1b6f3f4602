import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readStory } from "../../src/cli/read-story.ts";
import { findWarnings } from "../../src/dataset/find-warnings.ts";
import type { ReferenceDataset } from "../../src/dataset/reference-dataset.ts";

const INVENTED = readStory(fileURLToPath(new URL("../datasets/valid", import.meta.url)));

/** Warnings about one entity: Osk Berren, an organisation unless said otherwise. */
function warningsOf(entity: Partial<ReferenceDataset["entities"][number]>, known: string[] = []): string[] {
  const template = INVENTED.entities.find(({ id }) => id === "mira-voss");
  if (!template) throw new Error("the invented story has lost its minister");
  const osk = { ...template, id: "osk-berren", type: "organisation" as const, names: {}, aliases: {}, ...entity };
  const dataset = { ...INVENTED, story: { ...INVENTED.story, knownAbbreviations: known }, entities: [osk] };
  return findWarnings(dataset)
    .filter(({ item }) => item === "osk-berren")
    .map(({ field, message }) => `${field}: ${message}`);
}

describe("findWarnings", () => {
  it("has nothing to say about the bundled story", () => {
    expect(findWarnings(readStory())).toEqual([]);
  });

  it.each([
    ["An office of the KSFA.", 1],
    ["An office of the Kestrel Sound Ferry Authority (KSFA).", 0],
    ["Charles XIII founded it in the US.", 0],
    ["An office of the OBX.", 0],
    ["An office of the UNESCO.", 0],
  ])("asks to explain an abbreviation: %s", (description, count) => {
    expect(warningsOf({ description, aliases: { en: ["OBX ferries"] } }, ["UNESCO"])).toHaveLength(count);
  });

  it.each([
    ["It pays for defense.", 1],
    ["Defense is dear.", 1],
    ["It is an organization in the center of town.", 2],
    ["It runs a program.", 1],
    ["It guards neighboring harbors.", 2],
    ["It belongs to the US Department of Defense.", 0],
    ["Defense Secretary Lloyd Austin spoke.", 0],
    ["It has programmes, organisations, a centre and a defence.", 0],
    ["It is large in size and prized.", 0],
  ])("asks for British spelling outside names: %s", (description, count) => {
    expect(warningsOf({ description })).toHaveLength(count);
  });

  it("reads the fields that a card shows, and no alias", () => {
    expect(
      warningsOf({
        story: "A defense.",
        since: { text: "An offense.", asOf: "2031" },
        aliases: { en: ["defense office"] },
      }),
    ).toEqual([expect.stringContaining('story: "defense"'), expect.stringContaining('text: "offense"')]);
  });

  it.each([
    ["person", 1],
    ["place", 1],
    ["treaty", 1],
    ["weapon", 0],
  ] as const)("asks for the Japanese name of a %s", (type, count) => {
    expect(warningsOf({ type })).toHaveLength(count);
    expect(warningsOf({ type, names: { ja: "オスク" } })).toEqual([]);
  });
});
