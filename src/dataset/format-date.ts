/**
 * A date of the dataset as a reader writes it: `2023-01-11` → “11 Jan 2023”, `2023-01` → “Jan 2023”, `2023` → “2023”.
 * Always the calendar day as stated; no time zone moves it.
 */
export function formatDate(date: string, locale = "en-GB"): string {
  const [year = 0, month, day] = date.split("-").map(Number);
  const shape: Intl.DateTimeFormatOptions = { year: "numeric", timeZone: "UTC" };
  if (month !== undefined) shape.month = "short";
  if (day !== undefined) shape.day = "numeric";
  return new Intl.DateTimeFormat(locale, shape).format(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
}
