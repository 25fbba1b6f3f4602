import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldPhrase, foldText, unfoldSpan } from "../../src/page-text/fold-text.ts";

/** Strings of any code units: pairs broken in two, marks without letters, characters that fold to many. */
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
);

describe("foldText", () => {
  it.each([
    ["capitals", "Lloyd AUSTIN", "lloyd austin"],
    ["full-width letters and digits", "Ａｒｔｉｃｌｅ　５", "article 5"],
    ["half-width katakana with sound marks", "ﾊﾞｲﾃﾞﾝ ﾊﾟ", "バイデン パ"],
    ["decomposed kana", "\u30cf\u3099", "バ"],
    ["decomposed Hangul", "\u1112\u1161\u11ab", "한"],
    ["accents on Latin letters", "Córdoba Żółw", "cordoba zołw"],
    ["accents written as marks of their own", "Co\u0301rdoba", "cordoba"],
    ["curly quotes", "Norvia’s “ferries”", 'norvia\'s "ferries"'],
    ["hyphens and dashes", "F‐15 F‑15 F–15 F—15 F−15", "f-15 f-15 f-15 f-15 f-15"],
    ["middle dots", "ミラ·ヴォス", "ミラ・ヴォス"],
    ["white space of all kinds", "a \t\n\u00a0\u2009\u3000b", "a b"],
    ["soft hyphens and zero-width characters", "Oki\u00adna\u200bwa\u2060\ufeff", "okinawa"],
    ["ligatures", "ﬁsh", "fish"],
    ["the sharp s and its Swiss spelling", "Weißes Straẞe", "weisses strasse"],
    ["the long dots", "so…", "so..."],
  ])("joins %s", (_, text, folded) => {
    expect(foldText(text).folded).toBe(folded);
  });

  it("keeps accents that are letters of their own script", () => {
    expect(foldText("й").folded).toBe("й");
    expect(foldText("が").folded).toBe("が");
  });

  it("remembers which units were capitals", () => {
    const text = foldText("Mr É e\u0301 Ｕ");
    expect(Array.from(text.units, (_, unit) => text.isCapital(unit))).toEqual([
      true,
      false,
      false,
      true,
      false,
      false,
      false,
      true,
    ]);
  });

  it("knows which units are of one character", () => {
    const text = foldText("aﬁb㎞…");
    expect(text.folded).toBe("afibkm...");
    expect(Array.from(text.units, (_, unit) => text.isInside(unit))).toEqual([
      false,
      false,
      true,
      false,
      false,
      true,
      false,
      true,
      true,
    ]);
    expect(text.isInside(text.units.length)).toBe(false);
  });

  it("never runs backwards in the source", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folding = foldText(text);
        expect(folding.startOf(folding.units.length)).toBe(text.length);
        for (let unit = 0; unit < folding.units.length; unit++) {
          const [start, end, next] = [folding.startOf(unit), folding.endOf(unit), folding.startOf(unit + 1)];
          expect(start).toBeLessThan(end);
          expect(start).toBeLessThanOrEqual(next);
          expect(end <= next || start === next).toBe(true);
          expect(folding.isInside(unit + 1)).toBe(start === next);
          expect(folding.startOf(folding.offsetOf(start))).toBe(start);
        }
      }),
    );
  });

  it("folds characters in a text as each by itself", () => {
    const character = fc.integer({ min: 0x21, max: 0xffff }).map((unit) => String.fromCharCode(unit));
    const isAlone = (text: string) => !/[\s\p{M}\p{Lm}\p{Cs}\u1160-\u11ff]/u.test(text);
    fc.assert(
      fc.property(fc.array(character.filter(isAlone)), (characters) => {
        const alone = characters.map((one) => foldText(one).folded);
        expect(foldText(characters.join("")).folded).toBe(alone.join("").replace(/ +/g, " "));
      }),
    );
  });

  it("folds a folded text to itself, where the source is plain", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."aA é“’-\u00ad\u30cf５\n") }), (text) => {
        const { folded } = foldText(text);
        expect(foldText(folded).folded).toBe(folded);
      }),
    );
  });

  it("grows with the text: many marks on one letter are no trap", () => {
    const started = performance.now();
    const { folded } = foldText(`a${"\u0301\u0323".repeat(100_000)}b`);
    expect(performance.now() - started).toBeLessThan(1000);
    expect(folded.startsWith("a")).toBe(true);
    expect(folded.endsWith("b")).toBe(true);
  });
});

describe("unfoldSpan", () => {
  it("gives the source of every folded range", () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
        const folding = foldText(text);
        if (folding.folded.length === 0) return;
        const start = Math.min(a, b) % folding.folded.length;
        const end = Math.max(start + 1, Math.max(a, b) % (folding.folded.length + 1));
        const span = unfoldSpan(folding, start, end);
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.start).toBeLessThan(span.end);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it.each([
    ["a soft hyphen inside", "on Oki\u00adnawa now", "okinawa", "Oki\u00adnawa"],
    ["a mark at the end", "the cafe\u0301 there", "cafe", "cafe\u0301"],
    ["a line break inside", "Port\n  Alder.", "port alder", "Port\n  Alder"],
    ["no soft hyphen behind", "Okinawa\u00ad is", "okinawa", "Okinawa"],
  ])("takes %s", (_, text, phrase, source) => {
    const folding = foldText(text);
    const at = folding.folded.indexOf(phrase);
    const { start, end } = unfoldSpan(folding, at, at + phrase.length);
    expect(text.slice(start, end)).toBe(source);
  });
});

describe("foldPhrase", () => {
  it("drops the space around a phrase", () => {
    expect(foldPhrase("  Kestrel  Pact ")).toBe("kestrel pact");
  });

  it("folds a phrase as a text", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."aZ5- ’`日é\u0301\u00ad") }), (phrase) => {
        expect(foldPhrase(phrase)).toBe(foldText(phrase).folded.trim());
      }),
    );
  });
});
