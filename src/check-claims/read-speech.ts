import type { Span } from "../page-text/page-text.ts";

/** Characters between quotation marks that make a statement; fewer are a name, a term or a phrase of a document. */
const MIN_SPEECH_CHARS = 45;
const MIN_SPEECH_CHARS_DENSE = 10;
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** A paragraph's quotation may go on in the next one, and then it is not closed. */
const QUOTED = /“[^”]*”?|„[^“”]*[“”]?|«[^»]*»?|「[^」]*」?|『[^』]*』?|"[^"]*"?/gu;

/** Stretches of a paragraph in quotation marks, long enough to be somebody's statement rather than a term. */
export function readSpeech(paragraph: string): Span[] {
  const least = DENSE.test(paragraph) ? MIN_SPEECH_CHARS_DENSE : MIN_SPEECH_CHARS;
  return [...paragraph.matchAll(QUOTED)]
    .map(({ index, 0: quoted }) => ({ start: index, end: index + quoted.length }))
    .filter(({ start, end }) => end - start >= least);
}
