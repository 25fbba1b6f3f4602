import { packOf, WORD_PACKS } from "../dataset/language-words.ts";
import { guessLanguage } from "../page-text/guess-language.ts";
import type { PageText } from "../page-text/page-text.ts";

/**
 * Tells for each language of the dataset whether an article is read with its words: its own, and English, as on a page.
 * Words of other languages would mean something else in it. All of them, where nothing tells what it is written in.
 */
export function readsLanguage({ text, lang }: PageText): (language: string) => boolean {
  const declared = lang?.split("-")[0]?.toLowerCase();
  const own = guessLanguage(text) ?? declared;
  if (own === undefined) return () => true;
  const isUnsure = text.length < MAX_UNSURE_CHARS && [own, declared].every((each) => NEIGHBOURS.has(each));
  const languages: readonly string[] = ["en", ...wordsOf(own), ...(isUnsure ? wordsOf(declared) : [])];
  return (language) => languages.includes(language);
}

/** A guess from fewer characters than these may take a language for its neighbour: what the page says counts as well. */
const MAX_UNSURE_CHARS = 300;
const NEIGHBOURS: ReadonlySet<string | undefined> = new Set(["es", "fr", "it", "pt"]);

function wordsOf(language: string | undefined): readonly string[] {
  const pack = packOf(language);
  return pack ? WORD_PACKS[pack] : [];
}
