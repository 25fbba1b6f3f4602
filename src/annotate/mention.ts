import type { EntityType } from "../dataset/schema.ts";
import type { Span } from "../page-text/page-text.ts";

/** A surface form at a span. `page.text.slice(start, end) === surfaceForm` always holds; offsets are UTF-16 units. */
export type Mention = Span & {
  readonly entity: string;
  readonly type: EntityType;
  readonly surfaceForm: string;
};
