import type { DetectorData } from "../dataset/reference-dataset.ts";
import type { Signal } from "../dataset/schema.ts";
import { compilePhrase, findPhrase, type Phrase } from "../page-text/find-phrases.ts";
import { type FoldedText, foldText, unfoldSpan } from "../page-text/fold-text.ts";
import type { PageText } from "../page-text/page-text.ts";
import type { Reason, StoryLabel, StoryMatch } from "./story-match.ts";

/** Characters of the article, headline included, that count as its opening: headline, standfirst and first paragraphs. */
const OPENING_CHARS = 1500;
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

/**
 * How well the article fits the story, with the reasons. `undefined` when the cheap first test fails: a facet that
 * every article on the story has is absent. That is nearly every page.
 *
 * The score is a logistic sum of weighted signals; a label above `none` needs its threshold, and `core` also a signal
 * marked strong: shared vocabulary alone is any day's news.
 */
export function detectStory(page: PageText, story: StoryDetector): StoryMatch | undefined {
  const text = foldText([page.title, page.description, page.text].filter(Boolean).join("\n"));
  const facets = new FacetFinder(text, story.phrases);
  if (!story.detect.gate.every((facet) => facets.first(facet) >= 0)) return undefined;

  const found = story.detect.signals.flatMap((signal) => weigh(signal, facets));
  const reasons: Reason[] = found.map(({ signal, at }) => ({
    facet: signal.id,
    weight: signal.weight,
    label: signal.reason,
    evidence: at < 0 ? "" : quoteAround(page, text, at),
  }));
  const dated = weighDate(page.date, story);
  if (dated) reasons.push(dated);
  const sum = reasons.reduce((total, reason) => total + reason.weight, story.detect.bias);
  const score = 1 / (1 + Math.exp(-sum));
  const strong = found.some(({ signal }) => signal.strong);
  reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return { story: story.id, label: labelOf(score, strong, story), score: Math.round(score * 1000) / 1000, reasons };
}

function labelOf(score: number, strong: boolean, story: StoryDetector): StoryLabel {
  if (strong && score >= story.detect.thresholds.core) return "core";
  return score >= story.detect.thresholds.related ? "related" : "none";
}

function weighDate(date: string | undefined, story: StoryDetector): Reason | undefined {
  if (date === undefined) return undefined;
  const inside = date >= story.window.from && date <= story.window.until;
  const weight = inside ? story.detect.dated.inside : story.detect.dated.outside;
  const label = inside ? "is dated in the days of the story" : "is dated outside the days of the story";
  return { facet: "date", weight, label, evidence: date };
}

/** The signal with the place of its evidence, when it holds. */
function weigh(signal: Signal, facets: FacetFinder): { signal: Signal; at: number }[] {
  const until = signal.where === "opening" ? OPENING_CHARS : Number.POSITIVE_INFINITY;
  if (signal.none.some((facet) => facets.first(facet) >= 0)) return [];
  const anyAt = signal.any.map((facet) => facets.first(facet)).filter((at) => at >= 0 && at < until);
  if (signal.any.length > 0 && anyAt.length === 0) return [];
  if (signal.all.length === 0) return [{ signal, at: anyAt[0] ?? -1 }];
  const at =
    signal.within === undefined
      ? together(
          signal.all.map((facet) => facets.first(facet)),
          until,
        )
      : near(signal.all, signal.within, until, facets);
  return at === undefined ? [] : [{ signal, at }];
}

function together(places: readonly number[], until: number): number | undefined {
  return places.every((at) => at >= 0 && at < until) ? places[0] : undefined;
}

/** The first place of the first facet that has each of the others within the given distance. */
function near(all: readonly string[], within: number, until: number, facets: FacetFinder): number | undefined {
  const [first, ...others] = all.map((facet) => facets.all(facet));
  return first?.find((at) => at < until && others.every((places) => nearest(places, at) <= within));
}

/** Distance from `at` to the nearest of some places, which are in order. */
function nearest(places: readonly number[], at: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  const distance = (place: number | undefined) =>
    place === undefined ? Number.POSITIVE_INFINITY : Math.abs(place - at);
  return Math.min(distance(places[low - 1]), distance(places[low]));
}

function quoteAround(page: PageText, text: FoldedText, at: number): string {
  const source = [page.title, page.description, page.text].filter(Boolean).join("\n");
  const span = unfoldSpan(text, at, Math.min(at + EVIDENCE_CHARS, text.folded.length));
  const line = source.slice(span.start, span.end).split("\n")[0] ?? "";
  return line.length < EVIDENCE_CHARS ? line.trim() : line.replace(/\s+\S*$/, "").trim();
}

/** Where the phrases of each facet stand; every facet is searched once, and only when asked for. */
class FacetFinder {
  private readonly text: FoldedText;
  private readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  private readonly firsts = new Map<string, number>();
  private readonly alls = new Map<string, number[]>();

  constructor(text: FoldedText, phrases: ReadonlyMap<string, readonly Phrase[]>) {
    this.text = text;
    this.phrases = phrases;
  }

  /** The first place of any of the facet's phrases, or -1. */
  first(facet: string): number {
    const known = this.firsts.get(facet);
    if (known !== undefined) return known;
    const places = (this.phrases.get(facet) ?? []).map((phrase) => findPhrase(this.text, phrase));
    const seen = places.filter((at) => at >= 0);
    const first = seen.length > 0 ? Math.min(...seen) : -1;
    this.firsts.set(facet, first);
    return first;
  }

  /** All places of the facet, in order. */
  all(facet: string): number[] {
    const known = this.alls.get(facet);
    if (known) return known;
    const places: number[] = [];
    for (const phrase of this.phrases.get(facet) ?? []) {
      for (let at = findPhrase(this.text, phrase); at >= 0; at = findPhrase(this.text, phrase, at + 1)) places.push(at);
    }
    places.sort((a, b) => a - b);
    this.alls.set(facet, places);
    return places;
  }
}
