import { z } from "zod";
import { chartSchema } from "./charts-schema.ts";
import { claimSchema, wordsSchema } from "./claims-schema.ts";
import { mapSchema } from "./maps-schema.ts";
import { namesSchema } from "./names-schema.ts";
import { entitySchema, eventSchema, factSchema, sourceSchema, storySchema } from "./schema.ts";

/** What a file of a story may hold, by the name of its kind. A new kind is a new line. */
export const FILE_KINDS = {
  story: storySchema,
  entities: z.array(entitySchema),
  facts: z.array(factSchema),
  claims: z.array(claimSchema),
  timeline: z.array(eventSchema),
  sources: z.array(sourceSchema),
  words: wordsSchema,
  names: namesSchema,
  maps: z.array(mapSchema),
  charts: z.array(chartSchema),
} as const;

/** A kind of file that a story may have. */
export type FileKind = keyof typeof FILE_KINDS;

/** Kinds of which a story has one file, of just that name. */
const SINGLE: readonly string[] = ["story", "words", "names", "maps", "charts"];

/**
 * The kind of the file at `path` inside the story's folder: `facts.yaml`, `facts-of-2024.yaml` and `facts/any.yaml` all
 * hold facts. `undefined` for a name that says none.
 */
export function kindOf(path: string): FileKind | undefined {
  const [, name = "", rest] = /^([a-z]+)([-/][a-z0-9-]+)?\.yaml$/.exec(path) ?? [];
  const isKind = Object.hasOwn(FILE_KINDS, name) && (rest === undefined || !SINGLE.includes(name));
  return isKind ? (name as FileKind) : undefined;
}

/** The JSON Schema by which editors complete and check the files of a kind. */
export function jsonSchemaOf(kind: FileKind): object {
  return { title: `Sidelight: ${kind}`, ...z.toJSONSchema(FILE_KINDS[kind], { io: "input" }) };
}
