import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Dated, Signal } from "../dataset/schema.ts";
import { buildDetector, dateWeights, findSignals, judge, type StoryDetector } from "../detect/detect-story.ts";
import { fitLogistic, logLoss, type Observation, shuffle } from "./fit-logistic.ts";
import { findLabelled, type LabelledArticle, readLabelled } from "./read-labelled.ts";
import { readStory, STORY_FOLDER } from "./read-story.ts";
import { rewriteWeights } from "./rewrite-weights.ts";
import { type Ratios, type RowScores, scoreRows } from "./score-evaluation.ts";

const USAGE = `Usage: npm run --silent fit -- [--seed N] [--date YYYY-MM-DD] [--write | --record] FOLDER_OR_FILE…

Fits the weights of the detection signals to labelled articles: those named and the project's own. Prints old and new
weights, and how right both are on the articles fitted to (train) and on those held back (validation).
  --write    stores the new weights in story.yaml, with the date and the scores
  --record   keeps the weights, and stores what the fit would have brought`;

const OWN_ARTICLES = ["../../tests/detect/articles", "../../tests/articles"];
/** Share of the articles that are held back. */
const VALIDATION_SHARE = 0.3;
/** How strongly the present weights are believed; tried one after another. */
const STRENGTHS = [0.3, 1, 3, 10, 30, 100];
/** The least that a signal weighs. */
const LEAST_WEIGHT = 0.1;

/** A labelled article that passes the first test, as the detector sees it. */
type FitRow = Pick<LabelledArticle, "label" | "labelledBy"> & {
  readonly signals: readonly Signal[];
  readonly dated: Dated;
};
type Split = { readonly train: readonly FitRow[]; readonly validation: readonly FitRow[] };
/** The bias first, then one weight a signal, in the order of the story. */
type Weights = readonly number[];

/** Rows that fail the first test are left out: no weight can change what becomes of them. */
async function readRows(paths: readonly string[], story: StoryDetector): Promise<FitRow[]> {
  const rows: FitRow[] = [];
  for (const path of paths) {
    for await (const { page, label, labelledBy } of readLabelled(findLabelled(path))) {
      const found = findSignals(page, story);
      if (found) rows.push({ label, labelledBy, ...found });
    }
  }
  return rows;
}

/** Every label is split in the same proportion. */
function splitRows(rows: readonly FitRow[], seed: number): Split {
  const groups = [...Map.groupBy(rows, ({ label, labelledBy }) => `${labelledBy} ${label}`).values()];
  const halves = groups.map((group) => {
    const shuffled = shuffle(group, seed);
    const held = Math.round(shuffled.length * VALIDATION_SHARE);
    return { train: shuffled.slice(held), validation: shuffled.slice(0, held) };
  });
  return { train: halves.flatMap(({ train }) => train), validation: halves.flatMap(({ validation }) => validation) };
}

/**
 * What a row says about the weights, in the two sums that `judge` makes: core against the rest where a strong signal
 * lets it be core at all, and core or related against none. The weight of the date is known.
 */
function toObservations({ signals, dated, label }: FitRow, story: StoryDetector): Observation[] {
  const observe = (sum: "core" | "related", truth: boolean): Observation => ({
    held: [0, ...signals.filter(({ counts = sum }) => counts === sum).map((signal) => indexOf(signal, story))],
    offset: dateWeights(story)[sum][dated],
    truth,
  });
  const related = observe("related", label !== "none");
  return signals.some(({ strong }) => strong) ? [observe("core", label === "core"), related] : [related];
}

function indexOf(signal: Signal, story: StoryDetector): number {
  return story.detect.signals.findIndex(({ id }) => id === signal.id) + 1;
}

function weightsOf(story: StoryDetector): Weights {
  return [story.detect.bias, ...story.detect.signals.map(({ weight }) => weight)];
}

function withWeights(story: StoryDetector, [bias = 0, ...weights]: Weights): StoryDetector {
  const signals = story.detect.signals.map((signal, index) => ({ ...signal, weight: weights[index] ?? 0 }));
  return { ...story, detect: { ...story.detect, bias, signals } };
}

/** How right some weights are on some rows. */
type Measure = { readonly rows: RowScores; readonly logLoss: number };

function measure(rows: readonly FitRow[], weights: Weights, story: StoryDetector): Measure {
  const weighted = withWeights(story, weights);
  const judged = rows.map(({ signals, dated, label }) => {
    const held = signals.map((signal) => weighted.detect.signals[indexOf(signal, story) - 1] ?? signal);
    return { label, verdict: judge(held, dated, weighted).label };
  });
  const observations = rows.flatMap((row) => toObservations(row, story));
  return { rows: scoreRows(judged), logLoss: logLoss(observations, weights) };
}

/** One fit, with how right its weights are on the rows fitted to and on those held back. */
type Fit = {
  readonly strength: number;
  readonly weights: Weights;
  readonly train: Measure;
  readonly validation: Measure;
  /** Whether no precision and no recall is lower than with the present weights. */
  readonly isSafe: boolean;
};

