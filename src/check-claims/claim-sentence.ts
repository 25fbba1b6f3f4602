import type { ArticleSearch } from "../page-text/article-search.ts";
import type { Span } from "../page-text/page-text.ts";
import type { ListedPhrase } from "../page-text/phrase-book.ts";
import type { Alternatives, Placed } from "./compile-claims.ts";
import { findHull } from "./find-hull.ts";
import { findRuns } from "./find-runs.ts";
import { foldBlocks } from "./fold-blocks.ts";
import type { FoundValue, ValueContext, ValueReader } from "./found-value.ts";
import { MEANINGS } from "./meanings.ts";
import type { Meaning } from "./pattern.ts";
import { readSpeech } from "./read-speech.ts";
import { readStance, type Stance } from "./read-stance.ts";

/** Sentences that a sentence may lean on for what it is about. */
const NEARBY_SENTENCES = 2;

/** A sentence of an article; what takes time to read in it is read when it is first asked for. Offsets are within it. */
export class ClaimSentence {
  readonly source: string;
  readonly start: number;
  /** The day that dated variants are held against. */
  readonly day: string;
  private readonly search: ArticleSearch;
  private readonly reads: (language: string) => boolean;
  private readonly number: number;
  private readonly folded: Span;
  private readonly values = new Map<ValueReader, readonly FoundValue[]>();
  private readonly meanings = new Map<Meaning, readonly Span[]>();
  private context: ValueContext | undefined;
  private knownStance: Stance | undefined;
  private knownSpeech: readonly Span[] | undefined;

  /** `reads` tells whether the words of a language are looked for. */
  constructor(search: ArticleSearch, number: number, day: string, reads: (language: string) => boolean) {
    this.search = search;
    this.reads = reads;
    this.number = number;
    this.day = day;
    this.source = this.sourceOf(number);
    this.start = search.sentences[number]?.start ?? 0;
    this.folded = this.foldedSentence(number);
  }

  get stance(): Stance {
    this.knownStance ??= readStance(this.source);
    return this.knownStance;
  }

  /** Whether the next sentence takes this one back ("That is a misreading."), or the one before calls it a mistake. */
  get isTakenBack(): boolean {
    const [next] = this.neighbours(1);
    const source = this.sourceOf(next ?? this.number);
    if (next !== undefined && SAYS_NO.test(source)) return true;
    const takesBack = TAKES_BACK.test(source) || OTHERS_TAKE_BACK.test(source);
    if (next !== undefined && takesBack && (readStance(source).refutes || BEARS_OUT.test(source))) return true;
    const [before] = this.neighbours(-1);
    return before !== undefined && ANNOUNCES_MISTAKES.test(this.sourceOf(before));
  }

  /** Stretches of somebody's speech in the sentence's paragraph. */
  get speech(): readonly Span[] {
    this.knownSpeech ??= this.readParagraph();
    return this.knownSpeech;
  }

  /** The values that a reader finds, in order. */
  valuesBy(read: ValueReader): readonly FoundValue[] {
    const known = this.values.get(read);
    if (known) return known;
    this.context ??= { date: this.search.page.date, reads: this.reads, folded: foldBlocks(this.source) };
    const values = read(this.source, this.context);
    this.values.set(read, values);
    return values;
  }

  /** The words that hold each alternative which stands, with what its patterns deny or suppose themselves. */
  *findAlternatives(alternatives: Alternatives, values: readonly Span[] = []): Iterable<FoundAlternative> {
    const folded = values.map((value) => this.foldSpan(value));
    for (const { language, set } of alternatives) {
      if (!this.reads(language)) continue;
      const hull = this.hullOf(set, folded);
      if (!hull) continue;
      const says = (what: "denies" | "supposes") => set.some(({ pattern }) => pattern[what]);
      yield { ...this.unfold(hull), denies: says("denies"), supposes: says("supposes") };
    }
  }

  has(placed: Placed, values: readonly Span[] = []): boolean {
    if ((placed.language !== undefined && !this.reads(placed.language)) || !this.mayStand(placed)) return false;
    const folded = values.map((value) => this.foldSpan(value));
    return placed.reach === "page" || this.runsOf(placed, folded).length > 0;
  }

  private hullOf(set: readonly Placed[], values: readonly Span[]): Span | undefined {
    if (!set.every((placed) => this.mayStand(placed))) return undefined;
    // What may stand anywhere is looked for by its phrases alone: a page can be long.
    const near = set.filter(({ reach }) => reach !== "page");
    const runs = near.map((placed) => this.runsOf(placed, values));
    if (runs.some((found) => found.length === 0)) return undefined;
    return findHull(runs.filter((_, at) => near[at]?.reach === "sentence"));
  }

  private runsOf({ pattern, reach }: Placed, values: readonly Span[]): readonly Span[] {
    return findRuns(pattern, this.placesIn(this.spanOf(reach), values));
  }

