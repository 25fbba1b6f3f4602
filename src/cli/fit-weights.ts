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
import { runProgram } from "./run-program.ts";
import { type Ratios, type RowScores, scoreRows } from "./score-evaluation.ts";

const USAGE = `Usage: npm run --silent fit -- [--seed N] [--date YYYY-MM-DD] [--write | --record] FOLDER_OR_FILE…

Fits the weights and thresholds of detection to labelled articles: those named and the project's own. Prints old and new
weights, and how right both are on the articles fitted to (train) and on those held back (validation).
  --write    stores the new weights in story.yaml, with the date and the scores; keeps the old ones where those do better
  --record   keeps the weights, and stores what the fit would have brought`;

const OWN_ARTICLES = ["../../tests/detect/articles", "../../tests/articles"];
/** Share of the articles that are held back. */
const VALIDATION_SHARE = 0.3;
/** How strongly the present weights are believed, tried one after another: they know more languages than most rows do. */
const STRENGTHS = [3, 10, 30, 100];
/** Thresholds tried with every fit: weights that say more need other ones. */
const CORE_THRESHOLDS = [0.75, 0.8, 0.85];
const RELATED_THRESHOLDS = [0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65];
/** The least that a signal weighs. */
const LEAST_WEIGHT = 0.1;

/** A labelled article that passes the first test, as the detector sees it. */
type FitRow = Pick<LabelledArticle, "label" | "labelledBy"> & {
  readonly signals: readonly Signal[];
  readonly dated: Dated;
};
type Split = { readonly train: readonly FitRow[]; readonly validation: readonly FitRow[] };
/** What is fitted. */
type Parameters = {
  /** The bias first, then one weight a signal, in the order of the story. */
  readonly weights: readonly number[];
  readonly thresholds: { readonly core: number; readonly related: number };
};

/** What other pages say of the story in a rail or a teaser, where a text has lost its links. */
const TEASERS = [
  "US and Japan extend security treaty to space. Ministers meet in Washington as Marines on Okinawa are to change by 2025.",
  "Kishida and Biden meet at the White House, two days after the allies agreed that Article 5 may cover attacks in space.",
  "Japan to buy Tomahawk missiles in its largest military build-up since the war. The US-Japan alliance welcomes it.",
  "Blinken, Austin, Hayashi and Hamada warn China after security talks. Counterstrike capability for Japan.",
  "Marine regiment on Okinawa to be converted, Pentagon says. What the US-Japan alliance wants against China.",
];
/** A teaser is planted in every so many texts on something else, if they are as long as an article. */
const PLANT_EVERY = 10;
const MIN_PLANT_CHARS = 1500;
/** Shorter texts have too little to lose. */
const TEASER_CHARS = 300;

/** The same articles harder to tell: one on something else on the day of the story, one on the story without headline. */
function twist(article: LabelledArticle, story: StoryDetector): LabelledArticle[] {
  const { label, labelledBy, page } = article;
  if (labelledBy === "presumed" || page.text.length < TEASER_CHARS) return [];
  if (label === "none") return [{ ...article, labelledBy: "twisted", page: { ...page, date: story.window.from } }];
  return label === "core" ? [{ ...article, labelledBy: "twisted", page: { ...page, title: "" } }] : [];
}

/** The article with a teaser of the story before it, in it or behind it: still an article on something else. */
function plantTeaser(article: LabelledArticle, number: number): LabelledArticle {
  const lines = article.page.text.split("\n");
  const place = [0, lines.length >> 1, lines.length][number % 3] ?? 0;
  const text = lines.toSpliced(place, 0, TEASERS[number % TEASERS.length] ?? "").join("\n");
  return { ...article, labelledBy: "planted", page: { ...article.page, text } };
}

