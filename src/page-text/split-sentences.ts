import type { Span } from "./page-text.ts";

const ABBREVIATION =
  /(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Rev|Gen|Lt|Col|Maj|Brig|Capt|Cmdr|Adm|Sgt|Cpl|Gov|Sen|Rep|St|No|vs?|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Jr|Sr|Bros|EE|UU)|(?<!\b[Aa]rt(?:icle|ikel|[ií]culo|icolo|igo) )\b[A-Z](?:\.[A-Z])*)\.$/;
/** German days: 12. Januar. */
const DAY = /(?<!\d)\d{1,2}\.$/;
const MONTH_AHEAD =
  /^\s(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)(?!\p{L})/u;
/** A sentence begins with a capital, where its script has any. */
const GOES_ON = /\s+\p{Ll}/uy;

/**
 * Sentence spans of a text in any of our languages. A line break always ends a sentence; a full stop ends one unless it
 * belongs to an abbreviation, an initial or a number, or a small letter follows. Simple on purpose: guards only need to
 * know what stands together.
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  // Bounded, or a page full of dots would cost the square of its length.
  const stops = /[.!?]{1,8}["'”’)\]]{0,4}(?=\s)|[。！？]+[」』”）]*|\n+/g;
  for (let stop = stops.exec(text); stop !== null; stop = stops.exec(text)) {
    const end = stop.index + stop[0].length;
    if (stop[0].startsWith(".") && (isAbbreviation(text, stop.index) || (stop[0] === "." && goesOn(text, end))))
      continue;
    if (end > start) spans.push({ start, end });
    start = end;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}

function isAbbreviation(text: string, stop: number): boolean {
  const before = text.slice(Math.max(0, stop - 12), stop + 1);
  return ABBREVIATION.test(before) || (DAY.test(before) && MONTH_AHEAD.test(text.slice(stop + 1, stop + 13)));
}

function goesOn(text: string, at: number): boolean {
  GOES_ON.lastIndex = at;
  return GOES_ON.test(text);
}

/** The index of the span that holds `offset`, by bisection; spans are in order and do not overlap. */
export function spanIndexAt(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
