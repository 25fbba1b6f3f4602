import type { DetectorData } from "../dataset/reference-dataset.ts";
import type { Dated, Signal } from "../dataset/schema.ts";
import { compilePhrase, type Phrase } from "../page-text/find-phrases.ts";
import { type FoldedText, foldText, unfoldSpan } from "../page-text/fold-text.ts";
import type { PageText } from "../page-text/page-text.ts";
import { FacetFinder, findTogether } from "./find-facets.ts";
import type { Reason, StoryLabel, StoryMatch } from "./story-match.ts";

/** Characters of the article, headline included, that count as its opening: headline, standfirst and first paragraphs. */
const OPENING_CHARS = 1500;
/** The same for its lead: headline, standfirst, first paragraph. */
const LEAD_CHARS = 600;
/** The most of a first line that is taken for a headline where the page names none. */
const TITLE_CHARS = 200;
/** Han, kana and hangul say in two characters what Latin letters say in five: their regions are shorter. */
const DENSE_SCRIPT = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;
const DENSE_SCALE = 0.4;
/** Characters shown around a piece of evidence. */
const EVIDENCE_CHARS = 60;

/** A story's detection data with its phrases prepared once. */
export type StoryDetector = DetectorData & { readonly phrases: ReadonlyMap<string, readonly Phrase[]> };

/** Prepares a story for `detectStory`. */
export function buildDetector(data: DetectorData): StoryDetector {
  const phrases = new Map<string, Phrase[]>();
  for (const facet of data.detect.facets) {
    phrases.set(facet.id, Object.values(facet.phrases).flat().map(compilePhrase));
  }
  return { ...data, phrases };
}

/** One article, made ready to be weighed. */
type Reading = {
  readonly source: string;
  readonly text: FoldedText;
  readonly facets: FacetFinder;
  readonly dated: Dated;
  /** Folded offsets at which the regions end. */
  readonly ends: Readonly<Record<Signal["where"], number>>;
};

/**
 * How well the page fits the story, with the reasons. `undefined` when the cheap first test fails: a facet that every
 * article on the story has is absent. That is nearly every page. On a page with several articles, a live blog or a
 * round-up, the part that is on the story counts.
 */
export function detectStory(page: PageText, story: StoryDetector): StoryMatch | undefined {
  const whole = detectIn(page, story);
  if (!whole || whole.label === "core") return whole;
  for (const { start, end } of page.parts ?? []) {
    const part = detectIn({ ...page, title: "", description: "", text: page.text.slice(start, end) }, story);
    if (part?.label === "core") return part;
  }
  return whole;
}

/**
 * The verdict on one article. Its score is a logistic sum of weighted signals; a label above `none` needs its
 * threshold, and `core` also a signal marked strong: shared vocabulary alone is any day's news. Background is judged
 * apart, by a sum of its own.
 */
function detectIn(page: PageText, story: StoryDetector): StoryMatch | undefined {
  const reading = readPage(page, story);
  if (!reading) return undefined;
  const found = findHeld(reading, story);
  const { label, sum } = judge(
    found.map(({ signal }) => signal),
    reading.dated,
    story,
  );
  const counted = found.filter(({ signal }) => (signal.counts ?? label) === label || label === "none");
  counted.sort((a, b) => Number(b.signal.strong) - Number(a.signal.strong) || b.signal.weight - a.signal.weight);
  const reasons = counted.map(({ signal, at }) => toReason(signal, at, reading));
  const dated = weighDate(page.date, reading.dated, story);
  if (dated) reasons.push(dated);
  return { story: story.id, label, score: Math.round(logistic(sum) * 1000) / 1000, reasons };
}

/**
 * What an article gives to be weighed, before any weight is: the signals that hold, and where its date lies.
 * `undefined` where the first test fails. The weights are fitted on this.
 */
export function findSignals(
  page: PageText,
  story: StoryDetector,
): { readonly signals: readonly Signal[]; readonly dated: Dated } | undefined {
  const reading = readPage(page, story);
  return reading && { signals: findHeld(reading, story).map(({ signal }) => signal), dated: reading.dated };
}

/** The page made ready, or `undefined` where a facet of the gate is absent. */
function readPage(page: PageText, story: StoryDetector): Reading | undefined {
  const source = [page.title, page.description, page.text].filter(Boolean).join("\n");
  const text = foldText(source);
  const facets = new FacetFinder(text, story.phrases);
  if (!story.detect.gate.every((facet) => facets.has(facet))) return undefined;
  return { source, text, facets, dated: placeDate(page.date, story), ends: endsOf(page, source, text) };
}

