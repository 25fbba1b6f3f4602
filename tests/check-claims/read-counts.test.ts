import { describe, expect, it } from "vitest";
import { readCounts } from "../../src/check-claims/read-counts.ts";

/** `words → value | value unit`, one for each count found. */
function counts(text: string): string[] {
  return readCounts(text, { date: undefined }).map(
    ({ start, end, values, unit }) => `${text.slice(start, end)} → ${values.join(" | ")} ${unit}`,
  );
}

describe("readCounts", () => {
  it.each([
    ["about 2,000 troops", "2,000 troops → 2000 people"],
    ["2,000 US Marines", "2,000 US Marines → 2000 people"],
    ["53,973 active-duty personnel", "53,973 active-duty personnel → 53973 people"],
    ["two thousand soldiers", "two thousand soldiers → 2000 people"],
    ["one hundred and thirty people", "one hundred and thirty people → 130 people"],
    ["the 2,000-strong regiment", "2,000-strong → 2000 people"],
    ["a force of about 2,000, they said", "2,000 → 2000 people"],
    ["1.5 million people", "1.5 million people → 1500000 people"],
    ["280-285 soldiers", "280-285 soldiers → 280 | 285 people"],
    ["between 200 and 300 people", "200 and 300 people → 200 | 300 people"],
    ["1,800 to 2,000 Marines", "1,800 to 2,000 Marines → 1800 | 2000 people"],
    ["up to 400 Tomahawks", "400 Tomahawks → 400 missiles"],
    ["400 US-made Tomahawk cruise missiles", "400 US-made Tomahawk cruise missiles → 400 missiles"],
    ["four hundred missiles", "four hundred missiles → 400 missiles"],
    ["13 vessels", "13 vessels → 13 vessels"],
    ["13 landing craft", "13 landing craft → 13 vessels"],
    ["a dozen ships", "a dozen ships → 12 vessels"],
    ["half a dozen boats", "half a dozen boats → 6 vessels"],
    ["13 or 14 vessels", "13 or 14 vessels → 13 | 14 vessels"],
    ["just 110 km from", "110 km → 110 km"],
    ["110km off", "110km → 110 km"],
    ["68 miles away", "68 miles → 109 km"],
    ["a 1,000-mile range", "1,000-mile → 1609 km"],
    ["60 nautical miles", "60 nautical miles → 111 km"],
    ["1,600 kilometres", "1,600 kilometres → 1600 km"],
    ["by 2025 to 13 vessels", "13 vessels → 13 vessels"],
  ])("counts in English: %s", (text, expected) => {
    expect(counts(text)).toEqual([expected]);
  });

  it.each([
    ["約2000人", "2000人 → 2000 people"],
    ["２千人規模", "２千人 → 2000 people"],
    ["二千人", "二千人 → 2000 people"],
    ["1800〜2000人", "1800〜2000人 → 1800 | 2000 people"],
    ["5万4,000人", "5万4,000人 → 54000 people"],
    ["最大400発", "400発 → 400 missiles"],
    ["船艇13隻", "13隻 → 13 vessels"],
    ["約110キロ", "110キロ → 110 km"],
    ["約110kmの", "110km → 110 km"],
    ["1600キロメートル", "1600キロメートル → 1600 km"],
    ["约2000人", "2000人 → 2000 people"],
    ["2000多名士兵", "2000多名 → 2000 people"],
    ["1.8万人", "1.8万人 → 18000 people"],
    ["400枚战斧导弹", "400枚 → 400 missiles"],
    ["四百枚", "四百枚 → 400 missiles"],
    ["13艘", "13艘 → 13 vessels"],
    ["110公里", "110公里 → 110 km"],
    ["2000명", "2000명 → 2000 people"],
    ["2000여 명", "2000여 명 → 2000 people"],
    ["5만5천 명", "5만5천 명 → 55000 people"],
    ["400발", "400발 → 400 missiles"],
    ["トマホーク最大400基", "400基 → 400 missiles"],
    ["토마호크 미사일 400기", "400기 → 400 missiles"],
    ["13척", "13척 → 13 vessels"],
    ["110㎞", "110㎞ → 110 km"],
  ])("counts in Japanese, Chinese and Korean: %s", (text, expected) => {
    expect(counts(text)).toEqual([expected]);
  });

  it.each([
    ["2.000 Soldaten", "2.000 Soldaten → 2000 people"],
    ["zweitausend Soldaten", "zweitausend Soldaten → 2000 people"],
    ["400 Marschflugkörper", "400 Marschflugkörper → 400 missiles"],
    ["zwischen 200 und 300 Soldaten", "200 und 300 Soldaten → 200 | 300 people"],
    ["13 Schiffe", "13 Schiffe → 13 vessels"],
    ["2 000 hommes", "2 000 hommes → 2000 people"],
    ["quatre cents missiles", "quatre cents missiles → 400 missiles"],
    ["une douzaine de navires", "une douzaine de navires → 12 vessels"],
    ["1 600 kilomètres", "1 600 kilomètres → 1600 km"],
    ["2 mil soldados", "2 mil soldados → 2000 people"],
    ["400 misiles de crucero", "400 misiles → 400 missiles"],
    ["1.600 km", "1.600 km → 1600 km"],
    ["13 buques", "13 buques → 13 vessels"],
    ["duemila soldati", "duemila soldati → 2000 people"],
    ["400 missili", "400 missili → 400 missiles"],
    ["2 mil fuzileiros navais", "2 mil fuzileiros navais → 2000 people"],
    ["400 mísseis", "400 mísseis → 400 missiles"],
    ["110 quilômetros", "110 quilômetros → 110 km"],
  ])("counts in the other languages: %s", (text, expected) => {
    expect(counts(text)).toEqual([expected]);
  });

  it.each([
    "by 2025 Marines will be there",
    "Type 12 missiles",
    "SM-3 missiles",
    "the 12th Marines",
    "a few hundred troops",
    "hundreds of missiles",
    "70% of troops",
    "$400 people pay",
    "400 Tomahawk launchers",
    "110 km/h",
    "110 kilometres per hour",
    "110 square kilometres",
    "2.5 troops",
    "one two missiles",
    "11 400 troops",
    "数百人",
    "第2000人",
    "2000人民元",
    "衛星50基",
    "3発電所",
    "13発言",
    "400枚の写真",
    "時速110キロ",
    "11名古屋",
    "37万人次",
    "2000명령",
  ])("finds no count in: %s", (text) => {
    expect(counts(text)).toEqual([]);
  });

  it("reads each count of a sentence", () => {
    expect(counts("some 285 soldiers and 13 vessels, 110 km (68 miles) away")).toEqual([
      "285 soldiers → 285 people",
      "13 vessels → 13 vessels",
      "110 km → 110 km",
      "68 miles → 109 km",
    ]);
  });

  it("stays quick and right on a page of digits, spaces or counts", () => {
    expect(counts("1".repeat(100_000))).toEqual([]);
    expect(counts(`${" ".repeat(100_000)}400 missiles`)).toEqual(["400 missiles → 400 missiles"]);
    expect(counts("two hundred ".repeat(9_000))).toEqual([]);
    expect(counts("13 ships, ".repeat(10_000))).toHaveLength(10_000);
  });
});
