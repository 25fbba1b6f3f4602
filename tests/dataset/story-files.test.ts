import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { formatSchema } from "../../src/cli/format-schema.ts";
import { readStoryFiles, STORY_FOLDER } from "../../src/cli/read-story.ts";
import { FILE_KINDS, type FileKind, jsonSchemaOf, kindOf } from "../../src/dataset/story-files.ts";

const SCHEMA_FOLDER = fileURLToPath(new URL("../../assets/schema", import.meta.url));
const KINDS = Object.keys(FILE_KINDS) as FileKind[];

describe("kindOf", () => {
  it.each([
    ["story.yaml", "story"],
    ["facts.yaml", "facts"],
    ["facts-of-2024.yaml", "facts"],
    ["entities/people.yaml", "entities"],
    ["maps.yaml", "maps"],
    ["story-two.yaml", undefined],
    ["maps/more.yaml", undefined],
    ["peoples.yaml", undefined],
    ["entities/of/people.yaml", undefined],
    ["constructor.yaml", undefined],
    ["Facts.yaml", undefined],
  ])("of %s is %s", (path, kind) => {
    expect(kindOf(path)).toBe(kind);
  });
});

describe("the schemas for editors", () => {
  it.each(KINDS)("%s.json is what the schema gives; else run: npm run dataset -- --schema", (kind) => {
    expect(readFileSync(`${SCHEMA_FOLDER}/${kind}.json`, "utf8")).toBe(formatSchema(jsonSchemaOf(kind)));
  });

  it("are one for each kind, beside that of exported reports", () => {
    const names = [...KINDS, "report"].map((name) => `${name}.json`);
    expect(readdirSync(SCHEMA_FOLDER).toSorted()).toEqual(names.toSorted());
  });

  it("name what a file must have, and refuse what there is not", () => {
    const { items } = jsonSchemaOf("timeline") as { items: { required: string[]; additionalProperties: boolean } };
    expect(items.required).toEqual(["id", "date", "what", "sources"]);
    expect(items.additionalProperties).toBe(false);
  });
});

describe("every file of the bundled story", () => {
  it.each(readStoryFiles(STORY_FOLDER).map(({ path, text }) => [path, text]))(
    "%s begins with its schema",
    (path, text) => {
      const [, schema = ""] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? [];
      const target = resolve(dirname(`${STORY_FOLDER}/${path}`), schema);
      expect(relative(SCHEMA_FOLDER, target)).toBe(`${kindOf(path)}.json`);
      expect(existsSync(target)).toBe(true);
    },
  );
});
