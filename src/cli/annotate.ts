import { once } from "node:events";
import { createReadStream, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { ENGLISH_WORDING } from "../messages/english-wording.ts";
import { annotatePage, type Engine } from "../report/annotate-page.ts";
import { EXPORT_FORMATS, type ExportFormat, exportReport } from "../report/export-report.ts";
import type { PageReport } from "../report/page-report.ts";
import { loadEngine } from "./load-engine.ts";
import { parseRow, readContent, readRow } from "./read-input.ts";
import { runProgram } from "./run-program.ts";
import { summarise } from "./summarise.ts";

const USAGE = `Usage: npm run --silent annotate -- [--jsonl | --export FORMAT] [FILE…]

Looks for the bundled story in articles. Each FILE is an HTML page or a plain text; standard input where none is named.
  --export  the whole report of each FILE: markdown, json, or csl (the sources as CSL-JSON)
  --jsonl   each line is {"id", "text" | "html", "title"?, "url"?, "date"?, "lang"?}; one JSON object per line comes out`;

/** The report in the form the command line promises. */
function toOutput(id: string | number, text: string, { match, mentions, facts, checks, coverage }: PageReport): object {
  return {
    id,
    story: {
      id: match.story,
      label: match.label,
      score: match.score,
      reasons: match.reasons.map(({ facet, weight, label, evidence }) => ({ facet, weight, label, evidence })),
    },
    text,
    mentions: mentions.map(({ entity, type, start, end, surfaceForm }) => ({ entity, type, start, end, surfaceForm })),
    facts: facts.map(({ fact, start, end, partly }) => ({ fact, start, end, ...(partly && { partly }) })),
    checks: checks.map(({ claim, verdict, start, end, said, record }) => ({
      claim,
      verdict,
      start,
      end,
      said,
      record,
    })),
    coverage: { mentioned: coverage.mentioned, missing: coverage.missing },
  };
}

/** The answer to one line, and whether it failed. A bad line costs itself and nothing else. */
function answerLine(line: string, engine: Engine): { output: object; failed: boolean } {
  try {
    const row = parseRow(line);
    const page = readRow(row);
    return { output: toOutput(row.id, page.text, annotatePage(page, engine)), failed: false };
  } catch (error) {
    return { output: { id: idOf(line), error: (error as Error).message }, failed: true };
  }
}

function idOf(line: string): string | number | null {
  try {
    const { id } = JSON.parse(line) as { id?: unknown };
    return typeof id === "string" || typeof id === "number" ? id : null;
  } catch {
    return null; // The line is no JSON at all: it has no id to name.
  }
}

/** One output line per input line, in order, in constant memory. */
async function streamLines(input: NodeJS.ReadableStream, engine: Engine): Promise<boolean> {
  let failed = false;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === "") continue;
    const answer = answerLine(line, engine);
    failed ||= answer.failed;
    if (!process.stdout.write(`${JSON.stringify(answer.output)}\n`)) await once(process.stdout, "drain");
  }
  return failed;
}

/** Prints what was found in one file; a file that cannot be read is named, and the rest goes on. */
function printReport(name: string, engine: Engine, format: ExportFormat | undefined): boolean {
  try {
    const page = readContent(readFileSync(name === "-" ? 0 : name, "utf8"));
    const report = annotatePage(page, engine);
    if (format) process.stdout.write(exportReport(report, format, ENGLISH_WORDING).text);
    else console.log(summarise(name === "-" ? "standard input" : name, page, report, engine.dataset));
    return false;
  } catch (error) {
    console.error(`${name}: ${(error as Error).message}`);
    return true;
  }
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: {
      jsonl: { type: "boolean", default: false },
      export: { type: "string" },
      help: { type: "boolean", short: "h", default: false },
    },
    allowPositionals: true,
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const format = EXPORT_FORMATS.find((name) => name === values.export);
  if (values.export !== undefined && (format === undefined || values.jsonl)) throw new Error(USAGE);
  const engine = loadEngine();
  const files = positionals.length > 0 ? positionals : ["-"];
  let failed = false;
  for (const file of files) {
    if (!values.jsonl) failed = printReport(file, engine, format) || failed;
    else failed = (await streamLines(file === "-" ? process.stdin : createReadStream(file), engine)) || failed;
  }
  return failed ? 1 : 0;
}

await runProgram(main);
