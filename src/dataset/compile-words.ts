import type { Columns, Json } from "./columns.ts";
import { extractWords, type WordPack } from "./language-words.ts";
import { packColumns } from "./pack-columns.ts";
import type { ReferenceDataset } from "./reference-dataset.ts";

/** The words of one pack as its file carries them, small once compressed; `expandWords` makes them whole again. */
export function compileWords(dataset: ReferenceDataset, pack: WordPack): Columns {
  // By way of text: fields that hold nothing are no fields.
  return packColumns(JSON.parse(JSON.stringify(extractWords(dataset, pack))) as Json);
}