  /** A quick look at the phrases alone, in whatever order: most patterns lack one. */
  private mayStand({ pattern, reach }: Placed): boolean {
    const { found } = this.search;
    for (const { choices } of pattern.steps) {
      // First anywhere on the page, which is told at once.
      if (
        typeof choices === "string" ||
        choices.some((phrase) => found.has(phrase) && found.has(phrase, this.spanOf(reach)))
      )
        continue;
      return false;
    }
    return true;
  }

  private placesIn(span: Span, values: readonly Span[]) {
    const { found, text } = this.search;
    const placesOf = (phrase: ListedPhrase) =>
      found.places(phrase, span).map((start) => ({ start, end: start + phrase.folded.length }));
    const meant = (meaning: Meaning) => this.meantBy(meaning).filter(({ start }) => start >= span.start);
    return { folded: text.folded, placesOf, values, meant };
  }

  /** Where the sentence itself has words with a meaning; those before it are not read for it. */
  private meantBy(meaning: Meaning): readonly Span[] {
    const found = this.meanings.get(meaning) ?? this.valuesBy(MEANINGS[meaning]).map((value) => this.foldSpan(value));
    this.meanings.set(meaning, found);
    return found;
  }

  private spanOf(reach: Placed["reach"]): Span {
    if (reach === "sentence") return this.folded;
    if (reach === "page") return { start: 0, end: this.search.text.folded.length };
    const first = this.neighbours(-1)[NEARBY_SENTENCES - 1] ?? 0;
    return { start: this.foldedSentence(first).start, end: this.folded.end };
  }

  /** Numbers of the few sentences behind this one, or before it; what lies between paragraphs is none. */
  private neighbours(step: 1 | -1): number[] {
    const near: number[] = [];
    for (let at = this.number + step; near.length < NEARBY_SENTENCES && this.search.sentences[at]; at += step) {
      if (this.sourceOf(at).trim() !== "") near.push(at);
    }
    return near;
  }

  private sourceOf(number: number): string {
    const { start, end } = this.search.sentences[number] ?? { start: 0, end: 0 };
    return this.search.page.text.slice(start, end);
  }

  private foldedSentence(number: number): Span {
    return this.search.foldedSentences[number] ?? { start: 0, end: 0 };
  }

  private foldSpan({ start, end }: Span): Span {
    const offset = this.search.source.length - this.search.page.text.length + this.start;
    const fold = (at: number) => this.search.text.offsetOf(offset + at);
    return { start: fold(start), end: fold(end) };
  }

  /** In offsets of the sentence, and to the end of a word that goes on. */
  private unfold(hull: Span): Span {
    const { start, end } = this.search.unfold(hull);
    const [rest = ""] = REST_OF_WORD.exec(this.source.slice(end - this.start - 1)) ?? [];
    return { start: start - this.start, end: end - this.start + Math.max(0, rest.length - 1) };
  }

  private readParagraph(): Span[] {
    const { text } = this.search.page;
    const start = text.lastIndexOf("\n", this.start) + 1;
    const end = text.indexOf("\n", this.start + this.source.trimEnd().length);
    const paragraph = text.slice(start, end < 0 ? undefined : end);
    return readSpeech(paragraph).map((span) => ({
      start: span.start + start - this.start,
      end: span.end + start - this.start,
    }));
  }
}

/** Words that hold an alternative. */
export type FoundAlternative = Span & { readonly denies: boolean; readonly supposes: boolean };

/** The last letter of the words and what goes on behind it, in scripts with spaces between words. */
const REST_OF_WORD = /^(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[\p{L}\p{N}]*/u;
/** "No: …", "Wrong, …" */
const SAYS_NO = /^\W*(?:no|wrong|false|not so|not quite|untrue)[:,.!]/iu;
const TAKES_BACK =
  /^\W*(?:(?:but|yet|and|in fact|actually)\W+)*(?:that|this|it|those|these|they|both|neither|nothing|none|no|wrong|not so)\b/iu;
/** How such a sentence begins in the other languages. */
const OTHERS_TAKE_BACK =
  /^\s*(?:(?:だが|しかし|ただ|もっとも|でも)?、?(?:これ|それ|この|その|こうした|どちら|いずれ)|(?:但是?|不[过過]|然而)?[，,]?(?:这|這|此|该|該|那)|(?:하지만|그러나)? ?(?:이는|이것은|그것은|이 |그 )|(?:mais |aber |doch |pero |ma |mas )?(?:c['’]est|cela|cette|das |dies|es[ato] |è |questo|ciò|questa|iss?o |ess[ae] ))/iu;
const ANNOUNCES_MISTAKES =
  /\b(?:errors?|mistakes?|myths?|misconceptions?|misreadings?|misunderstandings?|falsehoods?)\b/iu;
const BEARS_OUT = /^\W*(?:nothing|none|neither)\b|\bbears? (?:it|that|this) out\b/iu;
