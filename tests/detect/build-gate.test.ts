import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readStory } from "../../src/cli/read-story.ts";
import { compileGate } from "../../src/dataset/compile-gate.ts";
import { buildGate } from "../../src/detect/build-gate.ts";
import { buildDetector, detectStory } from "../../src/detect/detect-story.ts";

const { story } = readStory();
const passes = buildGate(compileGate({ story }));
const detector = buildDetector(story);

const capitalise = (phrase: string) => phrase.replace(/(?<=^|[ -])./gu, (letter) => letter.toUpperCase());

describe("buildGate", () => {
  it.each([
    "News from Japan today",
    "NEWS FROM TOKYO",
    "日本と米国",
    "Le Japon et les Etats-Unis",
    "TÓQUIO e Washington",
    "Toquio sem acento",
    "Ja\u00adpan, broken by a soft hyphen",
    "El ministro de Japón",
  ])("lets %j pass", (text) => {
    expect(passes([text])).toBe(true);
  });

  it("looks at all texts together", () => {
    const both = buildGate([["Coast"], ["Ferry"]]);
    expect(both(["The Coast", "and the Ferry"])).toBe(true);
    expect(both(["The Coast", "and the train"])).toBe(false);
  });

  it.each(["", "News from Lisbon today", "japanned furniture", "Les nouvelles d’Espagne", "서울 소식"])(
    "stops %j",
    (text) => {
      expect(passes([text])).toBe(false);
    },
  );

  it("never stops a text that the detector would look at, where names have their capitals", () => {
    const phrases = story.detect.facets.flatMap(({ phrases }) => Object.values(phrases).flat());
    const word = fc.oneof(
      fc.constantFrom(...phrases.map((phrase) => capitalise(phrase).replace("*", "s"))),
      fc.string({ unit: "grapheme" }),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const text = words.join(" ");
        const page = { text, title: "", description: "", date: undefined, lang: undefined, parts: [] };
        if (detectStory(page, detector)) expect(passes([text])).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
