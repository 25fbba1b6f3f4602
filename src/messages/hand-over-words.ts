import type { Columns } from "../dataset/columns.ts";

const KEY = "sidelightWords";
type Holder = { [KEY]?: Columns };

/** Leaves words for the annotator, in the extension's own isolated world. */
export function handOverWords(holder: object, words: Columns): void {
  (holder as Holder)[KEY] = words;
}

/** Takes the words that were left, once. */
export function takeWords(holder: object): Columns | undefined {
  const words = (holder as Holder)[KEY];
  delete (holder as Holder)[KEY];
  return words;
}
