import { createReadStream, existsSync, globSync, statSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { z } from "zod";
import type { StoryLabel } from "../detect/story-match.ts";
import type { PageText } from "../page-text/page-text.ts";
import { type GoldArticle, readGold } from "./read-gold.ts";
import { parseRow, readRow } from "./read-input.ts";
import type { MarkedMention } from "./score-evaluation.ts";

/** An article with what a person says about it: its label and, in some, every mention. */
export type LabelledArticle = {
  readonly id: string | number;
  readonly set: string;
  readonly lang: string;
  readonly label: StoryLabel;
  /** `presumed` rows were never read by a person. */
  readonly labelledBy: string;
  readonly page: PageText;
  /** Absent where nobody marked the mentions. */
  readonly marked: readonly MarkedMention[] | undefined;
};

/** Where labelled articles are: a file of JSON lines, or a folder of marked articles. */
export type LabelledPlace = { readonly kind: "lines" | "marked"; readonly path: string };

const labelledSchema = z.object({
  label: z.enum(["core", "related", "none"]),
  set: z.string().default("articles"),
  lang: z.string().default("und"),
  labelled_by: z.string().default("hand"),
  mentions: z.array(z.object({ entity: z.string(), start: z.number().int(), end: z.number().int() })).optional(),
});

/** The labelled articles that a path names: a file, a folder with `articles.jsonl[.gz]`, or one of marked articles. */
export function findLabelled(path: string): LabelledPlace {
  if (!existsSync(path)) throw new Error(`${path}: no such file or folder`);
  if (!statSync(path).isDirectory()) return { kind: "lines", path };
  const file = ["articles.jsonl", "articles.jsonl.gz"].map((name) => join(path, name)).find((name) => existsSync(name));
  if (file !== undefined) return { kind: "lines", path: file };
  if (globSync("**/*.md", { cwd: path }).length > 0) return { kind: "marked", path };
  throw new Error(`${path}: this folder has no articles.jsonl, articles.jsonl.gz or marked articles (*.md)`);
}

/**
 * The articles of a place one by one; `onProgress` hears the share read. A line that is no labelled article ends the
 * run with an `Error` that names file and line.
 */
export async function* readLabelled(
  { kind, path }: LabelledPlace,
  onProgress: (share: number) => void = () => {},
): AsyncGenerator<LabelledArticle> {
  if (kind === "marked") {
    yield* readGold(path).map(fromGold);
    return;
  }
  let number = 0;
  for await (const line of readLines(path, onProgress)) {
    number += 1;
    if (line.trim() !== "" && !hasOnlyChecks(line)) yield parseLabelled(line, `${path}:${number}`);
  }
}

/** A row whose statements are marked need not be labelled. */
function hasOnlyChecks(line: string): boolean {
  return line.includes('"checks":') && !line.includes('"label":');
}

/** The lines of a file, unpacked where its name ends with `.gz`. */
async function* readLines(file: string, onProgress: (share: number) => void): AsyncGenerator<string> {
  const source = createReadStream(file);
  const { size } = statSync(file);
  const input = file.endsWith(".gz") ? source.pipe(createGunzip()) : source;
  // A pipe does not hand an error on.
  source.on("error", (error) => input.destroy(error));
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      yield line;
      onProgress(size === 0 ? 1 : source.bytesRead / size);
    }
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
  }
}

function parseLabelled(line: string, place: string): LabelledArticle {
  try {
    const row = parseRow(line);
    const parsed = labelledSchema.safeParse(JSON.parse(line));
    if (!parsed.success) throw new Error(parsed.error.issues.map(describeIssue).join("; "));
    const { set, lang, label, labelled_by: labelledBy, mentions: marked } = parsed.data;
    return { id: row.id, set, lang, label, labelledBy, page: readRow(row), marked };
  } catch (error) {
    throw new Error(`${place}: ${(error as Error).message}`, { cause: error });
  }
}

function describeIssue({ path, message }: { path: PropertyKey[]; message: string }): string {
  return `${path.join(".") || "row"}: ${message}`;
}

/** A marked article as the evaluation takes it; its headline is no part of its text. */
export function fromGold({ id, lang, date, label, title, text, mentions }: GoldArticle): LabelledArticle {
  const page = { text, title, description: "", date, lang };
  return { id, set: "marked", lang, label, labelledBy: "hand", page, marked: mentions };
}
