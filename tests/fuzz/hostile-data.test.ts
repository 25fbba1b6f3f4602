import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { parseRow, readContent } from "../../src/cli/read-input.ts";
import { readStoryFiles } from "../../src/cli/read-story.ts";
import { parseDataset } from "../../src/dataset/parse-dataset.ts";
import { DatasetError, type StoryFile } from "../../src/dataset/problem.ts";
import { readMetadata } from "../../src/page-text/read-metadata.ts";
import { DEFAULT_SETTINGS } from "../../src/settings/settings.ts";
import { parseSettingsFile } from "../../src/settings/settings-file.ts";
import { runs } from "./runs.ts";

const VALID = readStoryFiles(new URL("../datasets/valid", import.meta.url).pathname);

/** Pieces that YAML, JSON and HTML parsers trip over. */
const trap = fc.oneof(
  fc.constantFrom(
    "&a [*a, *a]",
    "<<: *x",
    "!!js/function 'x'",
    "? [a]",
    "__proto__: {}",
    "constructor: 1",
    "\u0000",
    "\ud800",
    "- - - -",
    "{{{{",
    "[[[[",
    "'",
    '"',
    "|2\n  x",
    "1e999",
    "2023-02-30",
    "<script>",
    "%YAML 9.9",
    "---\n---",
    "\t",
  ),
  fc.string({ unit: "binary", maxLength: 30 }),
);

/** A text with a piece of it replaced by something hostile. */
function broken(text: string): fc.Arbitrary<string> {
  return fc
    .tuple(fc.nat(text.length), fc.nat(40), trap)
    .map(([at, length, piece]) => text.slice(0, at) + piece + text.slice(at + length));
}

const brokenStory: fc.Arbitrary<StoryFile[]> = fc
  .nat(VALID.length - 1)
  .chain((index) =>
    broken(VALID[index]?.text ?? "").map((text) =>
      VALID.map((file, other) => (other === index ? { path: file.path, text } : file)),
    ),
  );

describe("a broken or hostile dataset", () => {
  it("is read, or refused with the file and the line of each problem", () => {
    fc.assert(
      fc.property(brokenStory, (files) => {
        try {
          parseDataset(files);
        } catch (error) {
          expect(error).toBeInstanceOf(DatasetError);
          const { problems } = error as DatasetError;
          expect(problems.length).toBeGreaterThan(0);
          for (const { file, line, message } of problems) {
            expect(files.map(({ path }) => path)).toContain(file);
            expect(line).toBeGreaterThan(0);
            expect(message).not.toBe("");
          }
        }
      }),
      runs("storyFiles"),
    );
  });

  it("does not reach the prototypes that all objects share", () => {
    const hostile = "__proto__: { polluted: true }\nconstructor: { prototype: { polluted: true } }\n";
    const files = VALID.map(({ path, text }) => ({ path, text: path === "story.yaml" ? hostile + text : text }));
    expect(() => parseDataset(files)).toThrow(DatasetError);
    parseSettingsFile('{"kind":"sidelight-settings","settings":{"__proto__":{"polluted":true}}}');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe("a hostile settings file", () => {
  const valid = JSON.stringify({ kind: "sidelight-settings", version: 1, settings: DEFAULT_SETTINGS });
  it("gives whole settings or a reason, whatever it holds", () => {
    fc.assert(
      fc.property(fc.oneof(broken(valid), fc.string({ unit: "binary" }), fc.json()), (text) => {
        const file = parseSettingsFile(text);
        if (file.kind === "settings") expect(Object.keys(file.settings)).toEqual(Object.keys(DEFAULT_SETTINGS));
        if (file.kind === "no-json") expect(file.reason).not.toBe("");
      }),
      runs("settingsFile"),
    );
  });
});

describe("hostile metadata", () => {
  const value = fc.oneof(
    fc.json({ maxDepth: 6 }),
    trap,
    fc.constant("[".repeat(50_000)),
    fc.constant('{"a":'.repeat(20_000)),
  );
  const known = ["@type", "headline", "datePublished", "@graph", "mainEntity", "author"];
  const typed = fc.dictionary(fc.constantFrom(...known), fc.jsonValue()).map((block) => JSON.stringify(block));

  it("is metadata with texts of a bounded length, or none", () => {
    fc.assert(
      fc.property(fc.oneof(value, typed), trap, (block, attribute) => {
        const { document } = parseHTML("<!doctype html><html><head></head><body><p>Text</p></body></html>");
        const script = document.createElement("script");
        script.setAttribute("type", "application/ld+json");
        script.textContent = block;
        const meta = document.createElement("meta");
        meta.setAttribute("property", "og:title");
        meta.setAttribute("content", attribute);
        document.head.append(script, meta);
        const { title, description, date } = readMetadata(document as unknown as Document);
        expect(title.length).toBeLessThanOrEqual(500);
        expect(description.length).toBeLessThanOrEqual(500);
        if (date !== undefined) expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      }),
      runs("metadata"),
    );
  });
});

describe("a hostile line of input", () => {
  it("is a row, or an error that says why", () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string({ unit: "binary" }), broken('{"id":"a","text":"b"}')), (line) => {
        try {
          expect(parseRow(line)).toHaveProperty("id");
        } catch (error) {
          expect((error as Error).message).not.toBe("");
        }
      }),
      runs("inputLine"),
    );
  });

  it("is read as an article, whatever markup it holds", () => {
    const tag = fc.constantFrom(
      "<p>",
      "</p>",
      "<div",
      "<!--",
      "<![CDATA[",
      "<table>",
      "<form><input name=tagName>",
      "<svg>",
      "<br/>",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(tag, trap), { maxLength: 30 }), (pieces) => {
        expect(typeof readContent(`<!doctype html>${pieces.join("")}`).text).toBe("string");
      }),
      runs("inputMarkup"),
    );
  });
});
