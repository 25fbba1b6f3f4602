import type { Span } from "./page-text.ts";

/**
 * A text made comparable, with the way back. Folding joins what readers see as the same: full-width and half-width
 * forms (NFKC), accents on Latin letters, curly and straight quotes, all hyphens, runs of white space; soft hyphens and
 * zero-width characters vanish. Letters are lower-cased; `upper` remembers which were capitals.
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

const DROPPED = /[\u00ad\u200b-\u200f\u2060\ufeff\ufe0e\ufe0f]/;
const QUOTES = /[\u2018\u2019\u201a\u201b\u2032\u02bc\u0060\u00b4]/;
const DOUBLE_QUOTES = /[\u201c-\u201f\u2033\u00ab\u00bb]/;
const HYPHENS = /[\u2010-\u2015\u2212\u30fb\u00b7]/;
const SPACE = /\s/;

/** Folds of single characters outside ASCII, kept because the same few hundred come up again and again. */
function foldCharacter(character: string): string {
  if (DROPPED.test(character)) return "";
  if (QUOTES.test(character)) return "'";
  if (DOUBLE_QUOTES.test(character)) return '"';
  if (HYPHENS.test(character)) return character === "\u30fb" || character === "\u00b7" ? "\u30fb" : "-";
  if (SPACE.test(character)) return " ";
  const wide = character.normalize("NFKC");
  const bare = wide.normalize("NFD");
  const latin = /^[A-Za-z]/.test(bare) ? bare.replace(/[\u0300-\u036f]/g, "") : wide;
  return latin.toLowerCase();
}

/** Folds `text` and keeps the offsets of every folded unit in it. */
export function foldText(text: string): FoldedText {
  const room = text.length + 16;
  const builder = new FoldBuilder(room);
  const memo = new Map<string, string>();
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code < 0x80) {
      builder.pushAscii(code, at);
      at += 1;
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(at) ?? code);
    let fold = memo.get(character);
    if (fold === undefined) {
      fold = foldCharacter(character);
      memo.set(character, fold);
    }
    builder.push(fold, at, at + character.length, isCapital(character));
    at += character.length;
  }
  return builder.finish(text.length);
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

class FoldBuilder {
  private readonly parts: string[] = [];
  private starts: Uint32Array;
  private ends: Uint32Array;
  private upper: Uint8Array;
  private length = 0;
  private lastIsSpace = false;

  constructor(room: number) {
    this.starts = new Uint32Array(room);
    this.ends = new Uint32Array(room);
    this.upper = new Uint8Array(room);
  }

  pushAscii(code: number, at: number): void {
    if (code <= 0x20) return this.push(" ", at, at + 1, false);
    const capital = code >= 0x41 && code <= 0x5a;
    const unit = code === 0x60 ? 0x27 : capital ? code + 32 : code;
    this.put(at, at + 1, capital);
    this.parts.push(ASCII[unit] ?? "");
    this.lastIsSpace = false;
  }

  push(fold: string, start: number, end: number, capital: boolean): void {
    if (fold === "") return;
    if (fold === " ") {
      if (this.lastIsSpace) return;
      this.lastIsSpace = true;
    } else {
      this.lastIsSpace = false;
    }
    for (let unit = 0; unit < fold.length; unit++) this.put(start, end, capital);
    this.parts.push(fold);
  }

  finish(end: number): FoldedText {
    if (this.length === this.starts.length) this.grow();
    this.starts[this.length] = end;
    return {
      folded: this.parts.join(""),
      starts: this.starts.subarray(0, this.length + 1),
      ends: this.ends.subarray(0, this.length),
      upper: this.upper.subarray(0, this.length),
    };
  }

  private put(start: number, end: number, capital: boolean): void {
    if (this.length + 1 >= this.starts.length) this.grow();
    this.starts[this.length] = start;
    this.ends[this.length] = end;
    this.upper[this.length] = capital ? 1 : 0;
    this.length += 1;
  }

  private grow(): void {
    const bigger = this.starts.length * 2 + 16;
    this.starts = copyInto(new Uint32Array(bigger), this.starts);
    this.ends = copyInto(new Uint32Array(bigger), this.ends);
    const upper = new Uint8Array(bigger);
    upper.set(this.upper);
    this.upper = upper;
  }
}

function copyInto(target: Uint32Array, source: Uint32Array): Uint32Array {
  target.set(source);
  return target;
}

const ASCII = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
