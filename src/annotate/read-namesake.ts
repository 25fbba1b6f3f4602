import { isSpacedWord } from "../page-text/find-phrases.ts";
import type { FoldedText } from "../page-text/fold-text.ts";
import type { Span } from "../page-text/page-text.ts";

/**
 * Whether the words beside a surname make it somebody else's: another given name on either side ("Jane Austin", "Abe
 * Akie"), or, where the surname is a given name too, any name behind it ("Austin Reed"). `ownNames` are the words of the
 * person's names. In a line of capitalised words, and where `nounsAreCapital`, as in German, a capital tells nothing.
 */
export function isNamesake(
  text: FoldedText,
  { start, end }: Span,
  { ownNames, givenNames }: { ownNames: ReadonlySet<string>; givenNames: ReadonlySet<string> },
  { sentence, nounsAreCapital }: { sentence: () => Span; nounsAreCapital: () => boolean },
): boolean {
  const isOthers = (word: string) => givenNames.has(word) && !ownNames.has(word);
  const behind = nameBehind(text, end);
  if (isOthers(nameBefore(text, start)) || isOthers(behind)) return true;
  if (!givenNames.has(text.folded.slice(start, end)) || ownNames.has(behind) || !SURNAME.test(behind)) return false;
  return !nounsAreCapital() && isPlainCase(text, sentence());
}

/** A word that can be a name: no "III", no "Wednesday". */
const SURNAME = /^(?![ivx]+$)(?!(?:mon|tues|wednes|thurs|fri|satur|sun)day$)..+/;

/** The capitalised word that ends a space before a place; nothing where there is none. */
function nameBefore(text: FoldedText, place: number): string {
  if (text.units[place - 1] !== SPACE) return "";
  let start = place - 1;
  while (isSpacedWord(text.units[start - 1])) start -= 1;
  return text.isCapital(start) ? text.folded.slice(start, place - 1) : "";
}

/** The capitalised word that begins a space behind a place. */
function nameBehind(text: FoldedText, place: number): string {
  const start = place + 1;
  if (text.units[place] !== SPACE || start >= text.units.length || !text.isCapital(start)) return "";
  return text.folded.slice(start, endOfWord(text, start));
}

/** Whether a word of some length begins with a small letter, which headlines give to little words only. */
function isPlainCase(text: FoldedText, { start, end }: Span): boolean {
  for (let at = start; at < end; at = endOfWord(text, at) + 1) {
    if (isSpacedWord(text.units[at]) && !text.isCapital(at) && endOfWord(text, at) - at >= LONG_WORD) return true;
  }
  return false;
}

function endOfWord({ units }: FoldedText, start: number): number {
  let end = start;
  while (isSpacedWord(units[end])) end += 1;
  return end;
}

const SPACE = " ".charCodeAt(0);
const LONG_WORD = 5;
