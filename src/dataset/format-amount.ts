/** An amount as a reader says it: 211300000000 and “yen” → “211.3 billion yen”. `digits` behind the point at most. */
export function formatAmount(value: number, unit: string, locale = "en-GB", digits = 1): string {
  const shape = { notation: "compact", compactDisplay: "long", maximumFractionDigits: digits } as const;
  return `${new Intl.NumberFormat(locale, shape).format(value)} ${unit}`;
}
