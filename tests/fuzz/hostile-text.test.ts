import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readStory } from "../../src/cli/read-story.ts";
import { annotatePage } from "../../src/report/annotate-page.ts";
import { buildEngine } from "../../src/report/build-engine.ts";
import { runs } from "./runs.ts";

const dataset = readStory();
const engine = buildEngine(dataset);
const names = dataset.entities.flatMap(({ name, names: others }) => [name, ...Object.values(others)]);
const words = dataset.claims.flatMap(({ about }) => Object.values(about).flat(2));

/** Texts that look like the story and are torn apart: names, wordings, figures, and any Unicode between. */
const piece = fc.oneof(
  fc.constantFrom(...names),
  fc.constantFrom(...words.map(String)),
  fc.constantFrom(
    "¥5tn ($38bn)",
    "43兆円",
    "March 2020",
    "2023年1月11日",
    "more than 50 years",
    "“",
    "」",
    "\n",
    "?",
    "could ",
  ),
  fc.string({ unit: "binary", maxLength: 12 }),
);
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => `Japan and the United States. ${pieces.join(" ")}`);

describe("any text", () => {
  it("is annotated without an error, and every span slices to its words", () => {
    fc.assert(
      fc.property(text, fc.option(fc.constantFrom("2023-01-12", "2020-01-01", "9999-99-99")), (source, date) => {
        const page = { text: source, title: "", description: "", date: date ?? undefined, lang: undefined, parts: [] };
        const { mentions, checks } = annotatePage(page, engine);
        for (const { start, end, surfaceForm } of mentions) expect(source.slice(start, end)).toBe(surfaceForm);
        for (const { start, end, said } of checks) expect(source.slice(start, end)).toBe(said);
      }),
      runs("articleText"),
    );
  });
});
