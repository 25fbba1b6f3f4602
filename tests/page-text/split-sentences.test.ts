import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spanIndexAt, splitSentences } from "../../src/page-text/split-sentences.ts";

function sentences(text: string): string[] {
  return splitSentences(text)
    .map(({ start, end }) => text.slice(start, end).trim())
    .filter(Boolean);
}

describe("splitSentences", () => {
  it.each([
    ["full stops", "One ferry. Two ferries.", ["One ferry.", "Two ferries."]],
    ["questions and exclamations", "Why? Look! Yes.", ["Why?", "Look!", "Yes."]],
    ["quotes behind the stop", "“It holds.” He left.", ["“It holds.”", "He left."]],
    ["line breaks", "Ferry pact signed\nMira Voss spoke", ["Ferry pact signed", "Mira Voss spoke"]],
    ["Japanese stops", "署名した。「続ける。」と述べた。", ["署名した。", "「続ける。」", "と述べた。"]],
    ["no abbreviations", "Gen. Hallam met Mr. Osk. They spoke.", ["Gen. Hallam met Mr. Osk.", "They spoke."]],
    ["no ranks", "For Sgt. Osk and Adm. Voss it ended.", ["For Sgt. Osk and Adm. Voss it ended."]],
    [
      "no full stop before a small letter",
      "At 10 a.m. local time it ended. Then 5.",
      ["At 10 a.m. local time it ended.", "Then 5."],
    ],
    ["no country in abbreviation", "En EE. UU. Mira Voss habló.", ["En EE. UU. Mira Voss habló."]],
    ["a line break behind one", "It ended.\nthen rain", ["It ended.", "then rain"]],
    ["no initials", "J. R. Voss of the U.S. Navy spoke.", ["J. R. Voss of the U.S. Navy spoke."]],
    [
      "a numeral of an article at its end",
      "It may invoke Article V. Then it may not.",
      ["It may invoke Article V.", "Then it may not."],
    ],
    ["no numbers", "It cost 4.5 crowns. Then 5.", ["It cost 4.5 crowns.", "Then 5."]],
    ["rows of dots", "Well............... maybe. Yes.", ["Well...............", "maybe.", "Yes."]],
    ["nothing", "", []],
  ])("splits at %s", (_, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it("does not end at a German day", () => {
    expect(sentences("Am 12. Januar kam sie. Am 13. kam er.")).toEqual(["Am 12. Januar kam sie.", "Am 13. kam er."]);
  });

  it("covers the text from end to end, in order", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."aB .!?\n”)。」é") }), (text) => {
        let at = 0;
        for (const { start, end } of splitSentences(text)) {
          expect(start).toBe(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBe(text.length);
      }),
    );
  });

  it("is quick on a page full of dots", () => {
    const started = performance.now();
    splitSentences(`${".".repeat(50_000)}x`);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe("spanIndexAt", () => {
  it("names the sentence that holds an offset", () => {
    const spans = splitSentences("One. Two. Three.");
    expect([0, 3, 4, 8, 9, 15].map((offset) => spanIndexAt(spans, offset))).toEqual([0, 0, 1, 1, 2, 2]);
  });
});
