import { describe, expect, it } from "vitest";
import { readStory } from "../../src/cli/read-story.ts";
import { compileWords } from "../../src/dataset/compile-words.ts";
import { expandWords } from "../../src/dataset/expand-words.ts";
import {
  extractWords,
  mergeWords,
  packOf,
  WORD_PACKS,
  type WordPack,
  withoutPacks,
} from "../../src/dataset/language-words.ts";

const dataset = readStory();
const PACKS = Object.keys(WORD_PACKS) as WordPack[];

describe("word packs", () => {
  it("give back the whole dataset when all of them are merged", () => {
    const whole = PACKS.reduce((rest, pack) => mergeWords(rest, extractWords(dataset, pack)), withoutPacks(dataset));
    expect(whole).toEqual(dataset);
  });

  it("leave English words in the base, and of the others only the Japanese names that cards show", () => {
    const { entities, facts, claims } = withoutPacks(dataset);
    const words = [
      ...entities.map(({ aliases }) => aliases),
      ...facts.flatMap(({ mentionedBy, partlyBy }) => [mentionedBy, partlyBy]),
      ...claims.flatMap(({ about, variants }) => [about, ...variants.map((variant) => variant.words ?? {})]),
    ];
    expect(new Set(words.flatMap((byLanguage) => Object.keys(byLanguage)))).toEqual(new Set(["en"]));
    expect(entities.map(({ names }) => names)).toEqual(dataset.entities.map(({ names: { ja } }) => ({ ja })));
  });

  it.each(PACKS)("come back from their file as they were: %s", (pack) => {
    const words = extractWords(dataset, pack);
    expect(expandWords(compileWords(dataset, pack))).toEqual(words);
    expect(JSON.stringify(words).length).toBeGreaterThan(10_000);
  });

  it.each([
    ["zh", "zh"],
    ["ja", "ja"],
    ["en", undefined],
    ["pl", undefined],
    [undefined, undefined],
    ["constructor", undefined],
  ])("are chosen by language: %s", (language, pack) => {
    expect(packOf(language)).toBe(pack);
  });
});
