import { describe, expect, it } from "vitest";
import { EverydayWords } from "../../src/cli/everyday-words.ts";
import { generateStory } from "../../src/cli/generate-story.ts";
import { readStory } from "../../src/cli/read-story.ts";
import { buildDetector, judgePage } from "../../src/detect/detect-story.ts";
import { PageSearch } from "../../src/page-text/page-search.ts";
import { PhraseBook } from "../../src/page-text/phrase-book.ts";

const pattern = readStory();
const everyday = new EverydayWords(["Bread and butter"]);

describe("generateStory", () => {
  it("invents the same story for the same number, and another one for another", () => {
    expect(generateStory(pattern, 7, everyday)).toEqual(generateStory(pattern, 7, everyday));
    expect(generateStory(pattern, 7, everyday)).not.toEqual(generateStory(pattern, 8, everyday));
  });

  it("keeps the size of the pattern, and the length, script and capitals of its phrases", () => {
    const { story, entities } = generateStory(pattern, 7, everyday);
    expect(entities).toHaveLength(100);
    expect(entities.flatMap(({ aliases }) => aliases)).toHaveLength(400);
    for (const [place, facet] of pattern.story.detect.facets.entries()) {
      const phrases = Object.values(facet.phrases).flat();
      const invented = Object.values(story.detect.facets[place]?.phrases ?? {}).flat();
      expect(invented.map((phrase) => phrase.length)).toEqual(phrases.map((phrase) => phrase.normalize().length));
    }
    const [first] = Object.values(story.detect.facets[0]?.phrases ?? {}).flat();
    expect(first).toMatch(/^[A-Z][a-z]{4}\*$/);
  });

  it("invents stories that are recognised by their own words, and by no others", () => {
    const numbers = [1, 2, 3];
    const stories = numbers.map((number) => generateStory(pattern, number, everyday).story);
    for (const told of stories) {
      const text = told.detect.facets
        .flatMap(({ phrases }) => Object.values(phrases).flat())
        .join(", ")
        .replaceAll("*", "");
      const page = { title: text.slice(0, 200), text, description: "", date: told.window.from, lang: "en", parts: [] };
      const book = new PhraseBook();
      const detectors = stories.map((story) => buildDetector(story, book));
      const search = new PageSearch(page, book);
      const found = detectors.filter((story) => findLabel(search, story) !== "none").map(({ id }) => id);
      expect(found).toEqual([told.id]);
    }
  });
});

function findLabel(search: PageSearch, story: ReturnType<typeof buildDetector>): string {
  return judgePage(search, story)?.label ?? "none";
}