/** Rows that fail the first test are left out: no weight can change what becomes of them. */
async function readRows(paths: readonly string[], story: StoryDetector): Promise<FitRow[]> {
  const rows: FitRow[] = [];
  const take = ({ page, label, labelledBy }: LabelledArticle) => {
    const found = findSignals(page, story);
    if (found) rows.push({ label, labelledBy, ...found });
  };
  let others = 0;
  for (const path of paths) {
    for await (const article of readLabelled(findLabelled(path))) {
      for (const one of [article, ...twist(article, story)]) take(one);
      if (article.label !== "none" || article.page.text.length < MIN_PLANT_CHARS) continue;
      if (others % PLANT_EVERY === 0) take(plantTeaser(article, others / PLANT_EVERY));
      others += 1;
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

function parametersOf({ detect: { bias, signals, thresholds } }: StoryDetector): Parameters {
  return { weights: [bias, ...signals.map(({ weight }) => weight)], thresholds };
}

function withParameters(story: StoryDetector, { weights, thresholds }: Parameters): StoryDetector {
  const [bias = 0, ...others] = weights;
  const signals = story.detect.signals.map((signal, index) => ({ ...signal, weight: others[index] ?? 0 }));
  return { ...story, detect: { ...story.detect, bias, signals, thresholds } };
}

/** How right the parameters are on some rows. */
type Measure = { readonly rows: RowScores; readonly logLoss: number };

function measure(rows: readonly FitRow[], parameters: Parameters, story: StoryDetector): Measure {
  const weighted = withParameters(story, parameters);
  const judged = rows.map(({ signals, dated, label }) => {
    const held = signals.map((signal) => weighted.detect.signals[indexOf(signal, story) - 1] ?? signal);
    return { label, verdict: judge(held, dated, weighted).label };
  });
  const observations = rows.flatMap((row) => toObservations(row, story));
  return { rows: scoreRows(judged), logLoss: logLoss(observations, parameters.weights) };
}

/** One fit, with how right it is on the rows fitted to and on those held back. */
type Fit = Parameters & {
  readonly strength: number;
  readonly train: Measure;
  readonly validation: Measure;
  /** Whether no precision and no recall is lower than before. */
  readonly isSafe: boolean;
};

/** A fit for each strength, its weights rounded to what a person reads. */
function fitAll({ train, validation }: Split, story: StoryDetector): Fit[] {
  const observations = train.flatMap((row) => toObservations(row, story));
  const present = parametersOf(story);
  const before = [train, validation].map((rows) => measure(rows, present, story));
  return STRENGTHS.map((strength) => {
    const fitted = fitLogistic(observations, { priors: present.weights, strength, least: LEAST_WEIGHT });
    const weights = fitted.map((weight) => Math.round(weight * 10) / 10);
    const thresholds = chooseThresholds(train, weights, story);
    const parameters = { weights, thresholds };
    const after = { train: measure(train, parameters, story), validation: measure(validation, parameters, story) };
    const isSafe = [after.train, after.validation].every((now, index) => isAsGood(now, before[index] ?? now));
    return { strength, ...parameters, ...after, isSafe };
  });
}

/** The thresholds with the fewest errors on the train rows, among those that lower no precision and no recall there. */
function chooseThresholds(
  train: readonly FitRow[],
  weights: Parameters["weights"],
  story: StoryDetector,
): Parameters["thresholds"] {
  const before = measure(train, parametersOf(story), story);
  const pairs = CORE_THRESHOLDS.flatMap((core) => RELATED_THRESHOLDS.map((related) => ({ core, related })));
  const tries = pairs.map((thresholds) => ({ thresholds, ...measure(train, { weights, thresholds }, story) }));
  const safe = tries.filter((one) => isAsGood(one, before));
  const [best] = (safe.length > 0 ? safe : tries).sort((a, b) => countErrors(a) - countErrors(b));
  return best?.thresholds ?? story.detect.thresholds;
}

function countErrors({ rows: { core, story } }: Measure): number {
  return core.falseAlarms + core.misses + story.falseAlarms + story.misses;
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

function printParameters(story: StoryDetector, fitted: Parameters): void {
  const names = ["bias", ...story.detect.signals.map(({ id }) => id)];
  for (const [index, old] of parametersOf(story).weights.entries()) {
    const now = fitted.weights[index] ?? 0;
    console.log(`  ${(names[index] ?? "").padEnd(24)} ${old.toFixed(1).padStart(6)} ${now.toFixed(1).padStart(6)}`);
  }
  const show = ({ core, related }: Parameters["thresholds"]) => `core ${core}, related ${related}`;
  console.log(`  thresholds: ${show(story.detect.thresholds)}; after: ${show(fitted.thresholds)}`);
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
  const best = chooseFit(fits);
  const { strength, isSafe } = best;
  console.log(
    `${values.date ?? "no date"}, seed ${seed}, prior strength ${strength}\n  ${"".padEnd(24)} before  after`,
  );
  printParameters(story, best);
  const present = parametersOf(story);
  const measures = {
    trainBefore: measure(split.train, present, story),
    trainAfter: best.train,
    validationBefore: measure(split.validation, present, story),
    validationAfter: best.validation,
  };
  for (const [name, value] of Object.entries(measures)) printMeasure(name, value);
  for (const one of fits) printMeasure(`strength ${one.strength}${one.isSafe ? "" : " (worse)"}`, one.validation);
  console.log(
    isSafe ? "No precision and no recall is lower than before." : "Some precision or recall is lower than before.",
  );
  if (!stores) return 0;
  const file = join(STORY_FOLDER, "story.yaml");
  const applied = values.write && isSafe;
  const fitted = {
    date: values.date ?? "",
    applied,
    rows: rows.length,
    split: { seed, train: split.train.length, validation: split.validation.length, strength },
    scores: Object.fromEntries(Object.entries(measures).map(([name, value]) => [name, toScores(value)])),
  };
  writeFileSync(file, rewriteWeights(readFileSync(file, "utf8"), applied ? best : undefined, fitted));
  return 0;
}

await runProgram(main);
