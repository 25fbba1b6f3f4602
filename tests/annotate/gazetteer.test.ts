import { describe, expect, it } from "vitest";
import { buildGazetteer, type Candidate } from "../../src/annotate/gazetteer.ts";
import { entitySchema } from "../../src/dataset/schema.ts";

function entity(fields: object) {
  return entitySchema.parse({
    id: "mira-voss",
    type: "person",
    name: "Mira Voss",
    description: "-",
    sources: ["S1"],
    ...fields,
  });
}

/** The folded aliases of the index, guarded ones with the number of their guards. */
function formsOf(...entities: ReturnType<typeof entity>[]): string[] {
  const candidates = [...buildGazetteer(entities).byPhrase.values()].flat();
  return candidates.map(({ phrase, guards }: Candidate) => phrase.folded + (guards ? ` ?${guards.length}` : "")).sort();
}

describe("buildGazetteer", () => {
  it("takes names of all languages and aliases, each once", () => {
    const voss = entity({
      names: { ja: "ミラ・ヴォス", de: "Mira Voss" },
      aliases: { en: ["Minister Voss", "Mira Voss"] },
    });
    expect(formsOf(voss)).toEqual(["minister voss", "mira voss", "ミラ・ヴォス"]);
  });

  it("leaves a name out that is a label only", () => {
    expect(
      formsOf(entity({ nameIsLabel: true, names: { fr: "M. Voss" }, aliases: { en: ["Voss of Alder"] } })),
    ).toEqual(["voss of alder"]);
  });

  it("guards a name that an alias guards", () => {
    expect(formsOf(entity({ aliases: { en: [{ text: "Mira Voss", when: { label: "core" } }] } }))).toEqual([
      "mira voss ?1",
    ]);
  });

  it("takes the guards of all languages as alternatives", () => {
    const aliases = {
      ja: [{ text: "港", when: { page: ["ノルヴィア"] } }],
      "zh-Hans": [{ text: "港", when: [{ page: ["诺维亚"] }, { named: true }] }],
    };
    expect(formsOf(entity({ aliases }))).toEqual(["mira voss", "港 ?3"]);
  });

  it("guards a form in all languages that one language guards", () => {
    const aliases = { en: [{ text: "Voss", when: { named: true } }], de: ["Voss"] };
    expect(formsOf(entity({ aliases }))).toEqual(["mira voss", "voss ?1"]);
  });

  it("joins the candidates of one alias", () => {
    const [first, second] = [entity({ id: "voss-1", name: "Voss" }), entity({ id: "voss-2", name: "Voss" })];
    const [candidates = []] = buildGazetteer([first, second]).byPhrase.values();
    expect(candidates.map(({ entity }) => entity.id)).toEqual(["voss-1", "voss-2"]);
  });

  it("is empty without entities", () => {
    expect(buildGazetteer([]).byPhrase.size).toBe(0);
  });
});
