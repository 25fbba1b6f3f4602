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
    wordStart: isSpacedWord(folded.charAt(0)),
    wordEnd: !open && isSpacedWord(folded.charAt(folded.length - 1)),
    capital: first !== first.toLowerCase(),
  };
}

/** Whether a folded character belongs to a word of a script that puts spaces between words. */
export function isSpacedWord(character: string): boolean {
  if (character === "") return false;
  const code = character.charCodeAt(0);
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
  return SPACED_WORD.test(character);
}

/** Whether the phrase stands at folded offset `at` as whole words, and as whole characters of the source. */
export function standsAt(text: FoldedText, phrase: Phrase, at: number): boolean {
  if (phrase.folded === "" || !text.folded.startsWith(phrase.folded, at)) return false;
  if (phrase.capital && text.upper[at] !== 1 && !isUncased(phrase.folded.charAt(0))) return false;
  if (phrase.wordStart && isSpacedWord(text.folded.charAt(at - 1))) return false;
  const end = at + phrase.folded.length;
  if (phrase.wordEnd && isSpacedWord(text.folded.charAt(end))) return false;
  return !isInsideCharacter(text, at) && !isInsideCharacter(text, end);
}

/** One source character can give several folded units; between them no phrase begins or ends. */
function isInsideCharacter(text: FoldedText, at: number): boolean {
  return at > 0 && text.starts[at] === text.starts[at - 1];
}

/** The first folded offset from `from` at which the phrase stands, all of it before `until`; or -1. */
export function findPhrase(text: FoldedText, phrase: Phrase, from = 0, until = text.folded.length): number {
  if (phrase.folded === "") return -1;
  const last = until - phrase.folded.length;
  for (let at = text.folded.indexOf(phrase.folded, from); at >= 0 && at <= last; ) {
    if (standsAt(text, phrase, at)) return at;
    at = text.folded.indexOf(phrase.folded, at + 1);
  }
  return -1;
}

function isUncased(character: string): boolean {
  return character.toUpperCase() === character.toLowerCase();
}
