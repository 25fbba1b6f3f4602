import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { STORY_FOLDER } from "../../src/cli/read-story.ts";
import { LANGUAGES, storySchema } from "../../src/dataset/schema.ts";
import { buildDetector, detectStory } from "../../src/detect/detect-story.ts";

/** An article of our own prose, with the label that a careful reader gives it; `what` says what it proves. */
type Article = {
  readonly id: string;
  readonly lang: string;
  readonly date?: string;
  readonly title: string;
  readonly text: string;
  readonly label: "core" | "related" | "none";
  readonly what: string;
};

/** Shorter texts are teasers: without their date and headline there is not enough to go by. */
const TEASER_CHARS = 300;

const file = fileURLToPath(new URL("articles/articles.jsonl", import.meta.url));
const articles = readFileSync(file, "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Article);
const detector = buildDetector(storySchema.parse(parse(readFileSync(join(STORY_FOLDER, "story.yaml"), "utf8"))));

function labelOf({ title, text, date }: Pick<Article, "title" | "text" | "date">): string {
  return detectStory({ title, text, date, description: "", lang: undefined }, detector)?.label ?? "none";
}

const core = articles.filter(({ label, text }) => label === "core" && text.length >= TEASER_CHARS);
const none = articles.filter(({ label }) => label === "none");

describe("the bundled story", () => {
  it.each(articles)("gives $id its label, $label: $what", (article) => {
    expect(labelOf(article)).toBe(article.label);
  });

  it.each(core)("knows $id where its headline is the first line of the text", ({ title, text, date }) => {
    expect(labelOf({ title: "", text: `${title}\n${text}`, date })).toBe("core");
  });

  it.each(core)("knows $id without its headline", ({ text, date }) => {
    expect(labelOf({ title: "", text, date })).toBe("core");
  });

  it.each(core)("is not silent on $id where a mirror changed its date", ({ title, text }) => {
    expect(labelOf({ title, text, date: "2024-09-02" })).not.toBe("none");
  });

  it.each(core)("is not silent on $id without a date", ({ title, text }) => {
    expect(labelOf({ title, text })).not.toBe("none");
  });

  it.each(core)("knows $id with its headline in capitals", ({ title, text, date }) => {
    expect(labelOf({ title: title.toUpperCase(), text, date })).toBe("core");
  });

  it("knows nearly all with a headline that has no capitals", () => {
    const known = core.filter(
      ({ title, text, date }) => labelOf({ title: title.toLowerCase(), text, date }) === "core",
    );
    expect(known.length / core.length).toBeGreaterThan(0.9);
  });

  it.each(none)("is silent on $id even on the day", ({ title, text }) => {
    expect(labelOf({ title, text, date: "2023-01-12" })).not.toBe("core");
  });

  it("is told in every language of the dataset", () => {
    expect(new Set(core.map(({ lang }) => lang))).toEqual(new Set(LANGUAGES));
  });
});
