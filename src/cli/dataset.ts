import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { compileDataset, compileDetector } from "../dataset/compile-dataset.ts";
import { compileWords } from "../dataset/compile-words.ts";
import { findWarnings, type Warning } from "../dataset/find-warnings.ts";
import { WORD_PACKS, type WordPack, withoutPacks } from "../dataset/language-words.ts";
import { DatasetError } from "../dataset/problem.ts";
import type { ReferenceDataset } from "../dataset/reference-dataset.ts";
import { FILE_KINDS, type FileKind, jsonSchemaOf } from "../dataset/story-files.ts";
import { reportJsonSchema } from "../report/report-schema.ts";
import { formatSchema } from "./format-schema.ts";
import { readPictures } from "./read-pictures.ts";
import { readStory } from "./read-story.ts";

const SCHEMA_FOLDER = fileURLToPath(new URL("../../assets/schema", import.meta.url));

/** Checks the bundled story and prints its counts; every broken rule is named with its file, line and path. */
function main(): number {
  const { values } = parseArgs({
    options: { json: { type: "boolean", default: false }, schema: { type: "boolean", default: false } },
  });
  if (values.schema) return writeSchemas();
  try {
    const dataset = readStory();
    const warnings = findWarnings(dataset);
    const sizes = measureDataset(dataset);
    const counts = { ...countDataset(dataset), warnings: warnings.length, gzipBytes: sizes["on a page of the story"] };
    console.log(values.json ? JSON.stringify(counts) : describe(counts, sizes, warnings));
    return 0;
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error;
    console.error(error.message);
    return 1;
  }
}

/** Writes the JSON Schemas: those that editors use, one for each kind of file, and that of exported reports. */
function writeSchemas(): number {
  const kinds = Object.keys(FILE_KINDS) as FileKind[];
  const schemas = {
    ...Object.fromEntries(kinds.map((kind) => [kind, jsonSchemaOf(kind)])),
    report: reportJsonSchema(),
  };
  for (const [name, schema] of Object.entries(schemas)) {
    const path = `${SCHEMA_FOLDER}/${name}.json`;
    writeFileSync(path, formatSchema(schema));
    console.log(path);
  }
  return 0;
}

function countDataset(dataset: ReferenceDataset) {
  const aliases = dataset.entities.flatMap((entity) => Object.values(entity.aliases).flat());
  const names = dataset.entities.flatMap((entity) => [entity.name, ...Object.values(entity.names)]);
  return {
    entities: dataset.entities.length,
    facts: dataset.facts.length,
    events: dataset.timeline.length,
    claims: dataset.claims.length,
    sources: dataset.sources.length,
    aliases: aliases.length + new Set(names).size,
  };
}

/** What the compiled data weighs where. */
function measureDataset(dataset: ReferenceDataset) {
  const words = gzipBytes(compileDataset(withoutPacks(dataset)));
  const packs = (Object.keys(WORD_PACKS) as WordPack[]).map((pack) => gzipBytes(compileWords(dataset, pack)));
  const largest = Math.max(...packs);
  const pictures = gzipBytes(readPictures(dataset));
  return {
    "on every news page": gzipBytes(compileDetector(dataset)),
    "on a page of the story": words + largest + pictures,
    "- words": words,
    "- its language, at most": largest,
    "- maps and charts": pictures,
  };
}

function gzipBytes(data: unknown): number {
  return gzipSync(JSON.stringify(data), { level: 9 }).length;
}

function describe(
  { gzipBytes: _, ...counts }: Readonly<Record<string, number>>,
  sizes: Readonly<Record<string, number>>,
  warnings: readonly Warning[],
): string {
  const toRow = (name: string, number: number) => `${name.padEnd(24)}${number.toLocaleString("en").padStart(9)}`;
  return [
    ...Object.entries(counts).map(([name, count]) => toRow(name, count)),
    "",
    ...Object.entries(sizes).map(([name, bytes]) => `${toRow(name, bytes)} bytes (gzip)`),
    ...warnings.map(({ item, field, message }) => `warning: ${item}, ${field}: ${message}`),
  ].join("\n");
}

process.exitCode = main();
