import type { LanguageWords } from "../dataset/language-words.ts";

const KEY = "sidelightWords";
type Holder = { [KEY]?: LanguageWords };

/** Leaves words for the annotator, in the extension's own isolated world. */
export function handOverWords(holder: object, words: LanguageWords): void {
  (holder as Holder)[KEY] = words;
}

/** Takes the words that were left, once. */
export function takeWords(holder: object): LanguageWords | undefined {
  const words = (holder as Holder)[KEY];
  delete (holder as Holder)[KEY];
  return words;
}
