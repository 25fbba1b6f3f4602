/**
 * A number in digits, for use in a pattern: 2,000 · 2.000 · 2 000 · 2'000 · 6.82 · 6,82. Which mark groups and which
 * one divides is for `parseDigits` to say.
 */
export const DIGITS =
  "(?:\\d{1,3}(?:,\\d{3}){1,5}(?:\\.\\d{1,3})?|\\d{1,3}(?:\\.\\d{3}){1,5}(?:,\\d{1,3})?" +
  "|\\d{1,3}(?: \\d{3}){1,5}(?:,\\d{1,3})?|\\d{1,3}(?:'\\d{3}){1,5}|\\d{1,13}(?:[.,]\\d{1,3})?)(?!\\d|[.,']\\d)";

/** Where a number may begin: not within a word, a code (`SM-3`, `Type-12`), a date, a decimal. */
export const NUMBER_START = "(?<![a-z0-9])(?<![a-z0-9][-./:])(?<![0-9][,'])";

/**
 * How the words around a number write it: English divides with a point, most European languages with a comma. A count
 * of things has no decimals of three digits, whatever the mark: `grouped`.
 */
export type NumberStyle = "point" | "comma" | "grouped";

/** The number that `digits` write in the given style; `undefined` where the style leaves it open. */
export function parseDigits(digits: string, style: NumberStyle): number | undefined {
  const marks = [...new Set(digits.replace(/\d/g, ""))];
  if (marks.length === 0) return Number(digits);
  const last = marks.at(-1) ?? "";
  if (style === "point" && /[ ']/.test(digits)) return undefined;
  if (marks.length > 1) {
    const divides = last === "." ? "point" : "comma";
    return style === "grouped" || style === divides ? joinParts(digits, last) : undefined;
  }
  const groups = digits.split(last);
  if (last === " " || last === "'" || groups.length > 2) return joinParts(digits, undefined);
  const hasThree = groups[1]?.length === 3;
  if (!hasThree || groups[0] === "0") return style === "point" && last === "," ? undefined : joinParts(digits, last);
  if ((groups[0]?.length ?? 0) > 3) return undefined;
  if (style === "point") return joinParts(digits, last === "." ? "." : undefined);
  return style === "comma" && last === "," ? undefined : joinParts(digits, undefined);
}

function joinParts(digits: string, decimalMark: string | undefined): number {
  const at = decimalMark === undefined ? digits.length : digits.lastIndexOf(decimalMark);
  const whole = digits.slice(0, at).replace(/\D/g, "");
  return Number(`${whole}.${digits.slice(at + 1) || "0"}`);
}

const EAST_ASIAN_DIGITS = "〇一二三四五六七八九";
const FACTORS: Readonly<Record<string, number>> = {
  ...{ 十: 10, 百: 100, 千: 1000, 십: 10, 백: 100, 천: 1000 },
  ...{ 万: 1e4, 萬: 1e4, 만: 1e4, 億: 1e8, 亿: 1e8, 억: 1e8, 兆: 1e12, 조: 1e12 },
};

/** Where a number in Japanese, Chinese or Korean may begin: 数百 and 第五 are no numbers of something. */
export const EAST_ASIAN_START = "(?<![0-9〇零一二三四五六七八九两兩十百千万萬億亿兆数數几幾何第])(?<![0-9a-z][-.,/:])";

/** A number as Japanese, Chinese or Korean write it, for use in a pattern: 2000 · 4万3000 · 四十三兆 · 5조 2000억. */
export const EAST_ASIAN_NUMBER =
  "[0-9〇零一二三四五六七八九两兩十](?:[0-9.,〇零一二三四五六七八九两兩十百千万萬億亿兆십백천만억조]|(?<=[천만억조]) (?=[0-9])){0,23}";

/** The number that such words write, or `undefined` where they do not hold together. */
export function parseEastAsianNumber(words: string): number | undefined {
  let total = 0;
  let section = 0;
  let current: number | undefined;
  let lastBig = Number.POSITIVE_INFINITY;
  for (const token of words.replaceAll(" ", "").match(/\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?|./gu) ?? []) {
    const factor = FACTORS[token];
    if (factor === undefined) {
      const digit = parseEastAsianDigit(token);
      // Digits of different kinds do not stand side by side; Chinese digits do, as in 二〇二三.
      if (digit === undefined || (current !== undefined && /\d/.test(token))) return undefined;
      current = (current ?? 0) * 10 + digit;
    } else if (factor < 1e4) {
      section += (current ?? 1) * factor;
      current = undefined;
    } else {
      const here = section + (current ?? 0);
      if (factor === lastBig || here + total === 0) return undefined;
      // 43万亿 multiplies what stands before it, 2兆5000億 adds to it.
      total = factor > lastBig ? (total + here) * factor : total + here * factor;
      [section, current, lastBig] = [0, undefined, factor];
    }
  }
  return trim(total + section + (current ?? 0));
}

function parseEastAsianDigit(token: string): number | undefined {
  if (/^\d/.test(token)) return Number(token.replaceAll(",", ""));
  if (token === "零") return 0;
  if (token === "两" || token === "兩") return 2;
  const digit = EAST_ASIAN_DIGITS.indexOf(token);
  return digit >= 0 ? digit : undefined;
}

/** Both ends of 5〜6兆 or 1800〜2000: a first number without a factor takes that of the second. */
export function parseEastAsianRange(first: string, second: string | undefined): number[] | undefined {
  const start = parseEastAsianNumber(first);
  if (start === undefined || second === undefined) return start === undefined ? undefined : [start];
  const end = parseEastAsianNumber(second);
  if (end === undefined) return undefined;
  const factors = /^[\d.,]+$/.test(first) ? (/[^\d.,]+$/.exec(second)?.[0] ?? "") : "";
  const scaled = parseEastAsianNumber(first + factors.replaceAll(" ", ""));
  return scaled === undefined || scaled >= end ? undefined : [scaled, end];
}

/** In every text in Japanese, Chinese or Korean. */
export const EAST_ASIAN_LETTER = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/;

/** What stands between the ends of a range in Japanese, Chinese and Korean. */
export const EAST_ASIAN_TO = " ?(?:[-~〜∼]|から|ないし|至|到|에서) ?";

/** The product as a person would write it: 211.3 times a billion is 211,300,000,000, not a fraction more. */
export function multiply(number: number, factor: number): number {
  return trim(number * factor);
}

function trim(number: number): number {
  return Number(number.toPrecision(14));
}
