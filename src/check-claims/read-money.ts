import type { FoundValue, ValueContext } from "./found-value.ts";
import { type FoundWords, type Reading, readMatches, type ValueRule } from "./read-matches.ts";
import { numberWords, parseNumberWords, type WordLanguage } from "./read-number-words.ts";
import {
  DIGITS,
  EAST_ASIAN_LETTER,
  EAST_ASIAN_NUMBER,
  EAST_ASIAN_START,
  EAST_ASIAN_TO,
  multiply,
  NUMBER_START,
  type NumberStyle,
  parseDigits,
  parseEastAsianRange,
} from "./read-numerals.ts";

/** A word of size: what it multiplies by, and how the numbers before it are written. */
type Scale = { readonly factor: number; readonly style: NumberStyle };

/**
 * Folded words of size. German and Spanish "Billionen", "billones" are a million millions; Brazilian "bilhões" are a
 * thousand millions. Left out: words that one language uses for two sizes ("trillones", "trilioni", "trilliards").
 */
const SCALES: Readonly<Record<string, Scale>> = {
  ...scales("point", 1e12, "trillion trn tn t"),
  ...scales("point", 1e9, "billion bn b"),
  ...scales("grouped", 1e6, "million millions"),
  ...scales("point", 1e6, "mn m"),
  ...scales("point", 1e3, "thousand k"),
  ...scales("comma", 1e12, "billionen bio bio. billones billon trilhao trilhoes biliao bilioes"),
  ...scales("comma", 1e12, "mille_milliards mille_miliardi mila_miliardi tausend_milliarden"),
  ...scales(
    "comma",
    1e9,
    "milliard milliards milliarde milliarden mrd mrd. md mds miliardo miliardi millardo millardos",
  ),
  ...scales("comma", 1e9, "bilhao bilhoes mil_millones mil_milhoes mille_millions"),
  ...scales("comma", 1e6, "millionen mio mio. millon millones milhao milhoes milione milioni"),
  ...scales("comma", 1e3, "mil mila mille tausend"),
};

function scales(style: NumberStyle, factor: number, words: string): Record<string, Scale> {
  return Object.fromEntries(words.split(" ").map((word) => [word.replace("_", " "), { factor, style }]));
}

const SCALE_WORDS = Object.keys(SCALES).filter((word) => word.length > 1);
const SCALE = `(?:[ -]?(?:${alternatives([...SCALE_WORDS, "billions", "trillions"])})|[tbmk])(?![a-z0-9])`;
/** A word of size that we do not know, or do not trust: the number before it is no sum. */
const STRANGE_SCALE = /^[ -]?(?:[a-z]*(?:illi|ilh|illo|ilio|iardi|hundred|lakh|crore)[a-z]*|[兆億亿万萬千百조억만천])/;

const LANGUAGES: readonly WordLanguage[] = ["en", "fr", "de", "es", "it", "pt"];
/** "a trillion", "un billón": one, where a word of size follows. */
const ONE = "(?<!half )(?<!quarter of )(?<!third of )(?:a|an|un|une|eine|uma|um|uno)(?= (?:tri|bi|mi)l[a-z]+)";

const SYMBOLS = "(?:us ?\\$|u\\.s\\. ?\\$|jp ?¥|[$¥€£]|(?:usd|jpy|eur|gbp)(?= ?\\d))";
const CURRENCY_WORDS =
  "(?:yens?|yenes|ienes?|jpy|us-?\\$|u\\.s\\. dollars?|dollars?|dolares|dolar|dollari|dollaro|usd|euros?|eur" +
  "|pounds? sterling|pounds?|livres sterling|libras esterlinas|sterline|gbp|pfund|[¥$€£])";
const OF_WHICH = "(?:us[ -]|american |japanese |amerikanische[nr]? |japanische[nr]? )?";
/** Dollars of another country. */
const NOT_OTHERS = "(?! (?:canad|austral|taiwan|neo|de hong|de taiwan|de singap|hong))";
const TO = "(?: ?- ?| to | or | bis | a | ou | o )";
const BETWEEN = "between|entre|zwischen|tra|fra";
const AND = " (?:and|et|und|y|e) ";

