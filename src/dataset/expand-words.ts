import type { Columns } from "./columns.ts";
import type { LanguageWords } from "./language-words.ts";
import { unpackColumns } from "./unpack-columns.ts";

/** The words that `compileWords` made small, for reading only: what is equal in them may be one object. */
export function expandWords(compiled: Columns): LanguageWords {
  // Compiled from the words of a checked dataset, so it has their shape.
  return unpackColumns(compiled) as unknown as LanguageWords;
}
