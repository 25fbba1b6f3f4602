import nlp from "compromise/three";
import type { PageText } from "../page-text/page-text.ts";
import { annotatePage, type Engine } from "../report/annotate-page.ts";

/** Characters a second of the whole engine and of compromise's top tier, over the same texts in the same run. */
export type SpeedComparison = {
  readonly texts: number;
  readonly characters: number;
  readonly engine: number;
  readonly compromise: number;
  /** How many times faster the engine is. */
  readonly ratio: number;
};

/** Characters that a sample holds at most; compromise reads about 70,000 a second. */
const SAMPLE_CHARS = 300_000;
/** A longer text would be half a sample by itself. */
const MAX_TEXT_CHARS = 30_000;
const MIN_COMPROMISE_MS = 1500;
const MAX_COMPROMISE_MS = 7000;
const ENGINE_MS = 1000;
const WARM_UP_MS = 500;

/**
 * An even sample of the pages offered to it, however many come: every nth of them, where n doubles whenever the sample
 * grows too large. English only, which is the language that compromise is made for.
 */
export class PageSample {
  private kept: PageText[] = [];
  private chars = 0;
  private offered = 0;
  private step = 1;

  offer(page: PageText): void {
    if (!page.lang?.startsWith("en") || page.text.length === 0 || page.text.length > MAX_TEXT_CHARS) return;
    this.offered += 1;
    if ((this.offered - 1) % this.step !== 0) return;
    this.kept.push(page);
    this.chars += page.text.length;
    while (this.chars > SAMPLE_CHARS && this.kept.length > 1) this.halve();
  }

  pages(): readonly PageText[] {
    return this.kept;
  }

  private halve(): void {
    this.step *= 2;
    this.kept = this.kept.filter((_, index) => index % 2 === 0);
    this.chars = countCharacters(this.kept);
  }
}

/** Runs both over the pages; `undefined` where there are none. Takes at most some ten seconds. */
export function compareSpeed(pages: readonly PageText[], engine: Engine): SpeedComparison | undefined {
  const [first] = pages;
  if (first === undefined) return undefined;
  repeatFor(WARM_UP_MS, () => nlp(first.text));
  const { done, characters, milliseconds } = readAloud(pages);
  const annotateAll = () => {
    for (const page of done) annotatePage(page, engine);
  };
  repeatFor(WARM_UP_MS, annotateAll);
  const rounds = repeatFor(ENGINE_MS, annotateAll);
  const compromise = (characters / milliseconds) * 1000;
  const own = ((countCharacters(done) * rounds.times) / rounds.milliseconds) * 1000;
  return { texts: done.length, characters: countCharacters(done), engine: own, compromise, ratio: own / compromise };
}

/** Has compromise read the pages: all of them where the time allows, and again until there is something to measure. */
function readAloud(pages: readonly PageText[]): { done: PageText[]; characters: number; milliseconds: number } {
  const done = new Set<PageText>();
  let characters = 0;
  const started = performance.now();
  const elapsed = () => performance.now() - started;
  do {
    for (const page of pages) {
      nlp(page.text);
      done.add(page);
      characters += page.text.length;
      if (elapsed() > MAX_COMPROMISE_MS) break;
    }
  } while (elapsed() < MIN_COMPROMISE_MS);
  return { done: [...done], characters, milliseconds: elapsed() };
}

function repeatFor(limit: number, action: () => unknown): { times: number; milliseconds: number } {
  const started = performance.now();
  let times = 0;
  do {
    action();
    times += 1;
  } while (performance.now() - started < limit);
  return { times, milliseconds: performance.now() - started };
}

function countCharacters(pages: readonly PageText[]): number {
  return pages.reduce((sum, { text }) => sum + text.length, 0);
}
