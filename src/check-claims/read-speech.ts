import type { Span } from "../page-text/page-text.ts";

/** Characters between quotation marks that make a statement; fewer are a name, a term or a phrase of a document. */
const MIN_SPEECH_CHARS = 45;
const MIN_SPEECH_CHARS_DENSE = 10;
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** Behind words of a text, as against somebody's: 「…」と定める. */
const IS_WRITTEN = /^と(?:の(?:規定|条文|文言)|定め|規定|位置|明記|記し|書き|うた|呼|名指|表現)/u;

/** A paragraph's quotation may go on in the next one, and then it is not closed. */
const QUOTED = /“[^”]*”?|„[^“”]*[“”]?|«[^»]*»?|「[^」]*」?|『[^』]*』?|"[^"]*"?/gu;

/** Stretches of a paragraph in quotation marks, long enough to be somebody's statement rather than a term. */
export function readSpeech(paragraph: string): Span[] {
  const least = DENSE.test(paragraph) ? MIN_SPEECH_CHARS_DENSE : MIN_SPEECH_CHARS;
  return [...paragraph.matchAll(QUOTED)]
    .map(({ index, 0: quoted }) => ({ start: index, end: index + quoted.length }))
    .filter(({ start, end }) => end - start >= least && !IS_WRITTEN.test(paragraph.slice(end, end + 8)));
}
