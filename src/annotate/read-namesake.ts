import { isSpacedWord } from "../page-text/find-phrases.ts";
import type { FoldedText } from "../page-text/fold-text.ts";
import type { Span } from "../page-text/page-text.ts";

/**
 * What the words beside a surname make of it: the `surname` of somebody else, by another given name on either side ("Jane
 * Austin", "Abe Akie"); or the `givenName` of somebody, by any name behind it, where it is a given name too ("Austin
 * Reed"). In Korean a given name is told by how it introduces somebody. `ownNames` are the words of the person's names.
 * `sentence` gives the sentence around it where capitals tell names from other words, which they do not in German; nor
 * in a line of capitalised words.
 */
export function readNamesake(
  text: FoldedText,
  { start, end }: Span,
  { ownNames, givenNames }: { ownNames: ReadonlySet<string>; givenNames: ReadonlySet<string> },
  sentence: () => Span | undefined,
): "surname" | "givenName" | undefined {
  const isOthers = (word: string) => givenNames.has(word) && !ownNames.has(word);
  const behind = nameBehind(text, end);
  if (isOthers(nameBefore(text, start)) || isOthers(behind)) return "surname";
  const introduced = INTRODUCED.exec(text.folded.slice(end, end + INTRODUCTION))?.[1];
  if (introduced !== undefined && !ownNames.has(introduced)) return "surname";
  if (!givenNames.has(text.folded.slice(start, end)) || ownNames.has(behind) || !SURNAME.test(behind)) return undefined;
  const around = sentence();
  return around && isPlainCase(text, around) ? "givenName" : undefined;
}

/** A word that can be a name: no "III", no "Wednesday". */
const SURNAME = /^(?![ivx]+$)(?!(?:mon|tues|wednes|thurs|fri|satur|sun)day$)..+/;

/** A Japanese given name in Korean, said of somebody the reader does not know: "called ...", "Mr ...", "... (72)". */
const INTRODUCED = /^ ([가-힣]{1,3}[코로오키기카미토도케야루요에시히])(?:라는| ?씨|\(\d)/;
const INTRODUCTION = 10;

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
