import { compilePhrase, isSpacedWord } from "../page-text/find-phrases.ts";
import { foldText } from "../page-text/fold-text.ts";
import { FIRST_DENSE, wordUnit } from "../page-text/word-unit.ts";

/** Units of a word that are looked at, and those by which most words of a text are known not to be in the table. */
const [KEY_UNITS, PREFIX_UNITS] = [8, 4] as const;
/** Where the hashes of words with a capital and without one begin, and what stands in them for the end of a word. */
const [CAPITAL, SMALL, WORD_END] = [2, 1, 0] as const;
type Seed = typeof CAPITAL | typeof SMALL;
/** Bits of the filter for each word in the table, as a power of two. */
const FILTER_BITS = 4;

/**
 * The gates of many stories as one table. Whatever their number, a text costs one pass, a look or two at a filter for each
 * of its words, and no memory but the table's. Like a gate it rules out and promises nothing.
 */
export class StoryIndex {
  /** Hashes of the words in order, and the story of each. */
  private readonly hashes: Uint32Array;
  private readonly stories: Uint16Array;
  /** A bit for each hash, and for how each longer word begins, by its first bits. */
  private readonly filter: Uint32Array;
  private readonly shift: number;
  /** The fewest units behind which a word may go on. */
  private readonly openFrom: number;

  /** For each story, up to 65,536, the phrases of one facet that every article on it has. A story's number is its place. */
  constructor(gates: readonly (readonly string[])[]) {
    const keys = gates.flatMap((phrases, story) => phrases.flatMap(keysOf).map((key) => ({ ...key, story })));
    keys.sort((a, b) => a.hash - b.hash);
    this.hashes = Uint32Array.from(keys, ({ hash }) => hash);
    this.stories = Uint16Array.from(keys, ({ story }) => story);
    this.openFrom = keys.reduce<number>((fewest, { openFrom }) => Math.min(fewest, openFrom), PREFIX_UNITS);
    const bits = FILTER_BITS + Math.ceil(Math.log2(keys.length + 1));
    this.shift = 32 - bits;
    this.filter = new Uint32Array(1 << (bits - 5));
    for (const { hash, prefix } of keys) for (const known of [hash, prefix]) this.mark(known);
  }

  /** Bytes of memory that the table takes. */
  get bytes(): number {
    return this.hashes.byteLength + this.stories.byteLength + this.filter.byteLength;
  }

  /** Numbers of the stories that a text may be on, in order. */
  findPossible(text: string): number[] {
    const found = new Set<number>();
    this.scan(text, found);
    return [...found].sort((a, b) => a - b);
  }

  /** Looks up each word of a text. A folded text has lost its capitals: it is read once as if all had one, once as if none. */
  private scan(text: string, found: Set<number>, folded?: Seed): void {
    let start = 0; // Behind the last sign that stands between words, whatever its neighbours are.
    let before = 0;
    for (let at = 0; at < text.length; ) {
      const code = text.charCodeAt(at);
      const unit = unitOf(code, folded);
      if (unit > 0 && unit < FIRST_DENSE) {
        before = 0;
        at = this.scanWord(text, at, mix(folded ?? seedOf(code), unit), found, folded);
      } else if (unit >= 0) {
        if (unit > 0) this.lookAtDense(before, unit, found);
        before = unit;
        at += 1;
        if (unit === 0) start = at;
      } else {
        before = 0;
        at = this.scanFolded(text, start, at, found);
      }
    }
  }

  /** Looks up the word of a script with spaces that begins at an offset, with the hash of its first unit; gives its end. */
  private scanWord(text: string, start: number, first: number, found: Set<number>, folded?: Seed): number {
    let hash = first;
    let at = start + 1;
    for (let length = 2; length <= KEY_UNITS; length++, at++) {
      const unit = at < text.length ? unitOf(text.charCodeAt(at), folded) : 0;
      if (unit <= 0 || unit >= FIRST_DENSE) {
        this.look(mix(hash, WORD_END), found);
        return at;
      }
      hash = mix(hash, unit);
      if (length >= this.openFrom) this.look(hash, found);
      if (length === PREFIX_UNITS && !this.isMarked(hash)) break;
    }
    return endOfWord(text, at, folded);
  }

  /** Folds what stands around a unit that cannot be read by itself; gives the offset behind it. */
  private scanFolded(text: string, start: number, at: number, found: Set<number>): number {
    let end = at + 1;
    while (end < text.length && wordUnit(text.charCodeAt(end)) !== 0) end += 1;
    const { folded } = foldText(text.slice(start, end));
    for (const seed of [CAPITAL, SMALL] as const) this.scan(folded, found, seed);
    return end;
  }

