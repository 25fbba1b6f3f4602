import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readGold } from "../../src/cli/read-gold.ts";
import { guessLanguage } from "../../src/page-text/guess-language.ts";

const ARTICLES = readGold(fileURLToPath(new URL("../articles", import.meta.url)));

describe("guessLanguage", () => {
  it("tells the language of every marked article", () => {
    const wrong = ARTICLES.filter(({ text, lang }) => guessLanguage(text) !== lang.split("-")[0]);
    expect(wrong.map(({ id, lang, text }) => `${id}: ${lang}, not ${guessLanguage(text)}`)).toEqual([]);
  });

  it("is not misled by a name in another script", () => {
    expect(guessLanguage("The minister, 林芳正, said that the talks in the capital were of great use to both.")).toBe(
      "en",
    );
  });

  it("does not guess where there are no words", () => {
    expect(guessLanguage("12345 — 678")).toBeUndefined();
    expect(guessLanguage("")).toBeUndefined();
  });
});
