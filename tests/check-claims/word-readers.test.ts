import { describe, expect, it } from "vitest";
import { wordReaders } from "../../src/check-claims/word-readers.ts";

const { sail, ship } = wordReaders({
  sail: { en: "sail, set sail", fr: "navig*", ja: "航海" },
  ship: { en: "boat" },
});

function words(text: string, reads?: (language: string) => boolean): string[] {
  const context = reads ? { date: undefined, reads } : { date: undefined };
  return sail(text, context).map(({ start, end, values }) => `${text.slice(start, end)} → ${values.join()}`);
}

describe("wordReaders", () => {
  it("reads every form of an English word, in whatever case", () => {
    expect(words("She Sailed, sails and is sailing.")).toEqual(["Sailed → sail", "sails → sail", "sailing → sail"]);
  });

  it("lets words of other languages go on, and needs no spaces where none are written", () => {
    expect(words("ils naviguèrent")).toEqual(["naviguèrent → sail"]);
    expect(words("長い航海だった")).toEqual(["航海 → sail"]);
  });

  it("reads whole words", () => {
    expect(words("the mainsail and the sailor")).toEqual([]);
  });

  it("leaves the words of other languages alone where a text is not in them", () => {
    expect(words("ils naviguèrent, they sailed", (language) => language === "en")).toEqual(["sailed → sail"]);
  });

  it("keeps meanings apart", () => {
    expect(ship("two boats set sail", { date: undefined }).map(({ values }) => values)).toEqual([["ship"]]);
  });
});
