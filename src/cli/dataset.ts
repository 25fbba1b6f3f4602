import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { DatasetError } from "../dataset/parse-dataset.ts";
import type { ReferenceDataset } from "../dataset/reference-dataset.ts";
import { readStory } from "./read-story.ts";

/** Checks the bundled story and prints its counts; every broken rule is named with its file, line and path. */
function main(): number {
  const { values } = parseArgs({ options: { json: { type: "boolean", default: false } } });
  try {
    const counts = countDataset(readStory());
    if (values.json) console.log(JSON.stringify(counts));
    else for (const [name, count] of Object.entries(counts)) console.log(`${name.padEnd(10)} ${count}`);
    return 0;
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error;
    console.error(error.message);
    return 1;
  }
}

function countDataset(dataset: ReferenceDataset): Record<string, number> {
  const aliases = dataset.entities.flatMap((entity) => Object.values(entity.aliases).flat());
  const names = dataset.entities.flatMap((entity) => [entity.name, ...Object.values(entity.names)]);
  return {
    entities: dataset.entities.length,
    facts: dataset.facts.length,
    events: dataset.timeline.length,
    claims: dataset.claims.length,
    sources: dataset.sources.length,
    aliases: aliases.length + new Set(names).size,
    warnings: 0,
    gzipBytes: gzipSync(JSON.stringify(dataset), { level: 9 }).length,
  };
}

process.exitCode = main();
