import { packOf, WORD_PACKS } from "../dataset/language-words.ts";
import { guessLanguage } from "../page-text/guess-language.ts";
import type { PageText } from "../page-text/page-text.ts";

/**
 * Tells for each language of the dataset whether an article is read with its words: its own, and English, as on a page.
 * Words of other languages would mean something else in it. All of them, where nothing tells what it is written in.
 */
export function readsLanguage({ text, lang }: PageText): (language: string) => boolean {
  const own = guessLanguage(text) ?? lang?.split("-")[0]?.toLowerCase();
  if (own === undefined) return () => true;
  const pack = packOf(own);
  const languages: readonly string[] = ["en", ...(pack ? WORD_PACKS[pack] : [])];
  return (language) => languages.includes(language);
}
