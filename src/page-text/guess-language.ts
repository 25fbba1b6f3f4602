/** Characters that are looked at; the rest of an article is in the same language. */
const SAMPLE_CHARS = 4000;
/** Share of a script in the sample from which it decides. */
const SCRIPT_SHARE = 0.15;

/** Fewer little words than this tell nothing: they stand in names, too. */
const MIN_LITTLE_WORDS = 2;

/** The commonest little words of each language, as far as they tell it from the others. */
const LITTLE_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: ["the", "and", "of", "to", "is", "that", "with", "for", "said", "by", "from", "was"],
  fr: ["le", "les", "des", "et", "du", "une", "est", "dans", "pour", "qui", "sur", "aux", "avec"],
  de: ["der", "die", "und", "das", "den", "von", "mit", "ist", "für", "auf", "dem", "ein", "im"],
  es: ["el", "los", "las", "del", "y", "en", "una", "por", "con", "para", "que", "su"],
  it: ["il", "di", "che", "della", "per", "con", "del", "gli", "nel", "alla", "sono", "è"],
  pt: ["o", "os", "da", "do", "em", "um", "uma", "para", "com", "não", "ao", "dos", "e"],
};

/**
 * The language a text is written in, as the first part of its BCP 47 tag, or `undefined` where nothing tells it. Looks at
 * the words alone: pages often state a language that their template has and the article has not.
 */
export function guessLanguage(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE_CHARS);
  return guessByScript(sample) ?? guessByWords(sample);
}

function guessByScript(sample: string): string | undefined {
  const share = (script: RegExp) => (sample.match(script)?.length ?? 0) / Math.max(sample.length, 1);
  if (share(/[\uac00-\ud7af]/g) > SCRIPT_SHARE) return "ko";
  const kana = share(/[\u3040-\u30ff]/g);
  const han = share(/[\u4e00-\u9fff]/g);
  if (kana + han <= SCRIPT_SHARE) return undefined;
  return kana > han / 10 ? "ja" : "zh";
}

function guessByWords(sample: string): string | undefined {
  const scores = countLittleWords(sample.toLowerCase());
  const scoreOf = (language: string) => scores.get(language) ?? 0;
  const best = Object.keys(LITTLE_WORDS).reduce((a, b) => (scoreOf(b) > scoreOf(a) ? b : a));
  return scoreOf(best) >= MIN_LITTLE_WORDS ? best : undefined;
}

/** The languages of each little word. */
const LANGUAGES = new Map<string, string[]>();
for (const [language, words] of Object.entries(LITTLE_WORDS)) {
  for (const word of words) LANGUAGES.set(word, [...(LANGUAGES.get(word) ?? []), language]);
}
const MAX_LITTLE_CHARS = Math.max(...[...LANGUAGES.keys()].map(({ length }) => length));

/** By a loop of its own: a pattern for words takes five times as long. */
function countLittleWords(lower: string): ReadonlyMap<string, number> {
  const scores = new Map<string, number>();
  for (let start = 0, end = 0; start < lower.length; start = end + 1) {
    for (end = start; isLetter(lower.charCodeAt(end)); ) end += 1;
    if (end === start || end - start > MAX_LITTLE_CHARS) continue;
    for (const language of LANGUAGES.get(lower.slice(start, end)) ?? NONE) {
      scores.set(language, (scores.get(language) ?? 0) + 1);
    }
  }
  return scores;
}

const NONE: readonly string[] = [];
const LETTER = /\p{L}/u;

/** Whether a unit of a lower-cased text is a letter; the end of a text is none. */
function isLetter(unit: number): boolean {
  return unit < 0x80 ? unit >= 0x61 && unit <= 0x7a : unit >= 0x80 && LETTER.test(String.fromCharCode(unit));
}
