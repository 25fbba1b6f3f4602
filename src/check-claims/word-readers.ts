import { englishForms } from "./english-forms.ts";
import type { ValueReader } from "./found-value.ts";
import { readMatches, type ValueRule } from "./read-matches.ts";
import { EAST_ASIAN_LETTER } from "./read-numerals.ts";

/** Languages whose words are told apart; both Chinese scripts are one. */
type ReadLanguage = "en" | "ja" | "zh" | "ko" | "fr" | "de" | "es" | "it" | "pt";

type LanguageWords = Readonly<Partial<Record<ReadLanguage, string>>>;

/**
 * The words for each meaning, by language, with commas between; folded. In English every entry stands for all its forms
 * (`englishForms`), in the other European languages a `*` lets a word go on.
 */
type MeaningWords<Meaning extends string> = Readonly<Record<Meaning, LanguageWords>>;

/** A reader for each meaning, whose values are its name; the words of a language are read where a text may be in it. */
export function wordReaders<Meaning extends string>(
  meanings: MeaningWords<Meaning>,
): Readonly<Record<Meaning, ValueReader>> {
  const entries = Object.entries<LanguageWords>(meanings).map(([name, words]) => [name, wordReader(name, words)]);
  return Object.fromEntries(entries) as Record<Meaning, ValueReader>;
}

function wordReader(meaning: string, words: LanguageWords): ValueReader {
  // Most articles need few of them: they are made when they are first asked for.
  let rules: readonly ValueRule[] | undefined;
  return (text, context) => {
    rules ??= Object.entries(words).map(([language, list]) => ruleFor(meaning, language, list));
    return readMatches(text, rules, context);
  };
}

function ruleFor(meaning: string, language: string, list: string): ValueRule {
  const words = list
    .split(", ")
    .map((entry) => formsOf(entry, language))
    .join("|");
  const isEastAsian = EAST_ASIAN.includes(language);
  return {
    language: language === "zh" ? "zh-Hans" : language,
    ...(isEastAsian ? { needs: EAST_ASIAN_LETTER } : {}),
    pattern: new RegExp(isEastAsian ? words : `(?<![a-z0-9])(?:${words})(?![a-z0-9])`, "dgu"),
    read: () => ({ values: [meaning] }),
  };
}

const EAST_ASIAN: readonly string[] = ["ja", "zh", "ko"];

function formsOf(entry: string, language: string): string {
  if (language === "en") return englishForms(entry);
  return EAST_ASIAN.includes(language) ? entry : entry.replaceAll("*", "[a-z]*");
}
