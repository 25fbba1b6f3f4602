import { describe, expect, it } from "vitest";
import { factSchema } from "../../src/dataset/schema.ts";
import { compileFacts, findFactMentions } from "../../src/report/find-fact-mentions.ts";

const FACT = factSchema.parse({
  id: "KF-1",
  level: "key",
  headline: "Nine ferries are shared",
  statement: "-",
  date: "2031-04-12",
  mentionedBy: {
    en: [
      ["nine ferries"],
      ["9", "ferr*", "shar*"],
      [
        ["boats", "ships"],
        ["nine", "9"],
      ],
    ],
    ja: [["フェリー9隻"]],
  },
  partlyBy: { en: [["ferry pact"]] },
  notAbout: ["Vessmark"],
  sources: ["S1"],
});

/** The sentences in which the fact is found. */
function find(text: string): string[] {
  const page = { text, title: "", description: "", date: undefined, lang: undefined };
  return findFactMentions(page, compileFacts([FACT])).map(({ start, end, said }) => {
    expect(text.slice(start, end)).toBe(said);
    return said;
  });
}

describe("findFactMentions", () => {
  it.each([
    ["a sentence with the phrase", "Rain fell. They share nine ferries. More rain.", ["They share nine ferries."]],
    ["a sentence with all phrases of a set, in any order", "Sharing: 9 ferries\nRain", ["Sharing: 9 ferries"]],
    ["a sentence with one phrase of each choice", "They share 9 ships.", ["They share 9 ships."]],
    ["no sentence with one choice open", "They share ships and boats.", []],
    [
      "no sentence about something else",
      "Vessmark has nine ferries. They share nine ferries.",
      ["They share nine ferries."],
    ],
    ["a part of it where the whole is not said", "Rain. A ferry pact!", ["A ferry pact!"]],
    ["the whole where both are said", "A ferry pact. They share nine ferries.", ["They share nine ferries."]],
    ["no part in a sentence about something else", "Vessmark has a ferry pact.", []],
    ["another language", "雨。両国はフェリー９隻を共有する。雨。", ["両国はフェリー９隻を共有する。"]],
    ["the first of several sentences", "Nine ferries. Then nine ferries.", ["Nine ferries."]],
    ["no set that two sentences share", "There are 9. Ferries are shared.", []],
    ["no part of a number", "They share 19 ferries.", []],
    ["nothing in an empty text", "", []],
  ])("finds %s", (_, text, sentences) => {
    expect(find(text)).toEqual(sentences);
  });

  it.each([
    ["A ferry pact.", true],
    ["A ferry pact for nine ferries.", false],
  ])("tells of %j whether it is a part only: %s", (text, partly) => {
    const page = { text, title: "", description: "", date: undefined, lang: undefined };
    expect(findFactMentions(page, compileFacts([FACT]))).toMatchObject([{ fact: "KF-1", partly }]);
  });
});
