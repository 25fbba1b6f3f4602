import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compilePhrase, findPhrase, isSpacedWord, standsAt } from "../../src/page-text/find-phrases.ts";
import { foldText } from "../../src/page-text/fold-text.ts";

function places(phrase: string, text: string): number[] {
  const folded = foldText(text);
  const compiled = compilePhrase(phrase);
  const found: number[] = [];
  for (let at = findPhrase(folded, compiled); at >= 0; at = findPhrase(folded, compiled, at + 1)) found.push(at);
  return found;
}

describe("findPhrase", () => {
  it.each([
    ["a whole word", "ferry", "a ferry, ferrymen, Ferry", [2, 19]],
    ["no part of a word", "art", "start party art", [12]],
    ["a word that goes on, after an asterisk", "ferr*", "ferries and ferry", [0, 12]],
    ["no word that begins earlier, after an asterisk", "ferr*", "conferred", []],
    ["a capital where the phrase has one", "Sound", "sound of the Sound", [13]],
    ["capitals throughout", "Kestrel Pact", "KESTREL PACT", [0]],
    ["no capitalised name in small letters", "Kestrel Pact", "kestrel pact", []],
    ["a phrase in small letters, however written", "ferry pact", "Ferry Pact FERRY PACT ferry pact", [0, 11, 22]],
    ["a number as a word", "Article 5", "Article 5, Article 51, article 5", [0]],
    ["digits at the end of a number in another script", "5条", "第5条 第15条", [1]],
    ["characters of a script without spaces", "協定", "新協定文", [1]],
    ["a word beside a script without spaces", "NATO", "米NATO加盟", [1]],
    ["a word before a possessive", "Norvia", "Norvia’s", [0]],
    ["a word with a hyphen behind it", "Norvia", "Norvia-based", [0]],
    ["signs at both ends", "2+2", "the 2+2 talks", [4]],
    ["a phrase over a line break", "ferry pact", "ferry\npact", [0]],
    ["Hangul before a particle", "노르비아", "노르비아는", [0]],
    ["accents left out by the text", "Orvédo", "ORVEDO Orvedo", [0, 7]],
  ])("finds %s", (_, phrase, text, expected) => {
    expect(places(phrase, text)).toEqual(expected);
  });

  it("stays between the two offsets, to the last letter", () => {
    const text = foldText("pact ferry pact");
    const pact = compilePhrase("pact");
    expect(findPhrase(text, pact, 1)).toBe(11);
    expect(findPhrase(text, pact, 1, 14)).toBe(-1);
    expect(findPhrase(text, pact, 1, 15)).toBe(11);
  });

  it.each([[""], ["*"], [" "], ["\u00ad"]])("never finds the empty phrase %j", (phrase) => {
    expect(places(phrase, "a * \u00ad b")).toEqual([]);
    expect(standsAt(foldText("a b"), compilePhrase(phrase), 1)).toBe(false);
  });

  it("finds whole characters of the source only", () => {
    expect(places("..", "so…")).toEqual([]);
    expect(places("...", "so…")).toEqual([2]);
    expect(places("会社", "㍿ 会社")).toEqual([5]);
  });

  it("takes any phrase and any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (phrase, text) => {
        for (const at of places(phrase, text)) expect(at).toBeLessThan(foldText(text).folded.length);
      }),
    );
  });
});

describe("isSpacedWord", () => {
  it.each([
    ["a", true],
    ["7", true],
    ["я", true],
    ["ω", true],
    [" ", false],
    ["'", false],
    ["条", false],
    ["ア", false],
    ["한", false],
    ["〇", true],
  ])("%j: %s", (character, expected) => {
    expect(isSpacedWord(character.charCodeAt(0))).toBe(expected);
  });

  it("the end of a text: false", () => {
    expect(isSpacedWord(undefined)).toBe(false);
  });
});
