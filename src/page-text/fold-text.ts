import type { Span } from "./page-text.ts";

/**
 * A text made comparable, with the way back. Folding joins what readers see as the same: full-width and half-width
 * forms (NFKC), accents on Latin letters, marks composed or not, ß and ss, curly and straight quotes, all hyphens, runs
 * of white space; soft hyphens and zero-width characters vanish. Letters are lower-cased; `upper` remembers which were
 * capitals.
 */
export type FoldedText = {
  readonly folded: string;
  /** `starts[i]` is the offset in the source of the character that gave folded unit `i`; one extra entry for the end. */
  readonly starts: Uint32Array;
  /** Offset in the source just behind the character that gave folded unit `i`. */
  readonly ends: Uint32Array;
  /** 1 where the source had a capital. */
  readonly upper: Uint8Array;
};

const DROPPED = /[\u00ad\u200b-\u200f\u2060\ufeff]|[\ufe0e\ufe0f]/;
const QUOTES = /[\u2018\u2019\u201a\u201b\u2032\u02bc\u0060\u00b4]/;
const DOUBLE_QUOTES = /[\u201c-\u201f\u2033\u00ab\u00bb]/;
const HYPHENS = /[\u2010-\u2015\u2212\u30fb\u00b7]/;
const SPACE = /\s/;
/** More marks on one letter than any language writes. Bounded, since engines sort marks at the square of their number. */
const MAX_MARKS = 4;

/** The fold of one character with its marks. */
function foldCharacter(character: string): string {
  if (DROPPED.test(character)) return "";
  if (QUOTES.test(character)) return "'";
  if (DOUBLE_QUOTES.test(character)) return '"';
  if (HYPHENS.test(character)) return character === "\u30fb" || character === "\u00b7" ? "\u30fb" : "-";
  if (SPACE.test(character)) return " ";
  const wide = character.normalize("NFKC");
  const bare = wide.normalize("NFD");
  const latin = /^[A-Za-z]/.test(bare) ? bare.replace(/[\u0300-\u036f]/g, "") : wide;
  return latin.toLowerCase().replace("ß", "ss");
}

/** Folds `text` and keeps the offsets of every folded unit in it. */
export function foldText(text: string): FoldedText {
  const builder = new FoldBuilder(text.length + 16);
  // The same few hundred characters come up again and again.
  const memo = new Map<string, string>();
  for (let at = 0; at < text.length; ) {
    const plainEnd = asciiEnd(text, at);
    builder.pushAscii(text, at, plainEnd);
    at = plainEnd;
    if (at === text.length) break;
    const end = characterEnd(text, at);
    const character = text.slice(at, end);
    let fold = memo.get(character);
    if (fold === undefined) {
      fold = foldCharacter(character);
      memo.set(character, fold);
    }
    builder.push(fold, at, end, isCapital(character));
    at = end;
  }
  return builder.finish(text.length);
}

/** Behind the ASCII characters from `at` on, but before one that carries a mark. */
function asciiEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && text.charCodeAt(end) < 0x80) end += 1;
  return end > at && isMark(text.charCodeAt(end)) ? end - 1 : end;
}

/** Behind the character at `at` and the marks that belong to it. */
function characterEnd(text: string, at: number): number {
  let end = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  for (let marks = 0; marks < MAX_MARKS && isMark(text.charCodeAt(end)); marks++) end += 1;
  return end;
}

/** Accents, the sound marks of kana in both widths, and the vowels and final consonants of a decomposed Hangul syllable. */
function isMark(code: number): boolean {
  return (
    (code >= 0x300 && code <= 0x36f) ||
    (code >= 0x1160 && code <= 0x11ff) ||
    code === 0x3099 ||
    code === 0x309a ||
    code === 0xff9e ||
    code === 0xff9f
  );
}

/** The folded form of a phrase from the dataset, to be compared with a folded text. */
export function foldPhrase(phrase: string): string {
  return foldText(phrase).folded.trim();
}

/** The span in the source that gave the folded units from `start` to `end`. */
export function unfoldSpan(text: FoldedText, start: number, end: number): Span {
  return { start: text.starts[start] ?? 0, end: text.ends[end - 1] ?? 0 };
}

function isCapital(character: string): boolean {
  return character !== character.toLowerCase();
}

/** Reads folded units as a string, many times faster than `String.fromCharCode`; half a surrogate pair becomes U+FFFD. */
const UNITS = new TextDecoder("utf-16le", { ignoreBOM: true });
/** Bytes that one unit takes in all four arrays. */
const UNIT_BYTES = 11;

/** Collects folded units in plain arrays of numbers: a page of ten million characters is folded like any other. */
class FoldBuilder {
  private units = new Uint16Array();
  private starts = new Uint32Array();
  private ends = new Uint32Array();
  private upper = new Uint8Array();
  private length = 0;
  private lastIsSpace = false;

  constructor(room: number) {
    this.allocate(room);
  }

  /** The characters of `text` from `at` to `end`, all of them ASCII: nearly every character of most pages. */
  pushAscii(text: string, at: number, end: number): void {
    while (this.length + end - at >= this.starts.length) this.grow();
    const { units, starts, ends, upper } = this;
    let { length, lastIsSpace } = this;
    for (let offset = at; offset < end; offset++) {
      const code = text.charCodeAt(offset);
      const isSpace = code <= 0x20;
      if (isSpace && lastIsSpace) continue;
      lastIsSpace = isSpace;
      const capital = code >= 0x41 && code <= 0x5a;
      units[length] = isSpace ? 0x20 : capital ? code + 32 : code === 0x60 ? 0x27 : code;
      starts[length] = offset;
      ends[length] = offset + 1;
      upper[length] = capital ? 1 : 0;
      length += 1;
    }
    this.length = length;
    this.lastIsSpace = lastIsSpace;
  }

  push(fold: string, start: number, end: number, capital: boolean): void {
    if (fold === "" || (fold === " " && this.lastIsSpace)) return;
    for (let unit = 0; unit < fold.length; unit++) this.put(fold.charCodeAt(unit), start, end, capital ? 1 : 0);
    this.lastIsSpace = fold === " ";
  }

  finish(end: number): FoldedText {
    this.starts[this.length] = end;
    return {
      folded: UNITS.decode(this.units.subarray(0, this.length)),
      starts: this.starts.subarray(0, this.length + 1),
      ends: this.ends.subarray(0, this.length),
      upper: this.upper.subarray(0, this.length),
    };
  }

  /** One entry always stays free, for the end. */
  private put(unit: number, start: number, end: number, capital: 0 | 1): void {
    if (this.length + 1 >= this.starts.length) this.grow();
    this.units[this.length] = unit;
    this.starts[this.length] = start;
    this.ends[this.length] = end;
    this.upper[this.length] = capital;
    this.length += 1;
  }

  private grow(): void {
    const { units, starts, ends, upper } = this;
    this.allocate(starts.length * 2 + 16);
    this.units.set(units);
    this.starts.set(starts);
    this.ends.set(ends);
    this.upper.set(upper);
  }

  /** One block of memory for all four arrays: a page has thousands of short texts. */
  private allocate(room: number): void {
    const block = new ArrayBuffer(room * UNIT_BYTES);
    this.starts = new Uint32Array(block, 0, room);
    this.ends = new Uint32Array(block, room * 4, room);
    this.units = new Uint16Array(block, room * 8, room);
    this.upper = new Uint8Array(block, room * 10, room);
  }
}