/** A fit for each strength, its weights rounded to what a person reads. */
function fitAll({ train, validation }: Split, story: StoryDetector): Fit[] {
  const observations = train.flatMap((row) => toObservations(row, story));
  const before = [train, validation].map((rows) => measure(rows, weightsOf(story), story));
  return STRENGTHS.map((strength) => {
    const fitted = fitLogistic(observations, { priors: weightsOf(story), strength, least: LEAST_WEIGHT });
    const weights = fitted.map((weight) => Math.round(weight * 10) / 10);
    const after = { train: measure(train, weights, story), validation: measure(validation, weights, story) };
    const isSafe = [after.train, after.validation].every((now, index) => isAsGood(now, before[index] ?? now));
    return { strength, weights, ...after, isSafe };
  });
}

function isAsGood({ rows: now }: Measure, { rows: before }: Measure): boolean {
  const ratios = (scores: RowScores) =>
    [scores.core, scores.story].flatMap(({ precision = 1, recall = 1 }) => [precision, recall]);
  const old = ratios(before);
  return ratios(now).every((value, index) => value >= (old[index] ?? 0));
}

/** The safe fit that the validation rows surprise least; where none is safe, the least surprised of all. */
function chooseFit(fits: readonly Fit[]): Fit {
  const safe = fits.filter(({ isSafe }) => isSafe);
  const [best] = (safe.length > 0 ? safe : [...fits]).sort((a, b) => a.validation.logLoss - b.validation.logLoss);
  if (!best) throw new Error("no strength to try");
  return best;
}

function printWeights(story: StoryDetector, fitted: Weights): void {
  const names = ["bias", ...story.detect.signals.map(({ id }) => id)];
  for (const [index, old] of weightsOf(story).entries()) {
    const now = fitted[index] ?? 0;
    console.log(`  ${(names[index] ?? "").padEnd(24)} ${old.toFixed(1).padStart(6)} ${now.toFixed(1).padStart(6)}`);
  }
}

function printMeasure(name: string, { rows, logLoss: loss }: Measure): void {
  const show = ({ precision = 1, recall = 1, falseAlarms, misses }: Ratios) =>
    `P ${precision.toFixed(3)} R ${recall.toFixed(3)} (${falseAlarms} false, ${misses} missed)`;
  console.log(
    `  ${name.padEnd(20)} ${String(rows.rows).padStart(5)} rows   core ${show(rows.core)}   core and related ${show(rows.story)}   log loss ${loss.toFixed(4)}`,
  );
}

/** The measure as the story's data store it. */
function toScores({ rows, logLoss: loss }: Measure) {
  const round = (value: number) => Math.round(value * 1e4) / 1e4;
  return {
    corePrecision: round(rows.core.precision ?? 1),
    coreRecall: round(rows.core.recall ?? 1),
    storyPrecision: round(rows.story.precision ?? 1),
    storyRecall: round(rows.story.recall ?? 1),
    logLoss: round(loss),
  };
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: {
      seed: { type: "string", default: "1" },
      date: { type: "string" },
      write: { type: "boolean", default: false },
      record: { type: "boolean", default: false },
    },
    allowPositionals: true,
  });
  const stores = values.write || values.record;
  if (positionals.length === 0 || (stores && !/^\d{4}-\d{2}-\d{2}$/.test(values.date ?? ""))) {
    console.error(USAGE);
    return 1;
  }
  const story = buildDetector(readStory().story);
  const own = OWN_ARTICLES.map((path) => fileURLToPath(new URL(path, import.meta.url))).filter((path) =>
    existsSync(path),
  );
  const rows = await readRows([...positionals, ...own], story);
  const seed = Number(values.seed);
  const split = splitRows(rows, seed);
  const fits = fitAll(split, story);
  const { weights, strength, train, validation, isSafe } = chooseFit(fits);
  console.log(
    `${values.date ?? "no date"}, seed ${seed}, prior strength ${strength}\n  ${"".padEnd(24)} before  after`,
  );
  printWeights(story, weights);
  const measures = {
    trainBefore: measure(split.train, weightsOf(story), story),
    trainAfter: train,
    validationBefore: measure(split.validation, weightsOf(story), story),
    validationAfter: validation,
  };
  for (const [name, value] of Object.entries(measures)) printMeasure(name, value);
  for (const one of fits) printMeasure(`strength ${one.strength}${one.isSafe ? "" : " (worse)"}`, one.validation);
  console.log(
    isSafe ? "No precision and no recall is lower than before." : "Some precision or recall is lower than before.",
  );
  if (!stores) return 0;
  const file = join(STORY_FOLDER, "story.yaml");
  const fitted = {
    date: values.date ?? "",
    applied: values.write,
    rows: rows.length,
    split: { seed, train: split.train.length, validation: split.validation.length, strength },
    scores: Object.fromEntries(Object.entries(measures).map(([name, value]) => [name, toScores(value)])),
  };
  writeFileSync(file, rewriteWeights(readFileSync(file, "utf8"), values.write ? weights : undefined, fitted));
  return 0;
}

process.exitCode = await main();
