import { formatAmount } from "../dataset/format-amount.ts";
import { formatDate } from "../dataset/format-date.ts";
import type { Fact } from "../dataset/schema.ts";

/** Amounts below are written out: “53,973 people”, not “54 thousand people”. */
const LARGE = 1_000_000;

/** A figure of a fact in English, as the dataset's texts are: “27.47 trillion yen”, “57%”, “19 Jan 1960”. */
export function formatFigure({ value, unit = "" }: Fact["figures"][number]): string {
  if (typeof value === "string") return /^\d{4}(?:-\d{2}){0,2}$/.test(value) ? formatDate(value) : value;
  if (unit === "%") return `${value}%`;
  if (value >= LARGE) return formatAmount(value, unit, "en-GB", 2);
  return `${new Intl.NumberFormat("en-GB").format(value)} ${unit}`.trim();
}
