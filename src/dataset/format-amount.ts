/** An amount as a reader says it: 211300000000 and “yen” → “211.3 billion yen”. */
export function formatAmount(value: number, unit: string, locale = "en-GB"): string {
  const shape = { notation: "compact", compactDisplay: "long", maximumFractionDigits: 1 } as const;
  return `${new Intl.NumberFormat(locale, shape).format(value)} ${unit}`;
}
