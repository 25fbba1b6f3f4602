import { createReadStream, existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { createGunzip } from "node:zlib";
import { z } from "zod";
import { annotatePage, type Engine } from "../report/annotate-page.ts";
import { type Evaluation, formatEvaluation } from "./format-evaluation.ts";
import { loadEngine } from "./load-engine.ts";
import { parseRow, readRow } from "./read-input.ts";
import { type JudgedRow, type MarkedMention, scoreDetection, scoreMentions } from "./score-evaluation.ts";

const USAGE = `Usage: npm run --silent eval -- [--json] FOLDER_OR_FILE…

Runs the engine over labelled articles and prints how often it is right. A folder holds articles.jsonl or
articles.jsonl.gz; each line is {"id", "text" | "html", "label", "title"?, "date"?, "lang"?, "set"?, "labelled_by"?,
"mentions"?: [{"entity", "start", "end"}]}.
  --json   the same figures as one JSON object`;

const labelledSchema = z.object({
  label: z.enum(["core", "related", "none"]),
  set: z.string().default("articles"),
  lang: z.string().default("und"),
  labelled_by: z.string().default("hand"),
  mentions: z.array(z.object({ entity: z.string(), start: z.number().int(), end: z.number().int() })).optional(),
});

/** The engine's answer to one labelled article. */
type JudgedArticle = {
  readonly row: JudgedRow;
  readonly milliseconds: number;
  readonly marked: readonly MarkedMention[] | undefined;
  readonly found: readonly MarkedMention[];
};

/** The file of labelled articles that a path names: itself, or the one of that name in the folder. */
function findArticles(path: string): string {
  if (!existsSync(path)) throw new Error(`${path}: no such file or folder`);
  if (!statSync(path).isDirectory()) return path;
  const file = ["articles.jsonl", "articles.jsonl.gz"].map((name) => join(path, name)).find((name) => existsSync(name));
  if (file === undefined) throw new Error(`${path}: this folder has no articles.jsonl or articles.jsonl.gz`);
  return file;
}

/** The lines of a file one by one, unpacked where its name ends with `.gz`; `onProgress` hears the share read. */
async function* readLines(file: string, onProgress: (share: number) => void): AsyncGenerator<string> {
  const source = createReadStream(file);
  const { size } = statSync(file);
  const input = file.endsWith(".gz") ? source.pipe(createGunzip()) : source;
  // A pipe does not hand an error on.
  source.on("error", (error) => input.destroy(error));
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    yield line;
    onProgress(size === 0 ? 1 : source.bytesRead / size);
  }
}

/** Runs the engine on one line. Throws where the line is not a labelled article. */
function judgeLine(line: string, engine: Engine): JudgedArticle {
  const row = parseRow(line);
  const labelled = parseLabels(line);
  const page = readRow(row);
  const started = performance.now();
  const { match, mentions } = annotatePage(page, engine);
  const milliseconds = performance.now() - started;
  return {
    milliseconds,
    marked: labelled.mentions,
    found: labelled.mentions ? mentions.map(({ entity, start, end }) => ({ entity, start, end })) : [],
    row: {
      id: row.id,
      set: labelled.set,
      lang: labelled.lang,
      date: page.date,
      title: page.title,
      chars: page.text.length,
      label: labelled.label,
      labelledBy: labelled.labelled_by,
      verdict: match.label,
      score: match.score,
      // Reasons are shown for errors only: a corpus of silences need not be kept in memory.
      reasons: match.label === labelled.label ? [] : match.reasons,
    },
  };
}

function parseLabels(line: string): z.infer<typeof labelledSchema> {
  const parsed = labelledSchema.safeParse(JSON.parse(line));
  if (parsed.success) return parsed.data;
  throw new Error(parsed.error.issues.map(({ path, message }) => `${path.join(".") || "row"}: ${message}`).join("; "));
}

/** Judges every article of a file; a line that is no labelled article ends the run, named by file and line. */
async function judgeFile(file: string, engine: Engine, onProgress: (share: number) => void): Promise<JudgedArticle[]> {
  const articles: JudgedArticle[] = [];
  let number = 0;
  try {
    for await (const line of readLines(file, onProgress)) {
      number += 1;
      if (line.trim() !== "") articles.push(judgeLine(line, engine));
    }
  } catch (error) {
    throw new Error(`${file}:${number || 1}: ${(error as Error).message}`, { cause: error });
  }
  return articles;
}

function evaluate(files: readonly string[], articles: readonly JudgedArticle[]): Evaluation {
  const rows = articles.map(({ row }) => row);
  const seconds = articles.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000;
  const marked = articles.flatMap(({ marked, found }) => (marked ? [{ marked, found }] : []));
  return {
    files,
    detection: scoreDetection(rows),
    mentions: marked.length > 0 ? { articles: marked.length, ...scoreMentions(marked) } : undefined,
    speed: {
      articlesPerSecond: rows.length / seconds,
      charactersPerSecond: rows.reduce((sum, { chars }) => sum + chars, 0) / seconds,
    },
  };
}

const BAR_CHARS = 30;
const REDRAW_MS = 100;

/** A progress bar on standard error; nothing where that is not a terminal. */
function startProgress(): { show: (share: number) => void; end: () => void } {
  if (!process.stderr.isTTY) return { show: () => {}, end: () => {} };
  let drawn = 0;
  const show = (share: number) => {
    if (Date.now() - drawn < REDRAW_MS) return;
    drawn = Date.now();
    const filled = Math.round(share * BAR_CHARS);
    process.stderr.write(`\r${"█".repeat(filled)}${"░".repeat(BAR_CHARS - filled)} ${Math.floor(share * 100)} %`);
  };
  return { show, end: () => process.stderr.write("\r\u001b[K") };
}

/** Judges all files, with a progress bar that is gone when they are done or one of them is bad. */
async function judgeFiles(files: readonly string[], engine: Engine): Promise<JudgedArticle[]> {
  const progress = startProgress();
  const judged: JudgedArticle[][] = [];
  try {
    for (const [index, file] of files.entries()) {
      judged.push(await judgeFile(file, engine, (share) => progress.show((index + share) / files.length)));
    }
  } finally {
    progress.end();
  }
  return judged.flat();
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { json: { type: "boolean", default: false }, help: { type: "boolean", short: "h", default: false } },
    allowPositionals: true,
  });
  if (values.help || positionals.length === 0) {
    console.log(USAGE);
    return values.help ? 0 : 1;
  }
  const files = positionals.map(findArticles);
  const engine = loadEngine();
  const evaluation = evaluate(files, await judgeFiles(files, engine));
  console.log(values.json ? JSON.stringify(evaluation) : formatEvaluation(evaluation));
  return 0;
}

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0); // The reader has seen enough.
  throw error;
});

try {
  process.exitCode = await main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
