import { describe, expect, it } from "vitest";
import { numberWords, parseNumberWords, type WordLanguage } from "../../src/check-claims/read-number-words.ts";

describe("parseNumberWords", () => {
  it.each<[WordLanguage, string, number | undefined]>([
    ["en", "four hundred", 400],
    ["en", "forty-three", 43],
    ["en", "two thousand five hundred", 2500],
    ["en", "a hundred and thirty", 130],
    ["en", "twenty thousand", 20_000],
    ["en", "a dozen", 12],
    ["en", "two dozen", 24],
    ["en", "half a dozen", 6],
    ["en", "one two", undefined],
    ["en", "twenty thirty", undefined],
    ["fr", "quatre cents", 400],
    ["fr", "deux mille", 2000],
    ["de", "vierhundert", 400],
    ["de", "zweitausend", 2000],
    ["es", "cuatrocientos", 400],
    ["es", "dos mil", 2000],
    ["it", "quattrocento", 400],
    ["it", "duemila", 2000],
    ["pt", "quatrocentos", 400],
    ["pt", "dois mil", 2000],
    ["fr", "four", undefined],
  ])("reads %s: %s", (language, phrase, expected) => {
    expect(parseNumberWords(phrase, language)).toBe(expected);
  });

  it("finds them as whole words", () => {
    const pattern = new RegExp(`(?<![a-z])${numberWords("en")}`, "gu");
    expect("a thousand, tens of ones, forty-three, hundred".match(pattern)).toEqual(["a thousand", "forty-three"]);
  });
});
