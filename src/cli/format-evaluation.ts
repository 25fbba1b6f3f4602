import type { SpeedComparison } from "./compare-speed.ts";
import { formatChecks } from "./format-checks.ts";
import type { CheckScores } from "./score-checks.ts";
import type { DetectionScores, JudgedRow, Ratios, RowScores, ScoreBin } from "./score-evaluation.ts";
import type { MentionError, MentionScores } from "./score-mentions.ts";

/** What one run of the evaluation found. */
export type Evaluation = {
  readonly files: readonly string[];
  /** Absent where no row carries a label. */
  readonly detection: DetectionScores | undefined;
  /** Present where rows carry marked mentions. */
  readonly mentions: MentionScores | undefined;
  /** Present where rows carry marked statements. */
  readonly checks: CheckScores | undefined;
  readonly speed: {
    readonly articlesPerSecond: number;
    readonly charactersPerSecond: number;
    /** On any of the texts; absent where none was English. */
    readonly beside: SpeedComparison | undefined;
    /** On those labelled core, where everything is looked for. */
    readonly onStory: SpeedComparison | undefined;
  };
};

const GROUP_TITLES: Readonly<Record<keyof DetectionScores["by"], string>> = {
  set: "By set",
  language: "By language",
  length: "By length of the text, in characters",
  labelledBy: "By who labelled",
  labelledByAndLength: "By who labelled, and length",
};

/** The evaluation as a person reads it in a terminal. */
export function formatEvaluation(evaluation: Evaluation): string {
  const { detection, mentions, checks, speed } = evaluation;
  const sections = [
    `${evaluation.files.join(", ")}: ${detection?.all.rows ?? 0} labelled articles`,
    ...(detection ? formatDetection(detection) : []),
    ...(mentions ? formatMentions(mentions) : []),
    ...(detection ? formatErrors(detection.errors) : []),
    ...(checks ? formatChecks(checks) : []),
    ...(detection ? [formatSpeed(speed)] : []),
  ];
  return sections.join("\n\n");
}

function formatDetection({ all, by, calibration }: DetectionScores): string[] {
  const groups = Object.entries(GROUP_TITLES) as [keyof DetectionScores["by"], string][];
  const tables = groups.map(([name, title]) => formatTable(title, by[name]));
  return [formatTable("All", { all }), ...tables, formatCalibration(calibration)];
}

function formatTable(title: string, groups: Readonly<Record<string, RowScores>>): string {
  const lines = Object.entries(groups).map(
    ([name, { rows, core, story }]) =>
      `  ${name.padEnd(18)} ${String(rows).padStart(6)}   ${formatRatios(core)}   ${formatRatios(story)}`,
  );
  const width = formatRatios(Object.values(groups)[0]?.core ?? EMPTY).length;
  const header = `  ${"".padEnd(18)} ${"rows".padStart(6)}   ${"core against the rest".padEnd(width)}   core and related against none`;
  return [title, header, ...lines].join("\n");
}

const EMPTY: Ratios = {
  hits: 0,
  falseAlarms: 0,
  misses: 0,
  silences: 0,
  precision: undefined,
  recall: undefined,
  f1: undefined,
};

function formatRatios({ hits, falseAlarms, misses, precision, recall, f1 }: Ratios): string {
  const count = (value: number) => String(value).padStart(4);
  return `P ${ratio(precision)}  R ${ratio(recall)}  F1 ${ratio(f1)}  (${count(hits)} right${count(falseAlarms)} false${count(misses)} missed)`;
}

function ratio(value: number | undefined): string {
  return value === undefined ? "  –  " : value.toFixed(3);
}

function formatCalibration(bins: readonly ScoreBin[]): string {
  const lines = bins.map(({ from, until, rows, meanScore, onStory, core }) => {
    const share = (part: number) => (part / rows).toFixed(2).padStart(9);
    return `  ${from.toFixed(1)}–${until.toFixed(1)} ${String(rows).padStart(8)} ${meanScore.toFixed(2).padStart(8)}${share(onStory)}${share(core)}`;
  });
  return ["Calibration on rows labelled by hand", "    score     rows     mean on story     core", ...lines].join("\n");
}

function formatErrors(errors: readonly JudgedRow[]): string[] {
  const by = (wanted: boolean) => errors.filter(({ labelledBy }) => (labelledBy === "presumed") === wanted);
  const sections: readonly (readonly [string, readonly JudgedRow[]])[] = [
    ["Wrong on rows labelled by hand", by(false)],
    ["Not silent on presumed negatives", by(true)],
  ];
  return sections
    .filter(([, rows]) => rows.length > 0)
    .map(([title, rows]) => [`${title}: ${rows.length}`, ...rows.map(formatError)].join("\n"));
}

function formatError({ id, set, lang, date, title, label, verdict, score, reasons }: JudgedRow): string {
  const facts = [id, set, lang, date ?? "no date"].join(", ");
  const because = reasons.map(
    ({ facet, weight, evidence }) =>
      `      ${weight > 0 ? "+" : ""}${weight} ${facet}${evidence ? `: ${evidence}` : ""}`,
  );
  return [`  ${label} → ${verdict} ${score.toFixed(3)}  ${title || "(no headline)"} [${facts}]`, ...because].join("\n");
}

/** Figures by language, and every wrong and missed mention with the words around it. */
function formatMentions({ articles, byLanguage, errors, ...all }: MentionScores): string[] {
  const groups = [["all", { articles, ...all }] as const, ...Object.entries(byLanguage)];
  const lines = groups.map(
    ([name, ratios]) => `  ${name.padEnd(8)} ${String(ratios.articles).padStart(6)}   ${formatRatios(ratios)}`,
  );
  const table = ["Mentions, strict: span and entity", `  ${"".padEnd(8)} articles`, ...lines].join("\n");
  if (errors.length === 0) return [table];
  return [table, [`Wrong and missed mentions: ${errors.length}`, ...errors.map(formatMentionError)].join("\n")];
}

function formatMentionError({ kind, id, lang, entity, context }: MentionError): string {
  return `  ${kind.padEnd(6)} ${entity}  [${lang}, ${id}]\n      ${context}`;
}

function formatSpeed({ articlesPerSecond, charactersPerSecond, beside, onStory }: Evaluation["speed"]): string {
  const own = `Speed: ${whole(articlesPerSecond)} articles a second, ${whole(charactersPerSecond)} characters a second`;
  return [
    own,
    ...(beside ? [formatComparison("of the English texts", beside)] : []),
    ...(onStory ? [formatComparison("of the English texts on the story", onStory)] : []),
  ].join("\n");
}

function formatComparison(what: string, { texts, characters, engine, compromise, ratio }: SpeedComparison): string {
  const both = `the whole engine ${whole(engine)}, compromise ${whole(compromise)} characters a second`;
  return `Beside compromise/three on ${texts} ${what} (${whole(characters)} characters): ${both}: ${ratio.toFixed(0)} times faster`;
}

function whole(value: number): string {
  return Math.round(value).toLocaleString("en");
}
