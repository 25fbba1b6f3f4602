import type messages from "../../assets/public/_locales/en/messages.json";
import { formatAmount } from "../dataset/format-amount.ts";
import { formatDate } from "../dataset/format-date.ts";

/** A text of the interface by its name in `_locales`. */
export type MessageKey = keyof typeof messages;

/** A text that exists once for each plural form of the language: `termCount` for `termCount_one` and `termCount_other`. */
type PluralKey = MessageKey extends infer K ? (K extends `${infer Stem}_other` ? Stem : never) : never;

/** What stands in a text for its `{name}`. */
type Values = Readonly<Record<string, string | number>>;

/** The words of the interface in the reader's language; dates, numbers and sums are written as that language writes them. */
export type Wording = {
  /** BCP 47 tag of the interface's language. */
  readonly lang: string;
  readonly say: (key: MessageKey, values?: Values) => string;
  /** A text in the plural form of `count`, which fills its `{count}`. */
  readonly sayCount: (key: PluralKey, count: number, values?: Values) => string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` for a reader. */
  readonly date: (date: string) => string;
  readonly number: (value: number) => string;
  /** 0 to 1 as a percentage, rounded. */
  readonly percent: (share: number) => string;
  readonly amount: (value: number, unit: string) => string;
};

/** Builds the wording from raw texts, in which `{name}` stands for a value. */
export function buildWording(read: (key: MessageKey) => string, lang: string): Wording {
  const locale = lang === "en" ? "en-GB" : lang;
  const plural = new Intl.PluralRules(locale);
  const say = (key: MessageKey, values: Values = {}): string =>
    read(key).replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
  const number = (value: number): string => new Intl.NumberFormat(locale).format(value);
  return {
    lang,
    say,
    sayCount: (key, count, values) =>
      // The type of the key promises "_other"; languages without a singular use it for everything.
      say(`${key}_${plural.select(count) === "one" ? "one" : "other"}` as MessageKey, {
        count: number(count),
        ...values,
      }),
    date: (date) => formatDate(date, locale),
    number,
    percent: (share) => new Intl.NumberFormat(locale, { style: "percent" }).format(share),
    amount: (value, unit) => formatAmount(value, unit, locale),
  };
}
