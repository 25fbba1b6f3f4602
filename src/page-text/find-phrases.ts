import { type FoldedText, foldPhrase } from "./fold-text.ts";

/** A phrase ready to be looked for. A trailing `*` in the source lets its last word go on ("satellit*"). */
export type Phrase = {
  readonly folded: string;
  /** The phrase begins, ends with a letter or digit of a script that puts spaces between words. */
  readonly wordStart: boolean;
  readonly wordEnd: boolean;
  /** The first letter was written as a capital: the text must have a capital there too. */
  readonly capital: boolean;
};

const SPACED_WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u;

/** Prepares a phrase of the dataset. */
export function compilePhrase(source: string): Phrase {
  const open = source.endsWith("*");
  const bare = open ? source.slice(0, -1) : source;
  const folded = foldPhrase(bare);
  const first = bare.trimStart().charAt(0);
  return {
    folded,
    wordStart: isSpacedWord(folded.charCodeAt(0)),
    wordEnd: !open && isSpacedWord(folded.charCodeAt(folded.length - 1)),
    // A script without capitals has none to ask for.
    capital: first !== first.toLowerCase() && !isUncased(folded.charAt(0)),
  };
}

/** Whether a folded unit belongs to a word of a script that puts spaces between words; the end of a text does not. */
export function isSpacedWord(unit: number | undefined = 0): boolean {
  if (unit < 0x80) return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
  return !isEastAsian(unit) && SPACED_WORD.test(String.fromCharCode(unit));
}

/** Kana, Han and Hangul, which the pattern would take time to say no to. */
function isEastAsian(unit: number): boolean {
  return (unit >= 0x3041 && unit <= 0x30ff) || (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0xac00 && unit <= 0xd7a3);
}

/** Whether the phrase stands at folded offset `at` as whole words, and as whole characters of the source. */
export function standsAt(text: FoldedText, phrase: Phrase, at: number): boolean {
  return phrase.folded !== "" && text.folded.startsWith(phrase.folded, at) && isBoundedAt(text, phrase, at);
}

/** Of a phrase whose units stand at folded offset `at`: whether its capital, its words and its characters are whole. */
export function isBoundedAt(text: FoldedText, { folded, wordStart, wordEnd, capital }: Phrase, at: number): boolean {
  const end = at + folded.length;
  if (wordEnd && isSpacedWord(text.units[end])) return false;
  if (wordStart && isSpacedWord(text.units[at - 1])) return false;
  if (capital && !text.isCapital(at)) return false;
  return !text.isInside(at) && !text.isInside(end);
}

/** The first folded offset from `from` at which the phrase stands, all of it before `until`; or -1. */
export function findPhrase(text: FoldedText, phrase: Phrase, from = 0, until = text.folded.length): number {
  if (phrase.folded === "") return -1;
  const last = until - phrase.folded.length;
  for (let at = text.folded.indexOf(phrase.folded, from); at >= 0 && at <= last; ) {
    if (isBoundedAt(text, phrase, at)) return at;
    at = text.folded.indexOf(phrase.folded, at + 1);
  }
  return -1;
}

function isUncased(character: string): boolean {
  return character.toUpperCase() === character.toLowerCase();
}
