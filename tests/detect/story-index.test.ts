import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EverydayWords } from "../../src/cli/everyday-words.ts";
import { generateStory } from "../../src/cli/generate-story.ts";
import { readStory } from "../../src/cli/read-story.ts";
import { StoryIndex } from "../../src/detect/story-index.ts";
import { compilePhrase, findPhrase } from "../../src/page-text/find-phrases.ts";
import { foldText } from "../../src/page-text/fold-text.ts";

const pattern = readStory();
const NO_WORDS = new EverydayWords([]);

function gateOf({ detect: { gate, facets } }: typeof pattern.story): string[] {
  return facets.filter(({ id }) => id === gate[0]).flatMap(({ phrases }) => Object.values(phrases).flat());
}

const gates = [
  pattern.story,
  ...Array.from({ length: 999 }, (_, n) => generateStory(pattern, n + 1, NO_WORDS).story),
].map(gateOf);
const thousand = new StoryIndex(gates);
const one = new StoryIndex(gates.slice(0, 1));

/** Counts how often the filter and the table of an index are looked into. */
function countLooks(index: StoryIndex, text: string): number {
  let looks = 0;
  const counted = Object.create(index, {}) as StoryIndex;
  for (const table of ["filter", "hashes"] as const) {
    const numbers = Reflect.get(index, table) as Uint32Array;
    const spy = new Proxy(numbers, {
      get: (target, key) => {
        looks += 1;
        return Reflect.get(target, key) as unknown;
      },
    });
    Object.defineProperty(counted, table, { value: spy });
  }
  counted.findPossible(text);
  return looks;
}

describe("StoryIndex", () => {
  const index = new StoryIndex([
    ["Ferr*", "Elbhafen"],
    ["渡し船", "フェリー"],
    ["나룻배"],
    ["Self-Tow*", "go*"],
    ["Ærø", "école"],
  ]);

  it.each([
    ["a word that goes on", "Two ferries; one Ferryman was seen", [0]],
    ["a word of the length of its key, and a longer one", "im Elbhafen, am Elbhafenkai", [0]],
    ["Han, kana, Hangul with an ending", "昔の渡し船はフェリーに、나룻배는", [1, 2]],
    ["the longest word of a phrase", "a Self-Towing barge", [3]],
    ["a short word that goes on", "the gondola", [3]],
    ["accents as written, missing, combined", "ecole E\u0301COLE", [4]],
    ["letters that no accent is taken from", "on ÆRØ", [4]],
    ["full width, and a word with a soft hyphen in it", "Ｆｅｒｒｙ, El\u00adbhafen", [0]],
    ["a word beside a sign that has to be folded", "\u200bFerry™", [0]],
  ])("finds %s", (_, text, stories) => {
    expect(index.findPossible(text)).toEqual(stories);
  });

  it.each([
    ["nothing", ""],
    ["small letters for a name", "a ferry"],
    ["the middle of a word", "the Conferrer, the Gelbhafen"],
    ["a word that ends too soon", "Fer Elbhafe 渡 나 self tow"],
  ])("rules out %s", (_, text) => {
    expect(index.findPossible(text)).toEqual([]);
  });

  it("knows a thousand stories apart, by each phrase of each", () => {
    for (const [story, phrases] of gates.entries()) {
      for (const phrase of phrases) expect(thousand.findPossible(`(${phrase.replace("*", "")})`)).toContain(story);
    }
    expect(thousand.findPossible("The bakery on the corner sells its bread by weight.").length).toBeLessThan(4);
  });

  it("never rules out a story whose phrase stands in a text, whatever stands around it", () => {
    const phrases = gates.slice(0, 30).flat();
    const word = fc.oneof(
      fc.constantFrom(...phrases.map((phrase) => phrase.replace("*", "s"))),
      fc.string({ unit: "binary", maxLength: 6 }),
      fc.constantFrom("\u00ad", "\u200b", "\u0301", "ｶﾞ", "ß", "·", " "),
    );
    const found = (text: string) => {
      const folded = foldText(text);
      return gates.slice(0, 30).flatMap((phrases, story) => {
        return phrases.some((phrase) => findPhrase(folded, compilePhrase(phrase)) >= 0) ? [story] : [];
      });
    };
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), fc.constantFrom("", " ", "-"), (words, joint) => {
        const text = words.join(joint);
        expect(thousand.findPossible(text)).toEqual(expect.arrayContaining(found(text)));
      }),
      { numRuns: 1000 },
    );
  });

  it("looks less than twice as often with a thousand stories as with one, and takes less than half a megabyte", () => {
    const text = pattern.facts.map(({ headline, statement }) => `${headline}. ${statement}`).join("\n");
    expect(countLooks(one, text)).toBeGreaterThan(1000);
    expect(countLooks(thousand, text)).toBeLessThan(2 * countLooks(one, text));
    expect(thousand.bytes).toBeLessThan(500_000);
  });
});
