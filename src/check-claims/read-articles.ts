import type { FoundValue, ValueContext } from "./found-value.ts";
import { type FoundWords, type Reading, readMatches, type ValueRule } from "./read-matches.ts";
import { EAST_ASIAN_LETTER, parseEastAsianNumber } from "./read-numerals.ts";

const WORDS: Readonly<Record<string, number>> = {
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
  ...{ premier: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, sept: 7, huit: 8, neuf: 9, dix: 10 },
  ...{ eins: 1, zwei: 2, drei: 3, vier: 4, funf: 5, sechs: 6, sieben: 7, acht: 8, neun: 9, zehn: 10 },
  ...{
    primero: 1,
    segundo: 2,
    tercero: 3,
    cuarto: 4,
    quinto: 5,
    sexto: 6,
    septimo: 7,
    octavo: 8,
    noveno: 9,
    decimo: 10,
  },
  ...{ cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9, diez: 10, cinque: 5, sei: 6, terceiro: 3, quarto: 4 },
};
const ORDINALS: readonly string[] = "first second third fourth fifth sixth seventh eighth ninth tenth".split(" ");
const ROMAN = "x{0,3}(?:ix|iv|v?i{1,3}|v)|x{1,3}";
const NUMBER = `(?:\\d{1,3}|${ROMAN}|${Object.keys(WORDS).join("|")})`;
const ARTICLE = "(?:articles?|artikel[ns]?|articulos?|articol[oi]|artigos?|art\\.)";
const AND = "(?:, ?| (?:and|or|et|ou|und|oder|y|o|e) | ?& ?)";
/** An article of five minutes ago, of 11 January, with 5,000 words. */
const NOT_NUMBERED =
  "(?![a-z0-9]|[,.:]\\d|[,.]?(?:st|nd|rd|th)| ?%| (?:years?|months?|weeks?|days?|hours?|minutes?|times|people|per ?cent" +
  "|million|billion|trillion|january|february|march|april|may(?= \\d)|june|july|august|september|october|november" +
  "|december)(?![a-z]))";
/** Nouns that Chinese counts with 条: the third runway is no article. */
const NOT_COUNTED =
  "(?! ?(?:航线|航線|跑道|道路|路|线|線|建议|建議|意见|意見|船|河|街|海底|电缆|電纜|生产线|消息|新闻|新聞|河原))";

const SPEAKS_OF_TREATY = /조약|안보|협정|헌법|헌장|나토|발동|방위 ?의무/;

const RULES: readonly ValueRule[] = [
  {
    needs: /art[i.]/,
    pattern: new RegExp(
      `(?<![a-z0-9])${ARTICLE} ?(?:n[o.]\\.? ?)?(?<number>${NUMBER})(?:\\.?o)?${NOT_NUMBERED}`,
      "dgu",
    ),
    read: readLatin,
  },
  // Of a treaty; the third article on a subject is somebody's.
  {
    needs: / article/,
    pattern: new RegExp(`(?<=(?:its|the|treaty's|pact's) )(?<number>${ORDINALS.join("|")}) article(?![a-z])`, "dgu"),
    read: ({ groups }) => ({ values: [ORDINALS.indexOf(groups.number ?? "") + 1] }),
  },
  // Articles V and VI: the second.
  {
    needs: /art[i.]/,
    pattern: new RegExp(
      `(?<=(?<![a-z0-9])(?:articles|artikeln?|articulos|articoli|artigos) ${NUMBER}(?:\\.?o)?${AND})(?<number>${NUMBER})(?:\\.?o)?${NOT_NUMBERED}`,
      "dgu",
    ),
    read: readLatin,
  },
  {
    needs: EAST_ASIAN_LETTER,
    pattern: new RegExp(`第 ?(?<number>[0-9〇一二三四五六七八九十百]{1,5}) ?[条條]${NOT_COUNTED}`, "dgu"),
    read: readEastAsian,
  },
  // Bare 5条 counts things in Chinese ("共5条", "5条建议"): no other sign before it, no noun behind it.
  {
    needs: EAST_ASIAN_LETTER,
    pattern: /(?<=条約|憲法|安保|協定)(?<number>[0-9]{1,3}|[一二三四五六七八九十]{1,3})条(?!約)/dgu,
    read: readEastAsian,
  },
  {
    needs: EAST_ASIAN_LETTER,
    pattern: /(?<![0-9第共有出到约約至了这這.,-])(?<number>[0-9]{1,3})条(?!\p{Script=Han})/dgu,
    read: readEastAsian,
  },
  // 조 is a trillion as well: only behind 제, or where a treaty is spoken of.
  { needs: EAST_ASIAN_LETTER, pattern: /제 ?(?<number>[0-9]{1,3}) ?조(?![0-9억])/dgu, read: readEastAsian },
  {
    needs: EAST_ASIAN_LETTER,
    pattern: /(?<![0-9제.,] ?)(?<number>[0-9]{1,3})조(?! ?(?:[0-9억원엔여]|달러|유로|위안|규모))/dgu,
    read: (found) => (SPEAKS_OF_TREATY.test(`${found.before}|${found.after}`) ? readEastAsian(found) : undefined),
  },
];

/** Numbers of articles of treaties, statements and constitutions, in digits, Roman numerals or words. */
export function readArticles(text: string, context: ValueContext): FoundValue[] {
  return readMatches(text, RULES, context);
}

function readLatin(found: FoundWords): Reading | undefined {
  const number = found.groups.number ?? "";
  if (/^\d/.test(number)) return inRange(Number(number));
  if (WORDS[number] !== undefined) return { values: [WORDS[number]] };
  if (!isRomanHere(number, found)) return undefined;
  return inRange(parseRoman(number));
}

/** "the article I wrote", "an article X users share": the letter alone is a numeral only in the name of an article. */
function isRomanHere(number: string, { isCapital, after }: FoundWords): boolean {
  if (!isCapital("number") && number.length < 2 && number !== "v") return false;
  if (number === "i") return isCapital() && /^(?: of |,|\.|$)/.test(after);
  return number !== "x" || isCapital();
}

function parseRoman(numeral: string): number {
  const values = [...numeral].map((letter) => ({ i: 1, v: 5, x: 10 })[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

function readEastAsian({ groups }: FoundWords): Reading | undefined {
  const number = parseEastAsianNumber(groups.number ?? "");
  return number === undefined ? undefined : inRange(number);
}

function inRange(number: number): Reading | undefined {
  return number >= 1 && number <= 199 ? { values: [number] } : undefined;
}
