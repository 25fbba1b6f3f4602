import { describe, expect, it } from "vitest";
import { readPercents } from "../../src/check-claims/read-percents.ts";

const shares = (text: string) =>
  readPercents(text, { date: undefined }).map(
    ({ start, end, values }) => `${text.slice(start, end)} → ${values.join(" | ")}`,
  );

describe("readPercents", () => {
  it.each([
    ["up 26.3% on the year", "26.3% → 26.3"],
    ["some 70 percent of them", "70 percent → 70"],
    ["57 per cent more", "57 per cent → 57"],
    ["Seventy per cent of all", "Seventy per cent → 70"],
    ["a 20 pc hike", "20 pc → 20"],
    ["between 20 and 30 per cent", "30 per cent → 30"],
    ["20-30%", "20-30% → 20 | 30"],
    ["by a fifth", "a fifth → 20"],
    ["more than two thirds of the bases", "two thirds → 67"],
    ["two-thirds of the bases", "two-thirds → 67"],
    ["seven in ten bases", "seven in ten → 70"],
    ["9 out of 10 of them", "9 out of 10 → 90"],
    ["70 % des bases", "70 % → 70"],
    ["70 Prozent der Basen", "70 Prozent → 70"],
    ["el 26,3 por ciento", "26,3 por ciento → 26.3"],
    ["基地の7割", "7割 → 70"],
    ["基地の70％", "70％ → 70"],
    ["增加两成", "两成 → 20"],
    ["기지의 70퍼센트", "70퍼센트 → 70"],
  ])("reads: %s", (text, expected) => {
    expect(shares(text)).toEqual([expected]);
  });

  it.each([
    "70 bases",
    "two percentage points",
    "2割引",
    "七成为",
    "a third regiment",
    "half an hour",
    "a quarter of a century",
  ])("reads no share in: %s", (text) => {
    expect(shares(text)).toEqual([]);
  });
});
