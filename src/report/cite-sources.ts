import type { ReferenceDataset } from "../dataset/reference-dataset.ts";
import type { Source } from "../dataset/schema.ts";
import { pickById } from "./pick-by-id.ts";

/** A source as a card cites it. */
export type Citation = Pick<Source, "id" | "title" | "described" | "publisher" | "date" | "url" | "lang" | "kind">;

/** The sources with these ids, in the order given. */
export function citeSources(ids: readonly string[], { sources }: ReferenceDataset): Citation[] {
  return pickById(ids, sources).map(({ id, title, described, publisher, date, url, lang, kind }) => ({
    id,
    title,
    described,
    publisher,
    date,
    url,
    lang,
    kind,
  }));
}
