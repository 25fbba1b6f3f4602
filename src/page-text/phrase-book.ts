import { compilePhrase, isBoundedAt, isSpacedWord, type Phrase } from "./find-phrases.ts";
import type { FoldedText } from "./fold-text.ts";
import type { Span } from "./page-text.ts";

/** A phrase of a book, with its number in it. */
export type ListedPhrase = Phrase & { readonly number: number };

/** Phrases that are looked for together, in one pass over a text. */
export class PhraseBook {
  private readonly phrases = new Map<string, ListedPhrase>();
  /** By the hash of how they begin: with their first word and some units more. */
  private readonly byBeginning = new Map<number, ListedPhrase[]>();
  /** What is known of each hash, by its first bits: nothing for most words of a text. */
  private readonly marks = new Uint8Array(1 << (32 - MARK_SHIFT));

  /** The phrase that the dataset writes so: one object, however often it is added. */
  add(source: string): ListedPhrase {
    const known = this.phrases.get(source);
    if (known) return known;
    const phrase = { ...compilePhrase(source), number: this.phrases.size };
    this.phrases.set(source, phrase);
    if (phrase.folded !== "") this.index(phrase);
    return phrase;
  }

  /** Every place at which a phrase of the book stands in the text. */
  find(text: FoldedText): FoundPhrases {
    const found = new FoundPhrases(this.phrases.size);
    const { units } = text;
    for (let at = 0, end = 1; at < units.length; at = end++) {
      let hash = mix(0, units[at]);
      if (isSpacedWord(units[at])) {
        // Inside a word of a spaced script no phrase begins.
        for (; isSpacedWord(units[end]); end++) {
          if (this.markOf(hash) & OPEN) this.findHere(text, at, hash, found);
          hash = mix(hash, units[end]);
        }
      }
      const mark = this.markOf(hash);
      if (mark & WHOLE) this.findHere(text, at, hash, found);
      if (mark & LONGER) this.findLonger(text, at, end, hash, found);
    }
    return found;
  }

  private findLonger(text: FoldedText, at: number, end: number, word: number, found: FoundPhrases): void {
    let hash = word;
    for (let more = 0; more < MORE_UNITS; more++) {
      hash = mix(hash, text.units[end + more]);
      if (this.markOf(hash) & WHOLE) this.findHere(text, at, hash, found);
    }
  }

  private findHere(text: FoldedText, at: number, hash: number, found: FoundPhrases): void {
    const phrases = this.byBeginning.get(hash);
    if (!phrases) return;
    for (const phrase of phrases) if (isWhole(text, phrase, at)) found.add(phrase, at);
  }

  private markOf(hash: number): number {
    return this.marks[hash >>> MARK_SHIFT] ?? 0;
  }

  private index(phrase: ListedPhrase): void {
    const { folded, wordEnd } = phrase;
    const word = wordLength(phrase);
    const length = Math.min(folded.length, word + MORE_UNITS);
    const hash = hashOf(folded, length);
    this.mark(hash, WHOLE);
    if (length > word) this.mark(hashOf(folded, word), LONGER);
    else if (!wordEnd) this.mark(hash, OPEN);
    const known = this.byBeginning.get(hash);
    if (known) known.push(phrase);
    else this.byBeginning.set(hash, [phrase]);
  }

  private mark(hash: number, mark: number): void {
    this.marks[hash >>> MARK_SHIFT] = this.markOf(hash) | mark;
  }
}

/** A beginning of phrases; one of phrases whose word may go on; a first word of longer phrases. */
const [WHOLE, OPEN, LONGER] = [1, 2, 4] as const;
const MARK_SHIFT = 17;
/** Units behind the first word by which longer phrases are told apart. */
const MORE_UNITS = 4;

/** Units of a phrase's first word; one where its script has no words. */
function wordLength({ folded, wordStart }: Phrase): number {
  let length = 1;
  while (wordStart && length < folded.length && isSpacedWord(folded.charCodeAt(length))) length += 1;
  return length;
}

function hashOf(folded: string, length: number): number {
  let hash = 0;
  for (let unit = 0; unit < length; unit++) hash = mix(hash, folded.charCodeAt(unit));
  return hash;
}

function mix(hash: number, unit = 0): number {
  return Math.imul(hash ^ unit, 0x9e3779b1);
}

/** Whether all units of a phrase stand at `at`, and as whole words and characters. */
function isWhole(text: FoldedText, phrase: Phrase, at: number): boolean {
  const { folded } = phrase;
  for (let unit = 0; unit < folded.length; unit++) {
    if (text.units[at + unit] !== folded.charCodeAt(unit)) return false;
  }
  return isBoundedAt(text, phrase, at);
}

/** Where the phrases of a book stand in a folded text. Offsets are folded ones. */
export class FoundPhrases {
  /** The phrases that stand anywhere, and the places of each in order. */
  readonly phrases: ListedPhrase[] = [];
  /** The first are those of a phrase that stands nowhere. */
  private readonly placesOf: number[][] = [[]];
  /** By the number of a phrase: where its places stand in that list. */
  private readonly indexes: Uint16Array | Uint32Array;

  /** `size` is the number of phrases in the book. */
  constructor(size: number) {
    this.indexes = size > 0xffff ? new Uint32Array(size) : new Uint16Array(size);
  }

  /** Notes a place; to be called in the order of the text. */
  add(phrase: ListedPhrase, at: number): void {
    const index = this.indexes[phrase.number];
    if (index) this.placesOf[index]?.push(at);
    else {
      this.placesOf.push([at]);
      this.indexes[phrase.number] = this.phrases.push(phrase);
    }
  }

  /** The places of a phrase, in order; those within a span, where one is given. */
  places(phrase: ListedPhrase, span?: Span): readonly number[] {
    const places = this.placesOf[this.indexes[phrase.number] ?? 0] ?? NOWHERE;
    if (!span) return places;
    return places.filter((at) => at >= span.start && at + phrase.folded.length <= span.end);
  }

  /** Whether a phrase stands anywhere, or anywhere within a span. */
  has(phrase: ListedPhrase, span?: Span): boolean {
    return this.hasNumber(phrase.number, span);
  }

  /** The same for the phrase of a number. */
  hasNumber(number: number, span?: Span): boolean {
    const index = this.indexes[number];
    if (!index || !span) return Boolean(index);
    const places = this.placesOf[index] ?? NOWHERE;
    const place = places[firstFrom(places, span.start)];
    return place !== undefined && place + (this.phrases[index - 1]?.folded.length ?? 0) <= span.end;
  }
}

const NOWHERE: readonly number[] = [];

/** The index of the first place that is not before `start`, by bisection. */
function firstFrom(places: readonly number[], start: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
