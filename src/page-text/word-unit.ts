import { isSpacedWord } from "./find-phrases.ts";
import { foldPhrase } from "./fold-text.ts";

/** From here on units belong to words that no space ends: kana, Han, and Hangul with its endings. */
export const FIRST_DENSE = 0x3041;

/**
 * What a unit of a raw text is once folded, looked at by itself: a unit of a word; 0 for what stands between words; -1 where
 * that depends on its neighbours or takes several units, so that only the folding of the text around it can tell.
 */
export function wordUnit(code: number): number {
  if (code <= LAST_LATIN) {
    const known = LATIN[code] ?? UNSEEN;
    if (known !== UNSEEN) return known;
    const read = readLatin(code);
    LATIN[code] = read;
    return read;
  }
  if (isDense(code)) return code;
  return BETWEEN_WORDS.includes(String.fromCharCode(code)) ? 0 : -1;
}

/** The last letter of Latin Extended-B. */
const LAST_LATIN = 0x24f;
const UNSEEN = -2;
const LATIN = new Int16Array(LAST_LATIN + 1).fill(UNSEEN);
/** Signs that the writing of most languages needs beside those of ASCII and Latin-1. */
const BETWEEN_WORDS = "–—‐‑‘’“”„…•′″€‹›　、。々〈〉《》「」『』【】・";

function readLatin(code: number): number {
  const folded = foldPhrase(String.fromCharCode(code));
  if (folded === "") return code === 0xad ? -1 : 0;
  const unit = folded.charCodeAt(0);
  return folded.length > 1 ? -1 : isSpacedWord(unit) ? unit : 0;
}

function isDense(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= FIRST_DENSE && code <= 0x3096) ||
    (code >= 0x30a1 && code <= 0x30fe && code !== 0x30fb)
  );
}
