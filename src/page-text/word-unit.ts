import { isSpacedWord } from "./find-phrases.ts";
import { foldPhrase } from "./fold-text.ts";

/** From here on units belong to words that no space ends: kana, Han, and Hangul with its endings. */
export const FIRST_DENSE = 0x3041;

/**
 * What a unit of a raw text is once folded, looked at by itself: a unit of a word; 0 for what stands between words; -1 where
 * that depends on its neighbours or takes several units, so that only the folding of the text around it can tell.
 */
export function wordUnit(code: number): number {
  if (isDense(code)) return code;
  const known = KNOWN.get(code);
  if (known !== undefined) return known;
  const read = readUnit(code);
  KNOWN.set(code, read);
  return read;
}

/** A text has the same few hundred again and again. */
const KNOWN = new Map<number, number>();
/** From and to: what joins the character before it (accents, parts of Hangul, sound marks of kana), vanishes, or is a half. */
const TIED = [
  [0x300, 0x36f],
  [0x1160, 0x11ff],
  [0x3099, 0x309a],
  [0xff9e, 0xff9f],
  [0xad, 0xad],
  [0x200b, 0x200f],
  [0x2060, 0x2060],
  [0xfe0e, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xd800, 0xdfff],
] as const;

function readUnit(code: number): number {
  const character = String.fromCharCode(code);
  if (TIED.some(([first, last]) => code >= first && code <= last)) return -1;
  const folded = foldPhrase(character);
  const units = Array.from({ length: folded.length }, (_, at) => folded.charCodeAt(at));
  if (!units.some((unit) => isSpacedWord(unit) || isDense(unit))) return 0;
  return units.length === 1 ? (units[0] ?? 0) : -1;
}

function isDense(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= FIRST_DENSE && code <= 0x3096) ||
    (code >= 0x30a1 && code <= 0x30fe && code !== 0x30fb)
  );
}
