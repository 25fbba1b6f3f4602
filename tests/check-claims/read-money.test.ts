import { describe, expect, it } from "vitest";
import { readMoney } from "../../src/check-claims/read-money.ts";

/** `words → value | value unit`, one for each sum found. */
function sums(text: string): string[] {
  return readMoney(text, { date: undefined }).map(
    ({ start, end, values, unit }) => `${text.slice(start, end)} → ${values.join(" | ")} ${unit}`,
  );
}

describe("readMoney", () => {
  it.each([
    ["about ¥5tn for", "¥5tn → 5000000000000 JPY"],
    ["￥43 trillion", "￥43 trillion → 43000000000000 JPY"],
    ["some 43tn yen", "43tn yen → 43000000000000 JPY"],
    ["43 trillion yen over five years", "43 trillion yen → 43000000000000 JPY"],
    ["a 43-trillion-yen plan", "43-trillion-yen → 43000000000000 JPY"],
    ["forty-three trillion yen", "forty-three trillion yen → 43000000000000 JPY"],
    ["more than a trillion yen", "a trillion yen → 1000000000000 JPY"],
    ["211.3 billion yen", "211.3 billion yen → 211300000000 JPY"],
    ["6.82 trillion Japanese yen", "6.82 trillion Japanese yen → 6820000000000 JPY"],
    ["JPY 5 trillion", "JPY 5 trillion → 5000000000000 JPY"],
    ["$38bn", "$38bn → 38000000000 USD"],
    ["$38 billion", "$38 billion → 38000000000 USD"],
    ["US$38b", "US$38b → 38000000000 USD"],
    ["$1.55 billion", "$1.55 billion → 1550000000 USD"],
    ["1.6bn dollars", "1.6bn dollars → 1600000000 USD"],
    ["316 billion U.S. dollars", "316 billion U.S. dollars → 316000000000 USD"],
    ["$5-6bn", "$5-6bn → 5000000000 | 6000000000 USD"],
    ["between 5 and 6 trillion yen", "5 and 6 trillion yen → 5000000000000 | 6000000000000 JPY"],
    ["€35 million", "€35 million → 35000000 EUR"],
    ["£20,000", "£20,000 → 20000 GBP"],
    ["by 2027 to 43 trillion yen", "43 trillion yen → 43000000000000 JPY"],
  ])("reads English: %s", (text, expected) => {
    expect(sums(text)).toEqual([expected]);
  });

  it.each([
    ["43兆円規模", "43兆円 → 43000000000000 JPY"],
    ["約5兆円", "5兆円 → 5000000000000 JPY"],
    ["2113億円", "2113億円 → 211300000000 JPY"],
    ["6兆8,219億円", "6兆8,219億円 → 6821900000000 JPY"],
    ["四十三兆円", "四十三兆円 → 43000000000000 JPY"],
    ["２兆５０００億円", "２兆５０００億円 → 2500000000000 JPY"],
    ["5〜6兆円", "5〜6兆円 → 5000000000000 | 6000000000000 JPY"],
    ["3150億ドル", "3150億ドル → 315000000000 USD"],
    ["43万亿日元", "43万亿日元 → 43000000000000 JPY"],
    ["2万5000亿日元", "2万5000亿日元 → 2500000000000 JPY"],
    ["5兆日圓", "5兆日圓 → 5000000000000 JPY"],
    ["2113亿日元", "2113亿日元 → 211300000000 JPY"],
    ["380亿美元", "380亿美元 → 38000000000 USD"],
    ["43조 엔", "43조 엔 → 43000000000000 JPY"],
    ["5조엔을", "5조엔 → 5000000000000 JPY"],
    ["2조 5000억 엔", "2조 5000억 엔 → 2500000000000 JPY"],
    ["380억 달러", "380억 달러 → 38000000000 USD"],
  ])("reads Japanese, Chinese and Korean: %s", (text, expected) => {
    expect(sums(text)).toEqual([expected]);
  });

  it.each([
    ["43 billions de yens", "43 billions de yens → 43000000000000 JPY"],
    ["5 000 milliards de yens", "5 000 milliards de yens → 5000000000000 JPY"],
    ["cinq mille milliards de yens", "cinq mille milliards de yens → 5000000000000 JPY"],
    ["38 milliards de dollars", "38 milliards de dollars → 38000000000 USD"],
    ["43.000 Milliarden Yen", "43.000 Milliarden Yen → 43000000000000 JPY"],
    ["5 Billionen Yen", "5 Billionen Yen → 5000000000000 JPY"],
    ["eine Billion Yen", "eine Billion Yen → 1000000000000 JPY"],
    ["1,5 Mrd. US-Dollar", "1,5 Mrd. US-Dollar → 1500000000 USD"],
    ["43 billones de yenes", "43 billones de yenes → 43000000000000 JPY"],
    ["38.000 millones de dólares", "38.000 millones de dólares → 38000000000 USD"],
    ["38,000 millones de dólares", "38,000 millones de dólares → 38000000000 USD"],
    ["5 mil millones de dólares", "5 mil millones de dólares → 5000000000 USD"],
    ["43 mila miliardi di yen", "43 mila miliardi di yen → 43000000000000 JPY"],
    ["38 miliardi di dollari", "38 miliardi di dollari → 38000000000 USD"],
    ["43 trilhões de ienes", "43 trilhões de ienes → 43000000000000 JPY"],
    ["38 bilhões de dólares", "38 bilhões de dólares → 38000000000 USD"],
    ["38 mil milhões de dólares", "38 mil milhões de dólares → 38000000000 USD"],
    ["US$ 38,5 bilhões", "US$ 38,5 bilhões → 38500000000 USD"],
  ])("reads the other languages: %s", (text, expected) => {
    expect(sums(text)).toEqual([expected]);
  });

  it.each([
    "6.82 trillion",
    "43兆",
    "half a trillion yen",
    "several trillion yen",
    "tens of billions of dollars",
    "A$38bn and HK$38bn",
    "38 billion Australian dollars",
    "38 milliards de dollars canadiens",
    "38億豪ドル",
    "43 trillions de yens",
    "$38 trillones",
    "5,5 trillion yen",
    "43,000 milliards de yens",
    "1 Billion Yen",
    "2,000-pound bombs",
    "500亿元",
    "¥5元",
    "43조 원",
    "5円高",
    "2,000 troops and 400 missiles",
  ])("finds no sum in: %s", (text) => {
    expect(sums(text)).toEqual([]);
  });

  it("reads a sum and its conversion as two", () => {
    expect(sums("includes ¥5tn ($38bn) to")).toEqual(["¥5tn → 5000000000000 JPY", "$38bn → 38000000000 USD"]);
    expect(sums("約5兆円(380億ドル)")).toEqual(["5兆円 → 5000000000000 JPY", "380億ドル → 38000000000 USD"]);
    expect(sums("¥5tn and $38bn")).toHaveLength(2);
  });

  it("stays quick and right on a page of digits, spaces or sums", () => {
    expect(sums("1".repeat(100_000))).toEqual([]);
    expect(sums(`${" ".repeat(100_000)}¥5tn`)).toEqual(["¥5tn → 5000000000000 JPY"]);
    expect(sums("5兆円、".repeat(20_000))).toHaveLength(20_000);
    expect(sums("43兆".repeat(30_000))).toEqual([]);
  });
});