function findHeld(reading: Reading, story: StoryDetector): { signal: Signal; at: number }[] {
  return story.detect.signals.flatMap((signal) => weigh(signal, reading));
}

/** The label, and the sum of log-odds that it rests on. */
export function judge(
  signals: readonly Signal[],
  dated: Dated,
  story: StoryDetector,
): { label: StoryLabel; sum: number } {
  const { bias, thresholds } = story.detect;
  const add = (wanted: "core" | "related") =>
    signals.filter(({ counts = wanted }) => counts === wanted).reduce((total, { weight }) => total + weight, bias);
  const weights = dateWeights(story);
  const core = add("core") + weights.core[dated];
  const strong = signals.some((signal) => signal.strong);
  if (strong && logistic(core) >= thresholds.core) return { label: "core", sum: core };
  const related = add("related") + weights.related[dated];
  return { label: logistic(related) >= thresholds.related ? "related" : "none", sum: related };
}

function logistic(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}

/** What each kind of date weighs; background is what other days' articles are, so there it may weigh less. */
export function dateWeights({ detect: { dated } }: StoryDetector): Record<"core" | "related", Record<Dated, number>> {
  const core = { inside: dated.inside, near: dated.near?.weight ?? 0, outside: dated.outside, unknown: 0 };
  const related = dated.related;
  return { core, related: related === undefined ? core : { ...core, near: related, outside: related } };
}

function placeDate(date: string | undefined, story: StoryDetector): Dated {
  if (date === undefined) return "unknown";
  const isIn = ({ from, until }: { from: string; until: string }) => date >= from && date <= until;
  if (isIn(story.window)) return "inside";
  const { near } = story.detect.dated;
  return near && isIn(near) ? "near" : "outside";
}

const DATE_LABELS = {
  inside: "is dated in the days of the story",
  near: "is dated shortly before or after the story",
  outside: "is dated outside the days of the story",
};

function weighDate(date: string | undefined, dated: Dated, story: StoryDetector): Reason | undefined {
  if (date === undefined || dated === "unknown") return undefined;
  return { facet: "date", weight: dateWeights(story).core[dated], label: DATE_LABELS[dated], evidence: date };
}

/** Where the headline, the lead and the opening end. A plain text's first line stands for a headline it does not have. */
function endsOf(page: PageText, source: string, text: FoldedText): Reading["ends"] {
  const line = source.indexOf("\n");
  const firstLine = line < 0 ? source.length : line;
  const title = page.title ? page.title.length : Math.min(firstLine, TITLE_CHARS);
  const scale = isDense(text.folded) ? DENSE_SCALE : 1;
  return {
    title: foldedOffset(text, title),
    lead: LEAD_CHARS * scale,
    opening: OPENING_CHARS * scale,
    page: Number.POSITIVE_INFINITY,
  };
}

/** Whether a third or more of the lead is written in a dense script. */
function isDense(folded: string): boolean {
  const lead = folded.slice(0, LEAD_CHARS);
  return (lead.match(DENSE_SCRIPT)?.length ?? 0) * 3 >= lead.length;
}

/** The first folded offset whose character stands at `offset` of the source or behind it, by bisection. */
function foldedOffset(text: FoldedText, offset: number): number {
  let low = 0;
  let high = text.folded.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((text.starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The signal with the place of its evidence, when it holds. What rules out most articles is looked at first. */
function weigh(signal: Signal, { facets, dated, ends }: Reading): { signal: Signal; at: number }[] {
  if (signal.dated && !signal.dated.includes(dated)) return [];
  const until = ends[signal.where];
  const together = findTogether(signal.all, signal.within, until, facets);
  if (together === undefined) return [];
  const any = signal.any.map((facet) => facets.first(facet)).filter((at) => at >= 0 && at < until);
  if (signal.any.length > 0 && any.length === 0) return [];
  if (signal.none.some((facet) => facets.first(facet) >= 0)) return [];
  return [{ signal, at: together >= 0 ? together : (any[0] ?? -1) }];
}

function toReason({ id, weight, reason }: Signal, at: number, reading: Reading): Reason {
  return { facet: id, weight, label: reason, evidence: at < 0 ? "" : quoteAround(reading, at) };
}

function quoteAround({ source, text }: Reading, at: number): string {
  const span = unfoldSpan(text, at, Math.min(at + EVIDENCE_CHARS, text.folded.length));
  const line = source.slice(span.start, span.end).split("\n")[0] ?? "";
  return line.length < EVIDENCE_CHARS ? line.trim() : line.replace(/\s+\S*$/, "").trim();
}
