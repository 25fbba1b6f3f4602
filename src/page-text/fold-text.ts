import type { Span } from "./page-text.ts";

/**
 * A text made comparable, with the way back. Folding joins what readers see as the same: full-width and half-width
 * forms (NFKC), accents on Latin letters, marks composed or not, ß and ss, curly and straight quotes, all hyphens, runs
 * of white space; soft hyphens and zero-width characters vanish. Letters are lower-cased.
 */
export class FoldedText {
  readonly source: string;
  /** The folded units, as a string and as numbers. */
  readonly folded: string;
  readonly units: Uint16Array;
  private readonly pieces: readonly Piece[];
  /** Offsets within the units of one character, which are few. */
  private readonly inside: ReadonlySet<number>;

  constructor(source: string, units: Uint16Array, pieces: readonly Piece[], inside: ReadonlySet<number>) {
    this.source = source;
    this.units = units;
    this.folded = UNITS.decode(units);
    this.pieces = pieces;
    this.inside = inside;
  }

  /** Offset in the source of the character that gave a folded unit; at the end of the units, the end of the source. */
  startOf(unit: number): number {
    if (unit >= this.units.length) return this.source.length;
    const { at, start, end } = this.pieceAt(unit);
    return end === undefined ? start + unit - at : start;
  }

  /** Offset in the source just behind the character that gave a folded unit. */
  endOf(unit: number): number {
    const { at, start, end } = this.pieceAt(unit);
    return end ?? start + unit - at + 1;
  }

  /** Whether the character that gave a folded unit is a capital. */
  isCapital(unit: number): boolean {
    const start = this.startOf(unit);
    const code = this.source.charCodeAt(start);
    if (code < 0x80) return code >= 0x41 && code <= 0x5a;
    const character = this.source.slice(start, this.endOf(unit));
    return character !== character.toLowerCase();
  }

  /** Whether a folded offset lies within the units of one character: there no phrase begins or ends. */
  isInside(offset: number): boolean {
    return this.inside.size > 0 && this.inside.has(offset);
  }

  /** The first folded offset whose character stands at an offset of the source or behind it. */
  offsetOf(offset: number): number {
    const index = lastFrom(this.pieces, offset, "start");
    const { at, start, end } = this.pieces[index] ?? WHOLE;
    const next = this.pieces[index + 1]?.at ?? this.units.length;
    if (offset <= start) return at;
    return end === undefined ? Math.min(at + offset - start, next) : next;
  }

  private pieceAt(unit: number): Piece {
    return this.pieces[lastFrom(this.pieces, unit, "at")] ?? WHOLE;
  }
}

/**
 * Folded units from `at` on, up to the next piece. Each stands for one unit of the source, from `start` on; or, where
 * there is an `end`, all of them stand for the one character from `start` to `end`.
 */
type Piece = { readonly at: number; readonly start: number; readonly end: number | undefined };

const WHOLE: Piece = { at: 0, start: 0, end: undefined };

/** The index of the last piece that begins at an offset or before it: a folded one, or one of the source. */
function lastFrom(pieces: readonly Piece[], offset: number, begin: "at" | "start"): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.[begin] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

const DROPPED = /[\u00ad\u200b-\u200f\u2060\ufeff]|[\ufe0e\ufe0f]/;
const QUOTES = /[\u2018\u2019\u201a\u201b\u2032\u02bc\u0060\u00b4]/;
const DOUBLE_QUOTES = /[\u201c-\u201f\u2033\u00ab\u00bb]/;
const HYPHENS = /[\u2010-\u2015\u2212\u30fb\u00b7]/;
const SPACE = /\s/;
/** More marks on one letter than any language writes. Bounded, since engines sort marks at the square of their number. */
const MAX_MARKS = 4;

/** The fold of one character with its marks; half a surrogate pair becomes U+FFFD. */
function foldCharacter(character: string): string {
  if (DROPPED.test(character)) return "";
  if (QUOTES.test(character)) return "'";
  if (DOUBLE_QUOTES.test(character)) return '"';
  if (HYPHENS.test(character)) return character === "\u30fb" || character === "\u00b7" ? "\u30fb" : "-";
  if (character <= " " || SPACE.test(character)) return " ";
  const wide = character.toWellFormed().normalize("NFKC");
  const bare = wide.normalize("NFD");
  const latin = /^[A-Za-z]/.test(bare) ? bare.replace(/[\u0300-\u036f]/g, "") : wide;
  return latin.toLowerCase().replace("ß", "ss");
}

