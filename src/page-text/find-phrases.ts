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

/** A phrase among others, with what it stands for. */
export type IndexedPhrase<T> = { readonly phrase: Phrase; readonly of: T };

/** Phrases by their first two folded units, to be found in one pass over a text. */
export type PhraseIndex<T> = ReadonlyMap<number, readonly IndexedPhrase<T>[]>;

/** Prepares phrases for `scanPhrases`. */
export function buildPhraseIndex<T>(phrases: Iterable<IndexedPhrase<T>>): PhraseIndex<T> {
  const index = new Map<number, IndexedPhrase<T>[]>();
  for (const entry of phrases) {
    const { folded } = entry.phrase;
    if (folded === "") continue;
    const key = folded.length > 1 ? pairKey(folded, 0) : folded.charCodeAt(0);
    const bucket = index.get(key);
    if (bucket) bucket.push(entry);
    else index.set(key, [entry]);
  }
  return index;
}

/** Tells of every place at which a phrase of the index stands, in the order of the text. */
export function scanPhrases<T>(text: FoldedText, index: PhraseIndex<T>, onFound: (of: T, at: number) => void): void {
  const { folded } = text;
  let inWord = false;
  for (let at = 0; at < folded.length; at++) {
    const wasInWord = inWord;
    inWord = isSpacedWord(folded.charAt(at));
    // Inside a word of a spaced script no phrase begins.
    if (wasInWord && inWord) continue;
    const pairs = at + 1 < folded.length ? index.get(pairKey(folded, at)) : undefined;
    if (pairs) tell(pairs, text, at, onFound);
    const singles = index.get(folded.charCodeAt(at));
    if (singles) tell(singles, text, at, onFound);
  }
}

function tell<T>(
  bucket: readonly IndexedPhrase<T>[],
  text: FoldedText,
  at: number,
  onFound: (of: T, at: number) => void,
): void {
  for (const { phrase, of } of bucket) if (standsAt(text, phrase, at)) onFound(of, at);
}

/** A number, since one is made for nearly every character of a page; a single unit is its own key. */
function pairKey(folded: string, at: number): number {
  return (folded.charCodeAt(at) + 1) * 0x10000 + folded.charCodeAt(at + 1);
}

/** Characters that folding changes in case only, and punctuation: all that most English articles consist of. */
const PLAIN_TEXT = /^[\x00-\x7f\u00a0\u00a3\u00a5\u00a7\u00a9\u00ab\u00ae\u00b0\u00b7\u00bb\u2010-\u2027\u20ac]*$/;

/**
 * A cheap first look, before anything is folded: false where certainly none of the words stands in the text. `words`
 * are what `plainWords` gives.
 */
export function mayHold(source: string, words: readonly string[]): boolean {
  if (!PLAIN_TEXT.test(source)) return true;
  const lower = source.toLowerCase();
  return words.some((word) => lower.includes(word));
}

/** For each phrase that a text of plain characters can hold at all, the longest word of it. */
export function plainWords(phrases: readonly Phrase[]): string[] {
  const plain = phrases.filter(({ folded }) => PLAIN_TEXT.test(folded));
  return plain.map(({ folded }) =>
    (folded.match(/[a-z0-9]+/g) ?? [""]).reduce((a, b) => (b.length > a.length ? b : a)),
  );
}

function isUncased(character: string): boolean {
  return character.toUpperCase() === character.toLowerCase();
}
