import type { DetectorData } from "../dataset/reference-dataset.ts";
import type { Dated, Signal } from "../dataset/schema.ts";
import { unfoldSpan } from "../page-text/fold-text.ts";
import { PageSearch } from "../page-text/page-search.ts";
import type { PageText } from "../page-text/page-text.ts";
import { PhraseBook } from "../page-text/phrase-book.ts";
import { scriptScale } from "../page-text/script-scale.ts";
import { FacetFinder, type FacetPhrases, findTogether } from "./find-facets.ts";
import { isCarried } from "./is-carried.ts";
import type { Reason, StoryLabel, StoryMatch } from "./story-match.ts";

/** Characters of the article, headline included, that count as its opening: headline, standfirst and first paragraphs. */
const OPENING_CHARS = 1500;
/** The same for its lead: headline, standfirst, first paragraph. */
const LEAD_CHARS = 600;
/** The most of a first line that is taken for a headline where the page names none. */
const TITLE_CHARS = 200;
/** What a signal in the headline weighs at least that says what the article is about. */
const NAMING = 1.5;
/** Characters shown around a piece of evidence. */
const EVIDENCE_CHARS = 60;

/** A story's detection data with its phrases prepared once. */
export type StoryDetector = DetectorData & {
  readonly phrases: FacetPhrases;
  /** Holds them all, and may hold others'. */
  readonly book: PhraseBook;
};

/** Prepares a story to be looked for on pages. */
export function buildDetector(data: DetectorData, book = new PhraseBook()): StoryDetector {
  const phrases = data.detect.facets.map(({ id, phrases }) => {
    const sources = Object.values(phrases).flat();
    return [id, sources.map((source) => book.add(source))] as const;
  });
  return { ...data, phrases: new Map(phrases), book };
}

/** One article, made ready to be weighed. */
type Reading = {
  readonly search: PageSearch;
  readonly facets: FacetFinder;
  readonly dated: Dated;
  /** Folded offsets at which the regions end. */
  readonly ends: Readonly<Record<Signal["where"], number>>;
};

/** A signal that holds, with the folded offset of its evidence; -1 where that is nowhere in particular. */
type HeldSignal = { readonly signal: Signal; readonly at: number };

/** The verdict on one article, and what it rests on; `sum` is in log-odds. */
type Judgement = {
  readonly label: StoryLabel;
  readonly sum: number;
  readonly held: readonly HeldSignal[];
  readonly reading: Reading;
};

/** How well the page fits the story, with the reasons; `undefined` for nearly every page, as `judgePage` says. */
export function detectStory(
  page: PageText,
  story: StoryDetector,
  search = new PageSearch(page, story.book),
): StoryMatch | undefined {
  const judgement = judgePage(search, story);
  if (!judgement) return undefined;
  const { label, sum } = judgement;
  const score = Math.round(logistic(sum) * 1000) / 1000;
  return { story: story.id, label, score, reasons: tellReasons(judgement, story) };
}

/**
 * How well the page fits the story. `undefined` when the cheap first test fails: a facet that every article on the story
 * has is absent. That is nearly every page. On a page with several articles, a live blog or a round-up, the part that is
 * on the story counts. `search` is one for all phrases of the story's book.
 */
export function judgePage(search: PageSearch, story: StoryDetector): Judgement | undefined {
  const whole = judgeArticle(search, story);
  if (!whole || whole.label === "core") return whole;
  const { page } = search;
  for (const { start, end } of page.parts ?? []) {
    const article = { ...page, title: "", description: "", text: page.text.slice(start, end) };
    const part = judgeArticle(new PageSearch(article, story.book), story, "part");
    if (part?.label === "core") return part;
  }
  return whole;
}

/**
 * The verdict on one article. Its score is a logistic sum of weighted signals; a label above `none` needs its
 * threshold, and `core` also a signal marked strong: shared vocabulary alone is any day's news. Background is judged
 * apart, by a sum of its own.
 */
function judgeArticle(search: PageSearch, story: StoryDetector, as: "page" | "part" = "page"): Judgement | undefined {
  const reading = readPage(search, story);
  if (!reading) return undefined;
  const held = findHeld(reading, story);
  const signals = held.map(({ signal }) => signal);
  return { ...judge(isOwn(reading, signals, story, as) ? signals : [], reading.dated, story), held, reading };
}

/** What counted for the label: telling signals first, then by weight, the date last. */
function tellReasons({ label, held, reading }: Judgement, story: StoryDetector): Reason[] {
  const counted = held.filter(({ signal }) => (signal.counts ?? label) === label || label === "none");
  counted.sort((a, b) => Number(b.signal.strong) - Number(a.signal.strong) || b.signal.weight - a.signal.weight);
  const reasons = counted.map(({ signal, at }) => toReason(signal, at, reading));
  const dated = weighDate(reading.search.page.date, reading.dated, story);
  return dated ? [...reasons, dated] : reasons;
}

/**
 * What an article gives to be weighed, before any weight is: the signals that hold, and where its date lies.
 * `undefined` where the first test fails. The weights are fitted on this.
 */
export function findSignals(
  page: PageText,
  story: StoryDetector,
): { readonly signals: readonly Signal[]; readonly dated: Dated } | undefined {
  const reading = readPage(new PageSearch(page, story.book), story);
  if (!reading) return undefined;
  const signals = findHeld(reading, story).map(({ signal }) => signal);
  return isOwn(reading, signals, story, "page") ? { signals, dated: reading.dated } : undefined;
}

/** Whether the evidence is the article's own: its headline has some, or enough of its text is on the story. */
function isOwn(
  { search, facets }: Reading,
  signals: readonly Signal[],
  { detect }: StoryDetector,
  as: "page" | "part",
): boolean {
  const named = search.page.title !== "" && signals.some(({ where, weight }) => where === "title" && weight >= NAMING);
  return named || isCarried(search, facets, { carriers: detect.carriers, as });
}

/** The page made ready, or `undefined` where a facet of the gate is absent. */
function readPage(search: PageSearch, story: StoryDetector): Reading | undefined {
  const facets = new FacetFinder(search, story.phrases);
  if (!story.detect.gate.every((facet) => facets.has(facet))) return undefined;
  return { search, facets, dated: placeDate(search.page.date, story), ends: endsOf(search) };
}

function findHeld(reading: Reading, story: StoryDetector): HeldSignal[] {
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
function endsOf({ page, source, text }: PageSearch): Reading["ends"] {
  const line = source.indexOf("\n");
  const firstLine = line < 0 ? source.length : line;
  const title = page.title ? page.title.length : Math.min(firstLine, TITLE_CHARS);
  const scale = scriptScale(text.folded);
  return {
    title: text.offsetOf(title),
    lead: LEAD_CHARS * scale,
    opening: OPENING_CHARS * scale,
    page: Number.POSITIVE_INFINITY,
  };
}

/** The signal with the place of its evidence, when it holds. What rules out most articles is looked at first. */
function weigh(signal: Signal, { facets, dated, ends }: Reading): HeldSignal[] {
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

function quoteAround({ search: { source, text } }: Reading, at: number): string {
  const span = unfoldSpan(text, at, Math.min(at + EVIDENCE_CHARS, text.units.length));
  const line = source.slice(span.start, span.end).split("\n")[0] ?? "";
  return line.length < EVIDENCE_CHARS ? line.trim() : line.replace(/\s+\S*$/, "").trim();
}