/** Folds `text` and keeps the way back from every folded unit. */
export function foldText(text: string): FoldedText {
  const builder = new FoldBuilder(text.length + 16);
  // The same few hundred characters come up again and again.
  const memo = new Map<string, string>();
  for (let at = 0; at < text.length; ) {
    const plainEnd = builder.pushPlain(text, at);
    if (plainEnd > at) {
      at = plainEnd;
      continue;
    }
    const end = characterEnd(text, at);
    const character = text.slice(at, end);
    let fold = memo.get(character);
    if (fold === undefined) {
      fold = foldCharacter(character);
      memo.set(character, fold);
    }
    builder.push(fold, at, end);
    at = end;
  }
  return builder.finish(text);
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

/** Words in characters that only their case can change: nearly all phrases. */
const PLAIN_PHRASE = /^[!-_a-~\u4e00-\u9fff]+(?: [!-_a-~\u4e00-\u9fff]+)*$/;

/** The folded form of a phrase from the dataset, to be compared with a folded text. */
export function foldPhrase(phrase: string): string {
  return PLAIN_PHRASE.test(phrase) ? phrase.toLowerCase() : foldText(phrase).folded.trim();
}

/** The span in the source that gave the folded units from `start` to `end`. */
export function unfoldSpan(text: FoldedText, start: number, end: number): Span {
  return { start: text.startOf(start), end: text.endOf(end - 1) };
}

/** Reads folded units as a string, many times faster than `String.fromCharCode`. */
const UNITS = new TextDecoder("utf-16le", { ignoreBOM: true });

/** The unit that a plain unit folds to: one that stands for itself whatever stands beside it but marks; 0 for others. */
function foldPlain(code: number): number {
  if (code < 0x80) return PLAIN[code] ?? 0;
  const isPlain =
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0x3041 && code <= 0x3096) ||
    (code >= 0x30a1 && code <= 0x30fa) ||
    code === 0x3001 ||
    code === 0x3002;
  if (isPlain) return code;
  if (code === 0x2019 || code === 0x2018) return 0x27;
  if (code === 0x201c || code === 0x201d) return 0x22;
  return code === 0x2013 || code === 0x2014 ? 0x2d : 0;
}

/** The same for ASCII behind the space. */
const PLAIN = Uint8Array.from({ length: 0x80 }, (_, code) => {
  if (code === 0x60) return 0x27;
  return code >= 0x41 && code <= 0x5a ? code + 32 : code;
});

/** Collects folded units as plain numbers: a page of ten million characters is folded like any other. */
class FoldBuilder {
  private units: Uint16Array;
  private length = 0;
  private readonly pieces: Piece[] = [];
  private readonly inside = new Set<number>();
  /** What to add to a folded offset for the offset in the source, in a piece without an end. */
  private shift: number | undefined;

  constructor(room: number) {
    this.units = new Uint16Array(room);
  }

  /** Folds the plain units of `text` from `at` on, nearly all of most pages; gives the offset behind them. */
  pushPlain(text: string, at: number): number {
    while (this.length + text.length - at > this.units.length) this.grow();
    const { units } = this;
    const shift = at - this.length;
    let { length } = this;
    let lastIsSpace = length > 0 && units[length - 1] === 0x20;
    let end = at;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      const unit = code > 0x20 ? foldPlain(code) : lastIsSpace ? 0 : 0x20;
      if (unit === 0) break;
      lastIsSpace = unit === 0x20;
      units[length++] = unit;
    }
    // The marks behind a character belong to it.
    if (end > at && isMark(text.charCodeAt(end))) {
      end -= 1;
      length -= 1;
    }
    if (end > at) this.beginPiece(shift, at);
    this.length = length;
    return end;
  }

  push(fold: string, start: number, end: number): void {
    if (fold === "" || (fold === " " && this.lastIsSpace())) return;
    while (this.length + fold.length > this.units.length) this.grow();
    if (fold.length === 1 && end - start === 1) this.beginPiece(start - this.length, start);
    else this.addCharacter(start, end);
    for (let unit = 0; unit < fold.length; unit++) {
      if (unit > 0) this.inside.add(this.length);
      this.units[this.length++] = fold.charCodeAt(unit);
    }
  }

  finish(source: string): FoldedText {
    return new FoldedText(source, this.units.subarray(0, this.length), this.pieces, this.inside);
  }

  private lastIsSpace(): boolean {
    return this.length > 0 && this.units[this.length - 1] === 0x20;
  }

  private beginPiece(shift: number, start: number): void {
    if (this.shift === shift) return;
    this.shift = shift;
    this.pieces.push({ at: this.length, start, end: undefined });
  }

  private addCharacter(start: number, end: number): void {
    this.shift = undefined;
    this.pieces.push({ at: this.length, start, end });
  }

  private grow(): void {
    const units = new Uint16Array(this.units.length * 2 + 16);
    units.set(this.units);
    this.units = units;
  }
}
