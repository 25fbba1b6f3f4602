import type { Columns } from "../dataset/columns.ts";

const KEY = "sidelightData";
type Holder = { [KEY]?: Map<string, Columns> };

/** Leaves data under a name for the annotator, in the extension's own isolated world. */
export function handOver(holder: object, name: string, data: Columns): void {
  const own = holder as Holder;
  own[KEY] ??= new Map();
  own[KEY].set(name, data);
}

/** Takes the data that were left under a name, once. */
export function takeOver(holder: object, name: string): Columns | undefined {
  const data = (holder as Holder)[KEY]?.get(name);
  (holder as Holder)[KEY]?.delete(name);
  return data;
}
