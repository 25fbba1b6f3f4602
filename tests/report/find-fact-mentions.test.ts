import { describe, expect, it } from "vitest";
import { factSchema } from "../../src/dataset/schema.ts";
import { compileFacts, findFactMentions } from "../../src/report/find-fact-mentions.ts";

const FACT = factSchema.parse({
  id: "KF-1",
  level: "key",
  headline: "Nine ferries are shared",
  statement: "-",
  date: "2031-04-12",
  mentionedBy: { en: [["nine ferries"], ["9", "ferr*", "shar*"]], ja: [["フェリー9隻"]] },
  sources: ["S1"],
});

/** The sentences in which the fact is found. */
function find(text: string): string[] {
  const page = { text, title: "", description: "", date: undefined, lang: undefined };
  return findFactMentions(page, compileFacts([FACT])).map(({ start, end }) => text.slice(start, end));
}

describe("findFactMentions", () => {
  it.each([
    ["a sentence with the phrase", "Rain fell. They share nine ferries. More rain.", ["They share nine ferries."]],
    ["a sentence with all phrases of a set, in any order", "Sharing: 9 ferries\nRain", ["Sharing: 9 ferries"]],
    ["another language", "雨。両国はフェリー９隻を共有する。雨。", ["両国はフェリー９隻を共有する。"]],
    ["the first of several sentences", "Nine ferries. Then nine ferries.", ["Nine ferries."]],
    ["no set that two sentences share", "There are 9. Ferries are shared.", []],
    ["no part of a number", "They share 19 ferries.", []],
    ["nothing in an empty text", "", []],
  ])("finds %s", (_, text, sentences) => {
    expect(find(text)).toEqual(sentences);
  });
});
