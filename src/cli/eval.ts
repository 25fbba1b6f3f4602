import { parseArgs } from "node:util";
import type { Engine } from "../report/annotate-page.ts";
import { compareSpeed, PageSample } from "./compare-speed.ts";
import { type Evaluation, formatEvaluation } from "./format-evaluation.ts";
import { type JudgedArticle, judgeArticle } from "./judge-article.ts";
import { judgeChecks } from "./judge-checks.ts";
import { loadEngine } from "./load-engine.ts";
import { findLabelled, type LabelledPlace, readLabelled } from "./read-labelled.ts";
import { runProgram } from "./run-program.ts";
import { type CheckScores, scoreChecks } from "./score-checks.ts";
import { scoreDetection } from "./score-evaluation.ts";
import { scoreMarkedArticles } from "./score-mentions.ts";

const USAGE = `Usage: npm run --silent eval -- [--json] FOLDER_OR_FILE…

Runs the engine over labelled articles and prints how often it is right, and how fast it is beside compromise. A folder
holds articles.jsonl or articles.jsonl.gz, or marked articles (*.md). Each line is {"id", "text" | "html", "label", "title"?,
"date"?, "lang"?, "set"?, "labelled_by"?, "mentions"?: [{"entity", "start", "end"}]}. A marked article has a head between ---
lines (id, lang, date, label, what), a line "# Headline", and a text with every mention written {surface form|entity-id}.
A file *.jsonl may hold texts whose statements are marked, without a label: {"id", "text", "date"?, "lang"?, "checks":
[{"claim", "verdict", "words", "start"?}]}.
  --json   the same figures as one JSON object`;

/** The pages that the speed is measured on: any, and those on the story, where there is most to do. */
type Samples = { readonly any: PageSample; readonly core: PageSample };

/** Judges every article of a place, and offers it to the samples. */
async function judgePlace(
  place: LabelledPlace,
  engine: Engine,
  samples: Samples,
  onProgress: (share: number) => void,
): Promise<JudgedArticle[]> {
  const articles: JudgedArticle[] = [];
  for await (const article of readLabelled(place, onProgress)) {
    articles.push(judgeArticle(article, engine));
    const page = { ...article.page, lang: article.lang };
    samples.any.offer(page);
    if (article.label === "core") samples.core.offer(page);
  }
  return articles;
}

function evaluate(
  places: readonly LabelledPlace[],
  articles: readonly JudgedArticle[],
  checks: CheckScores,
  compared: Pick<Evaluation["speed"], "beside" | "onStory">,
): Evaluation {
  const rows = articles.map(({ row }) => row);
  const seconds = articles.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000;
  const marked = articles.flatMap(({ mentions }) => mentions ?? []);
  return {
    files: places.map(({ path }) => path),
    detection: rows.length > 0 ? scoreDetection(rows) : undefined,
    mentions: marked.length > 0 ? scoreMarkedArticles(marked) : undefined,
    checks: checks.texts > 0 ? checks : undefined,
    speed: {
      articlesPerSecond: rows.length / seconds,
      charactersPerSecond: rows.reduce((sum, { chars }) => sum + chars, 0) / seconds,
      ...compared,
    },
  };
}

/** How well the statements are judged of all places where some are marked. */
async function evaluateChecks(places: readonly LabelledPlace[], engine: Engine): Promise<CheckScores> {
  const paths = places.map(({ path }) => path).filter((path) => path.endsWith(".jsonl"));
  const texts = await Promise.all(paths.map((path) => judgeChecks(path, engine)));
  return scoreChecks(texts.flat());
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

/** Judges all places, with a progress bar that is gone when they are done or one of them is bad. */
async function judgePlaces(
  places: readonly LabelledPlace[],
  engine: Engine,
  samples: Samples,
): Promise<JudgedArticle[]> {
  const progress = startProgress();
  const judged: JudgedArticle[][] = [];
  try {
    for (const [index, place] of places.entries()) {
      const onProgress = (share: number) => progress.show((index + share) / places.length);
      judged.push(await judgePlace(place, engine, samples, onProgress));
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
  const places = positionals.map(findLabelled);
  const engine = loadEngine();
  const samples = { any: new PageSample(), core: new PageSample() };
  const articles = await judgePlaces(places, engine, samples);
  const evaluation = evaluate(places, articles, await evaluateChecks(places, engine), {
    beside: compareSpeed(samples.any.pages(), engine),
    onStory: compareSpeed(samples.core.pages(), engine),
  });
  console.log(values.json ? JSON.stringify(evaluation) : formatEvaluation(evaluation));
  return 0;
}

await runProgram(main);
