import { describe, expect, it } from "vitest";
import { readStory } from "../../src/cli/read-story.ts";
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

  it("leave English and Japanese in the base, and nothing of the others", () => {
    const languages = new Set(withoutPacks(dataset).entities.flatMap(({ aliases }) => Object.keys(aliases)));
    expect([...languages].sort()).toEqual(["en", "ja"]);
  });

  it.each([
    ["zh", "zh"],
    ["en", undefined],
    ["pl", undefined],
    [undefined, undefined],
    ["constructor", undefined],
  ])("are chosen by language: %s", (language, pack) => {
    expect(packOf(language)).toBe(pack);
  });
});
