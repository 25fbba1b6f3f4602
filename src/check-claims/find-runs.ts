import type { Span } from "../page-text/page-text.ts";
import type { ListedPhrase } from "../page-text/phrase-book.ts";
import type { Gap, Meaning, Pattern, Step } from "./pattern.ts";
import { EAST_ASIAN_LETTER } from "./read-numerals.ts";

/** A sentence in which patterns are looked for; all offsets are those of one folded text. */
export type PatternPlaces = {
  readonly folded: string;
  /** Where a phrase stands in the sentence. */
  readonly placesOf: (phrase: ListedPhrase) => readonly Span[];
  /** Where the values stand that the pattern may mean. */
  readonly values: readonly Span[];
  /** Where words stand that have a meaning. */
  readonly meant: (meaning: Meaning) => readonly Span[];
};

/** So many ways of reading one sentence are enough. */
const MAX_RUNS = 40;

/** Every stretch of a sentence in which the steps of a pattern stand in order, each as near to the one before as it must. */
export function findRuns({ steps }: Pattern, places: PatternPlaces): readonly Span[] {
  const { folded } = places;
  let runs: readonly Span[] | undefined;
  for (const { choices, gap } of steps) {
    const found = findStep(choices, places);
    const read = choices === "value" ? beforeValue : (between: string) => between;
    const mayFollow = (run: Span) => (at: number) => {
      const between = read(folded.slice(run.end, at));
      // The characters on both sides tell how the text is written; between them there may be none.
      const isEastAsian = EAST_ASIAN_LETTER.test(folded.slice(run.end - 1, at + 1));
      return isEastAsian ? mayStandInEastAsian(between, gap) : mayStandBetween(between, gap);
    };
    runs = runs?.flatMap((run) => continueRun(run, found, mayFollow(run))) ?? found;
    if (runs.length === 0) return [];
    runs = runs.slice(0, MAX_RUNS);
  }
  return runs ?? [];
}

function findStep(choices: Step["choices"], { placesOf, values, meant }: PatternPlaces): readonly Span[] {
  if (choices === "value") return values;
  return typeof choices === "string" ? meant(choices) : choices.flatMap(placesOf);
}

function continueRun(run: Span, places: readonly Span[], mayStart: (at: number) => boolean): Span[] {
  return places
    .filter(({ start }) => start >= run.end && mayStart(start))
    .map(({ end }) => ({ start: run.start, end }));
}

/** What stands between without the words that make a value less exact: they belong to it. */
function beforeValue(between: string): string {
  return between.replace(ABOUT, " ").replace(EAST_ASIAN_ABOUT, "");
}

const ABOUT =
  /(?: (?:(?:no|not|a little|slightly|well) )?(?:more than|less than|fewer than|as (?:many|much|early|late|little) as|up to|at least|at most|in excess of|just (?:over|under)|close to|a (?:mere|total of)|about|around|some|roughly|nearly|almost|only|just|barely|approximately|over|under|the (?:spring|summer|autumn|fall|winter|end|start|beginning|middle) of|early|late|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?) | mid-)$/;

const EAST_ASIAN_ABOUT =
  /(?:約|约|およそ|おおよそ|おおむね|ほぼ|最大で?|最多で?|少なくとも|わずか|たった|計|総額で?|合計で?|合わせて|大[约約]|近|高[达達]|[总總][额額]|총|약|최대|최소|대략|무려)+ ?$/u;

const LONGEST: Readonly<Record<Gap, number>> = { none: 24, short: 34, long: 60, wide: 120 };
/** The rest of a word that may go on, and what joins it to the next. */
const JOIN = /^[\p{L}\p{N}'-]*["']?[ (]?["']?$/u;
/** The same, and a word or two that join nothing else to it. */
const FEW_WORDS =
  /^[\p{L}\p{N}'-]*[ ,"'()]{0,3}(?:(?!(?:and|or|but|not|nor|while) )[\p{L}\p{N}'.$¥-]+[ ,"'()]{1,3}){0,2}$/u;
/** Where another clause begins, which may be about something else. */
const OTHER_CLAUSE = /[;:|?!]|(?<=[a-z]{4})\.(?= )|(?<![a-z])(?:but|while|whereas|although|unlike)(?![a-z])/;
/** Words for an aside. */
const ASIDE = / - |(?<![a-z])(?:which|where|who|whose)(?![a-z])/;

const LONGEST_EAST_ASIAN: Readonly<Record<Gap, number>> = { none: 3, short: 11, long: 34, wide: 80 };
/** Marks, and one syllable that ties a Korean word to the next. */
const JOIN_EAST_ASIAN = /^[\s"'「」『』“”《》〈〉()・·]*[의을를은는이가에로과와도]? ?["'“]?$/u;
const OTHER_EAST_ASIAN_CLAUSE = /[。;:|?!]|一方|しかし|だが、|而中国|但是?|同时|同時に?、|한편|그러나|하지만|반면/u;

/** Without spaces, what lies between is measured in characters. */
function mayStandInEastAsian(between: string, gap: Gap): boolean {
  if (between.length > LONGEST_EAST_ASIAN[gap]) return false;
  return gap === "none" ? JOIN_EAST_ASIAN.test(between) : !OTHER_EAST_ASIAN_CLAUSE.test(between);
}

function mayStandBetween(between: string, gap: Gap): boolean {
  if (between.length > LONGEST[gap]) return false;
  if (gap === "none") return JOIN.test(between);
  if (gap === "short") return FEW_WORDS.test(between);
  return !OTHER_CLAUSE.test(between) && (gap === "wide" || !ASIDE.test(between));
}