const EAST_ASIAN_CURRENCIES =
  "(?:日元|日圓|日円|日币|日幣|円(?![形卓滑高安建借盤周環])|엔(?![진드지젤트터비])|엔화" +
  "|米?ドル|美元|美金|(?:미국 ?|미 ?)?달러|ユーロ|欧元|歐元|유로(?!파)|英镑|英鎊|ポンド|파운드)";

const NEEDS_SYMBOL = /[$¥€£]|usd|jpy|eur|gbp/;
const NEEDS_CURRENCY = new RegExp(CURRENCY_WORDS);
const NEEDS_BETWEEN = new RegExp(BETWEEN);

const RULES: readonly ValueRule[] = [
  // $38bn, US$ 38.000 millones, $5-6 billion
  {
    needs: NEEDS_SYMBOL,
    pattern: new RegExp(
      `(?<![a-z0-9$¥€£])(?<symbol>${SYMBOLS}) ?(?<from>${DIGITS})` +
        `(?:(?<scale1>${SCALE})|(?:${TO}|${AND})(?:\\k<symbol> ?)?(?<to>${DIGITS})(?<scale2>${SCALE}))?(?![a-z0-9])`,
      "dgu",
    ),
    read: readBehindSymbol,
  },
  ...LANGUAGES.flatMap(rulesBeforeCurrency),
  // 43兆円, 43万亿日元, 43조 엔
  {
    needs: EAST_ASIAN_LETTER,
    pattern: new RegExp(
      `${EAST_ASIAN_START}(?<from>${EAST_ASIAN_NUMBER})(?:${EAST_ASIAN_TO}(?<to>${EAST_ASIAN_NUMBER}))? ?[余餘多여]? ?(?<currency>${EAST_ASIAN_CURRENCIES})`,
      "dgu",
    ),
    read: readBeforeEastAsianCurrency,
  },
  // $380億, ¥43兆
  {
    needs: EAST_ASIAN_LETTER,
    pattern: new RegExp(
      `(?<![a-z0-9])(?<symbol>${SYMBOLS}) ?(?<from>[0-9][0-9.,]{0,12}[兆億亿万萬]{1,2})(?![元0-9])`,
      "dgu",
    ),
    read: ({ groups }) => inUnit(groups.symbol, parseEastAsianRange(groups.from ?? "", undefined)),
  },
];

/** 43tn yen, 43 billones de yenes, 38 Mrd. $ */
function rulesBeforeCurrency(language: WordLanguage): ValueRule[] {
  const number = `${DIGITS}|${numberWords(language)}`;
  const to = `(?<to>${number})(?<scale2>${SCALE})?`;
  const rule = { language, read: readBeforeCurrency };
  return [
    { ...rule, needs: NEEDS_CURRENCY, pattern: beforeCurrency(NUMBER_START, number, `(?:${TO}${to})?`) },
    { ...rule, needs: NEEDS_BETWEEN, pattern: beforeCurrency(`(?<=(?<![a-z])(?:${BETWEEN}) )`, number, AND + to) },
  ];
}

function beforeCurrency(start: string, number: string, to: string): RegExp {
  return new RegExp(
    `${start}(?<from>${number}|${ONE})(?<scale1>${SCALE})?${to}` +
      `[ -]?(?<of>de |d'|of |di )?${OF_WHICH}(?<currency>${CURRENCY_WORDS})(?![a-z0-9])${NOT_OTHERS}`,
    "dgu",
  );
}

/** Sums of money with their currency. A sum without one has no value. */
export function readMoney(text: string, context: ValueContext): FoundValue[] {
  return readMatches(text, RULES, context);
}

function readBehindSymbol({ groups, after }: FoundWords): Reading | undefined {
  const { symbol, from = "", to } = groups;
  if (symbol?.includes("¥") && /^ ?(?:元|yuan|rmb)/.test(after)) return undefined;
  const scale1 = groups.scale1 ?? groups.scale2;
  if (!scale1 && (STRANGE_SCALE.test(after) || /^\d+\.\d{3}$/.test(from))) return undefined;
  const sums = [sumOf(from, scale1, undefined), ...(to ? [sumOf(to, groups.scale2, undefined)] : [])];
  return inUnit(symbol, sums);
}

