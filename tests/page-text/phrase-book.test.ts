import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPhrase, type Phrase } from "../../src/page-text/find-phrases.ts";
import { type FoldedText, foldText } from "../../src/page-text/fold-text.ts";
import { PhraseBook } from "../../src/page-text/phrase-book.ts";

/** Few letters, so that phrases share beginnings and stand in the texts. */
const piece = fc.constantFrom(
  ...[
    "us",
    "US",
    "u",
    "s",
    " ",
    "-",
    "日",
    "日米",
    "米",
    "2+2",
    "é",
    "e\u0301",
    "ﬁ",
    "…",
    "\ud83d",
    "Ｕ",
    "ß",
    "ж",
    "\n",
  ],
);
const text = fc.array(piece).map((pieces) => pieces.join(""));
const source = fc
  .tuple(fc.array(piece, { minLength: 1, maxLength: 3 }), fc.constantFrom("", "*"))
  .map(([pieces, end]) => pieces.join("") + end);

/** Every place by looking for one phrase after another. */
function placesOf(phrase: Phrase, text: FoldedText, from = 0, until = text.folded.length): number[] {
  const places: number[] = [];
  for (let at = findPhrase(text, phrase, from, until); at >= 0; at = findPhrase(text, phrase, at + 1, until))
    places.push(at);
  return places;
}

describe("PhraseBook", () => {
  it("finds what looking for each phrase finds", () => {
    fc.assert(
      fc.property(text, fc.array(source, { maxLength: 20 }), (source, sources) => {
        const folded = foldText(source);
        const book = new PhraseBook();
        const phrases = sources.map((phrase) => book.add(phrase));
        const found = book.find(folded);
        for (const phrase of phrases) expect(found.places(phrase)).toEqual(placesOf(phrase, folded));
        const standing = phrases.filter((phrase) => placesOf(phrase, folded).length > 0);
        expect(new Set(found.phrases)).toEqual(new Set(standing));
      }),
      { numRuns: 1000 },
    );
  });

  it("knows what stands within a span", () => {
    fc.assert(
      fc.property(text, source, fc.nat(20), fc.nat(20), (source, phraseSource, start, length) => {
        const folded = foldText(source);
        const book = new PhraseBook();
        const phrase = book.add(phraseSource);
        const found = book.find(folded);
        const expected = placesOf(phrase, folded, start, start + length);
        expect(found.places(phrase, { start, end: start + length })).toEqual(expected);
        expect(found.has(phrase, { start, end: start + length })).toBe(expected.length > 0);
        expect(found.has(phrase)).toBe(placesOf(phrase, folded).length > 0);
      }),
      { numRuns: 1000 },
    );
  });

  it("keeps one object for each phrase", () => {
    const book = new PhraseBook();
    expect(book.add("ferr*")).toBe(book.add("ferr*"));
    expect(book.add("ferr*")).not.toBe(book.add("ferr"));
  });

  it("takes more phrases after a search", () => {
    const book = new PhraseBook();
    const text = foldText("two ferries");
    const before = book.find(text);
    const ferries = book.add("ferries");
    expect(before.has(ferries)).toBe(false);
    expect(book.find(text).has(ferries)).toBe(true);
  });

  it("finds no phrase without letters or signs", () => {
    const book = new PhraseBook();
    expect(book.find(foldText("a b")).has(book.add("*"))).toBe(false);
  });
});
