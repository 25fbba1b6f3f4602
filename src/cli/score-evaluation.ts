import type { Reason, StoryLabel } from "../detect/story-match.ts";
import type { Span } from "../page-text/page-text.ts";

/** One labelled article with the engine's verdict on it. */
export type JudgedRow = {
  readonly id: string | number;
  readonly set: string;
  readonly lang: string;
  readonly date: string | undefined;
  readonly title: string;
  /** Length of the article's text, in UTF-16 units. */
  readonly chars: number;
  readonly label: StoryLabel;
  /** `presumed` rows were never read by a person. */
  readonly labelledBy: string;
  readonly verdict: StoryLabel;
  readonly score: number;
  readonly reasons: readonly Reason[];
};

/** How well a yes-or-no question was answered; a ratio is absent where nothing was asked or answered. */
export type Ratios = {
  readonly hits: number;
  readonly falseAlarms: number;
  readonly misses: number;
  readonly silences: number;
  readonly precision: number | undefined;
  readonly recall: number | undefined;
  readonly f1: number | undefined;
};

/** The two questions put to every row. */
export type RowScores = { readonly rows: number; readonly core: Ratios; readonly story: Ratios };

/** One bin of the calibration table: of the rows scored between `from` and `until`, how many are on the story. */
export type ScoreBin = {
  readonly from: number;
  readonly until: number;
  readonly rows: number;
  readonly meanScore: number;
  readonly onStory: number;
  readonly core: number;
};

/** Everything the evaluation says about detection. */
export type DetectionScores = {
  readonly all: RowScores;
  readonly by: Readonly<Record<GroupName, Readonly<Record<string, RowScores>>>>;
  readonly calibration: readonly ScoreBin[];
  readonly errors: readonly JudgedRow[];
};

/** A mention by entity and span; `set` of them is compared exactly. */
export type MarkedMention = Span & { readonly entity: string };

/** Texts shorter than this are teasers. */
const TEASER_CHARS = 300;
const BINS = 10;

const GROUPS = {
  set: (row: JudgedRow) => row.set,
  language: (row: JudgedRow) => row.lang,
  length: (row: JudgedRow) => (row.chars < TEASER_CHARS ? `< ${TEASER_CHARS}` : `>= ${TEASER_CHARS}`),
  labelledBy: (row: JudgedRow) => row.labelledBy,
  labelledByAndLength: (row: JudgedRow) => `${row.labelledBy}, ${GROUPS.length(row)}`,
};
type GroupName = keyof typeof GROUPS;

/** All figures about detection, for rows already judged. */
export function scoreDetection(rows: readonly JudgedRow[]): DetectionScores {
  const names = Object.keys(GROUPS) as GroupName[];
  const by = Object.fromEntries(names.map((name) => [name, scoreGroups(rows, GROUPS[name])]));
  return {
    all: scoreRows(rows),
    by: by as DetectionScores["by"],
    calibration: calibrate(rows.filter((row) => row.labelledBy !== "presumed")),
    errors: rows.filter(isError),
  };
}

/** Core against the rest, and core or related against none. */
export function scoreRows(rows: readonly Pick<JudgedRow, "label" | "verdict">[]): RowScores {
  const ask = (isYes: (label: StoryLabel) => boolean) =>
    toRatios(rows.map(({ label, verdict }) => ({ truth: isYes(label), answer: isYes(verdict) })));
  return { rows: rows.length, core: ask((label) => label === "core"), story: ask((label) => label !== "none") };
}

function scoreGroups(rows: readonly JudgedRow[], keyOf: (row: JudgedRow) => string): Record<string, RowScores> {
  const groups = Map.groupBy(rows, keyOf);
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, members]) => [key, scoreRows(members)]));
}

/** A hand-labelled row with another verdict, or a presumed negative on which the engine was not silent. */
function isError({ label, verdict }: JudgedRow): boolean {
  return label !== verdict;
}

function toRatios(answers: readonly { truth: boolean; answer: boolean }[]): Ratios {
  const count = (truth: boolean, answer: boolean) =>
    answers.filter((one) => one.truth === truth && one.answer === answer).length;
  return ratiosOf({
    hits: count(true, true),
    falseAlarms: count(false, true),
    misses: count(true, false),
    silences: count(false, false),
  });
}

function ratiosOf(counts: Pick<Ratios, "hits" | "falseAlarms" | "misses" | "silences">): Ratios {
  const { hits, falseAlarms, misses } = counts;
  return {
    ...counts,
    precision: divide(hits, hits + falseAlarms),
    recall: divide(hits, hits + misses),
    f1: divide(2 * hits, 2 * hits + falseAlarms + misses),
  };
}

function divide(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}

/** Rows by their score in bins of equal width; empty bins are left out. A calibrated bin's share is near its mean. */
export function calibrate(rows: readonly JudgedRow[]): ScoreBin[] {
  const bins = Map.groupBy(rows, ({ score }) => Math.min(BINS - 1, Math.floor(score * BINS)));
  return [...bins]
    .sort(([a], [b]) => a - b)
    .map(([bin, members]) => ({
      from: bin / BINS,
      until: (bin + 1) / BINS,
      rows: members.length,
      meanScore: members.reduce((sum, { score }) => sum + score, 0) / members.length,
      onStory: members.filter(({ label }) => label !== "none").length,
      core: members.filter(({ label }) => label === "core").length,
    }));
}

/** Strict: a mention is right only where entity, start and end are those of a marked one. */
export function scoreMentions(
  articles: readonly { readonly marked: readonly MarkedMention[]; readonly found: readonly MarkedMention[] }[],
): Ratios {
  let hits = 0;
  let found = 0;
  let marked = 0;
  for (const article of articles) {
    const right = new Set(article.marked.map(keyOfMention));
    const answers = new Set(article.found.map(keyOfMention));
    hits += answers.intersection(right).size;
    found += answers.size;
    marked += right.size;
  }
  return ratiosOf({ hits, falseAlarms: found - hits, misses: marked - hits, silences: 0 });
}

function keyOfMention({ entity, start, end }: MarkedMention): string {
  return `${entity} ${start} ${end}`;
}