  /** Scripts without spaces are looked up unit by unit, each with the one before it. */
  private lookAtDense(before: number, unit: number, found: Set<number>): void {
    this.look(mix(SMALL, unit), found);
    if (before !== 0) this.look(mix(mix(SMALL, before), unit), found);
  }

  private look(hash: number, found: Set<number>): void {
    if (!this.isMarked(hash)) return;
    const wanted = hash >>> 0;
    for (let at = firstFrom(this.hashes, wanted); this.hashes[at] === wanted; at++) found.add(this.stories[at] ?? 0);
  }

  private isMarked(hash: number): boolean {
    const bit = hash >>> this.shift;
    return ((this.filter[bit >> 5] ?? 0) & (1 << (bit & 31))) !== 0;
  }

  private mark(hash: number): void {
    const bit = hash >>> this.shift;
    this.filter[bit >> 5] = (this.filter[bit >> 5] ?? 0) | (1 << (bit & 31));
  }
}

/** The units of ASCII as `wordUnit` reads them, where nearly all texts are looked up. */
const ASCII = Uint8Array.from({ length: 0x80 }, (_, code) => wordUnit(code));

function unitOf(code: number, folded: Seed | undefined): number {
  if (code < 0x80) return ASCII[code] ?? 0;
  return folded === undefined ? wordUnit(code) : foldedUnit(code);
}

/** The offset behind the word that an offset is in. */
function endOfWord(text: string, offset: number, folded: Seed | undefined): number {
  let end = offset;
  for (; end < text.length; end++) {
    const unit = unitOf(text.charCodeAt(end), folded);
    if (unit <= 0 || unit >= FIRST_DENSE) break;
  }
  return end;
}

/** How a word is looked up: by its first units, all of them but for `openFrom`, and by the fewest that tell most words. */
type Key = { readonly hash: number; readonly prefix: number; readonly openFrom: number };

/** The keys of the longest word of a phrase; of a word whose capitals are not told, one with a capital and one without. */
function keysOf(source: string): Key[] {
  const { folded, capital } = compilePhrase(source);
  const word = wordsOf(folded).sort((a, b) => weightOf(b) - weightOf(a))[0] ?? { units: [], at: 0 };
  const units = word.units.slice(0, KEY_UNITS);
  if (isDense(units)) return [keyOf(units.slice(0, 2), SMALL, true)];
  const isOpen = units.length === KEY_UNITS || (source.endsWith("*") && word.at + units.length === folded.length);
  const seeds = capital && word.at === 0 ? [CAPITAL] : [CAPITAL, SMALL];
  return seeds.map((seed) => keyOf(units, seed, isOpen));
}

type Word = { readonly units: number[]; readonly at: number };

function wordsOf(folded: string): Word[] {
  const words: Word[] = [];
  let last: Word | undefined;
  for (let at = 0; at < folded.length; at++) {
    const unit = foldedUnit(folded.charCodeAt(at));
    if (unit === 0 || (last && isDense(last.units) !== isDense([unit]))) last = undefined;
    if (unit === 0) continue;
    last ??= { units: [], at };
    if (last.units.push(unit) === 1) words.push(last);
  }
  return words;
}

/** How well a word tells its phrase; two units of a dense script tell as much as a Latin word. */
function weightOf({ units }: Word): number {
  return isDense(units) ? Math.min(units.length, 2) * 2 : units.length;
}

function isDense(units: readonly number[]): boolean {
  return (units[0] ?? 0) >= FIRST_DENSE;
}

function keyOf(units: readonly number[], seed: number, isOpen: boolean): Key {
  const hash = units.reduce(mix, seed);
  const prefix = units.slice(0, PREFIX_UNITS).reduce(mix, seed);
  return isOpen
    ? { hash: hash >>> 0, prefix, openFrom: isDense(units) ? KEY_UNITS : units.length }
    : { hash: mix(hash, WORD_END) >>> 0, prefix, openFrom: KEY_UNITS };
}

/** Where the hash of a word begins that begins with this unit. */
function seedOf(code: number): number {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? CAPITAL : SMALL;
  const character = String.fromCharCode(code);
  return character === character.toLowerCase() ? SMALL : CAPITAL;
}

/** The same as `wordUnit` for a unit that is folded already. */
function foldedUnit(code: number): number {
  const unit = wordUnit(code);
  return unit >= 0 ? unit : isSpacedWord(code) ? code : 0;
}

function mix(hash: number, unit: number): number {
  const mixed = Math.imul(hash ^ (unit + 1), 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** The index of the first number that is not below `wanted`, by bisection. */
function firstFrom(numbers: Uint32Array, wanted: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