function readBeforeCurrency(found: FoundWords): Reading | undefined {
  const { from = "", to, scale2, of, currency = "" } = found.groups;
  const scale1 = found.groups.scale1 ?? scale2;
  // Pounds are weights too.
  if (/^(?:pounds?|pfund)$/.test(currency) && !scale1) return undefined;
  if (/(?:half|quarter of|third of|tenths of|few|several)(?: a)? $/.test(found.before)) return undefined;
  if (isOneBillion(found)) return undefined;
  const start = sumOf(from, scale1, of);
  if (to === undefined) return inUnit(currency, [start]);
  const end = sumOf(to, scale2, of);
  // "in 2027 to 43 trillion yen" is no range.
  const isRange = start !== undefined && end !== undefined && start < end;
  return isRange ? inUnit(currency, [start, end]) : inUnit(currency, [end], found.at("to"));
}

/** "1 Billion Yen" is a headline's English or German. */
function isOneBillion({ source }: FoundWords): boolean {
  return /^1 Billion (?:Yen|Dollar|Euro)/.test(source);
}

function readBeforeEastAsianCurrency({ groups, before }: FoundWords): Reading | undefined {
  const { from = "", to, currency = "" } = groups;
  const isWeight = /ポンド|파운드/.test(currency) && !/[億억兆조]/.test(to ?? from);
  if (isWeight || /[a-z][$]$/.test(before)) return undefined;
  return inUnit(currency, parseEastAsianRange(from, to));
}

function sumOf(number: string, scaleWords: string | undefined, of: string | undefined): number | undefined {
  const scale = scaleOf(bare(scaleWords), number, of);
  if (scaleWords && !scale) return undefined;
  const count = numberOf(number, scale);
  return count === undefined ? undefined : multiply(count, scale?.factor ?? 1);
}

/** A word of size without what ties it to its number. */
function bare(scaleWords: string | undefined): string {
  return (scaleWords ?? "").replace(/^[ -]/, "");
}

/** French "billions de yens" and German "eine Billion" are a million millions, whatever the word is in English. */
function scaleOf(words: string, number: string, of: string | undefined): Scale | undefined {
  const isFrench = of === "de " || of === "d'";
  if (/^billions?$/.test(words) && (isFrench || number === "eine")) return { factor: 1e12, style: "comma" };
  if (/^trillions?$/.test(words) && isFrench) return undefined;
  return SCALES[words] ?? SCALES[words.replace(/s$/, "")];
}

function numberOf(number: string, scale: Scale | undefined): number | undefined {
  if (/^\d/.test(number)) {
    const style = scale?.style ?? "grouped";
    // "38,000 millones": Latin America groups with a comma, and nobody writes millions with three decimals.
    const isLatinAmerican = scale?.factor === 1e6 && style === "comma" && /^\d{2,3},\d{3}$/.test(number);
    return parseDigits(number, isLatinAmerican ? "grouped" : style);
  }
  if (/^(?:an?|une?|eine|uma?|uno)$/.test(number)) return 1;
  for (const language of LANGUAGES) {
    const parsed = parseNumberWords(number, language);
    if (parsed !== undefined) return parsed;
  }
  return undefined;
}

/** Larger sums than any budget are slips of reading. */
const MAX_SUM = 1e16;

function inUnit(
  currency: string | undefined,
  sums: readonly (number | undefined)[] | undefined,
  from = 0,
): Reading | undefined {
  const unit = UNITS.find(([words]) => words.test(currency ?? ""))?.[1];
  if (!unit || !sums) return undefined;
  const values = sums.filter((sum) => sum !== undefined && sum <= MAX_SUM) as number[];
  return values.length === sums.length ? { values, unit, from } : undefined;
}

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^(?:jp|¥|y?enes?|yens?|ienes?|jpy|日|円|엔)/, "JPY"],
  [/^(?:us|u\.s|\$|dol|米?ドル|美|미|달러)/, "USD"],
  [/^(?:eur|€|ユーロ|欧元|歐元|유로)/, "EUR"],
  [/^(?:gbp|£|pound|livre|libra|sterl|pfund|英|ポンド|파운드)/, "GBP"],
];

function alternatives(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(".", "\\."))
    .join("|");
}
