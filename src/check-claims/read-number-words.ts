/** Languages whose numbers are read in words. */
export type WordLanguage = "en" | "fr" | "de" | "es" | "it" | "pt";

/** From one to nineteen in order, then the tens from twenty; folded, gaps where no news writes the word or where it is an article. */
const SIMPLE: Readonly<Record<WordLanguage, readonly [string, string]>> = {
  en: [
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
    "twenty thirty forty fifty sixty seventy eighty ninety",
  ],
  fr: [
    "- deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
    "vingt trente quarante cinquante soixante",
  ],
  de: [
    "- zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn",
    "zwanzig dreißig vierzig funfzig sechzig siebzig achtzig neunzig",
  ],
  es: [
    "- dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve",
    "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
  ],
  it: [
    "- due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove",
    "venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
  ],
  pt: [
    "- dois tres quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis dezessete dezoito dezenove",
    "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
  ],
};

/** Words that stand for a number of their own from a hundred up; the first two multiply what stands before them. */
const LARGE: Readonly<Record<WordLanguage, Readonly<Record<string, number>>>> = {
  en: { hundred: 100, thousand: 1000 },
  fr: { cent: 100, cents: 100, mille: 1000 },
  de: { hundert: 100, tausend: 1000, ...joined("hundert", 100), ...joined("tausend", 1000) },
  es: {
    ...{ mil: 1000, cien: 100, ciento: 100, doscientos: 200, trescientos: 300, cuatrocientos: 400, quinientos: 500 },
    ...{ seiscientos: 600, setecientos: 700, ochocientos: 800, novecientos: 900 },
  },
  it: {
    ...{ mille: 1000, cento: 100, duecento: 200, trecento: 300, quattrocento: 400, cinquecento: 500, seicento: 600 },
    ...{ settecento: 700, ottocento: 800, novecento: 900, duemila: 2000, tremila: 3000, quattromila: 4000 },
    ...{ cinquemila: 5000, diecimila: 10_000, ventimila: 20_000, cinquantamila: 50_000 },
  },
  pt: {
    ...{ mil: 1000, cem: 100, cento: 100, duzentos: 200, trezentos: 300, quatrocentos: 400, quinhentos: 500 },
    ...{ seiscentos: 600, setecentos: 700, oitocentos: 800, novecentos: 900 },
  },
};

/** German writes four hundred in one word. */
function joined(last: string, factor: number): Record<string, number> {
  const units = "ein zwei drei vier funf sechs sieben acht neun zehn".split(" ");
  return Object.fromEntries(units.map((unit, at) => [unit + last, (at + 1) * factor]));
}

const MULTIPLIERS: readonly string[] = ["hundred", "thousand", "cent", "cents", "mille", "hundert", "tausend", "mil"];

/** Whole phrases for twelve. */
const DOZENS: Readonly<Record<WordLanguage, string>> = {
  en: "(?:a|one|two|three|four|five) dozen|half a dozen|half-dozen",
  fr: "une douzaine",
  de: "ein dutzend|zwei dutzend",
  es: "una docena",
  it: "una dozzina",
  pt: "uma duzia",
};

const WORDS = Object.fromEntries(
  (Object.keys(SIMPLE) as WordLanguage[]).map((language) => [language, wordsOf(language)]),
) as Readonly<Record<WordLanguage, ReadonlyMap<string, number>>>;

function wordsOf(language: WordLanguage): ReadonlyMap<string, number> {
  const [ones, tens] = SIMPLE[language];
  const words = new Map<string, number>();
  ones.split(" ").forEach((word, at) => {
    if (word !== "-") words.set(word, at + 1);
  });
  tens.split(" ").forEach((word, at) => {
    words.set(word, (at + 2) * 10);
  });
  for (const [word, value] of Object.entries(LARGE[language])) words.set(word, value);
  return words;
}

/** Numbers in words of one language, for use in a pattern. */
export function numberWords(language: WordLanguage): string {
  const words = [...WORDS[language].keys()].sort((a, b) => b.length - a.length).join("|");
  // "half a thousand" and "quarter of a thousand" are not a thousand.
  const first =
    language === "en" ? `a(?= (?:hundred|thousand))(?<!half a|quarter of a)|(?!hundred|thousand)(?:${words})` : words;
  return `(?:(?:${DOZENS[language]})|(?:${first})(?:(?:-| (?:and |et |y |e |und )?)(?:${words})){0,7})(?![a-z0-9])`;
}

/** The number that words of one language say, or `undefined` where they do not hold together ("one two"). */
export function parseNumberWords(phrase: string, language: WordLanguage): number | undefined {
  if (new RegExp(`^(?:${DOZENS[language]})$`).test(phrase)) return dozens(phrase);
  let total = 0;
  let current = 0;
  for (const word of phrase.split(/[ -]/).filter((part) => !/^(?:and|et|y|e|und)$/.test(part))) {
    const value = word === "a" && language === "en" ? 1 : WORDS[language].get(word);
    if (value === undefined) return undefined;
    if (MULTIPLIERS.includes(word) && value === 1000) {
      total += (current || 1) * 1000;
      current = 0;
    } else if (MULTIPLIERS.includes(word)) {
      if (current >= 100) return undefined;
      current = (current || 1) * value;
    } else {
      if (!fitsBehind(current, value)) return undefined;
      current += value;
    }
  }
  return total + current;
}

function dozens(phrase: string): number {
  if (phrase.startsWith("half")) return 6;
  const many = ["two", "three", "four", "five"].indexOf(phrase.split(" ")[0] ?? "");
  if (phrase.startsWith("zwei")) return 24;
  return 12 * (many < 0 ? 1 : many + 2);
}

/** "forty" takes a "three" behind it, "three" takes nothing, "two hundred" takes both. */
function fitsBehind(current: number, value: number): boolean {
  if (current === 0) return true;
  const room =
    current % 1000 === 0 ? 1000 : current % 100 === 0 ? 100 : current % 10 === 0 && current % 100 > 10 ? 10 : 1;
  return value < room;
}
