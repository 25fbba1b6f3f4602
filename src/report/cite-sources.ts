import type { ReferenceDataset } from "../dataset/reference-dataset.ts";
import type { Source } from "../dataset/schema.ts";

/** A source as a card cites it. */
export type Citation = Pick<Source, "id" | "title" | "publisher" | "date" | "url" | "lang">;

/** The sources with these ids, in the order given. */
export function citeSources(ids: readonly string[], { sources }: ReferenceDataset): Citation[] {
  return ids.flatMap((id) => sources.filter((source) => source.id === id));
}
