import type { GateData } from "../dataset/reference-dataset.ts";

/** Characters that folding drops or turns into others: where one stands, only the whole reading can tell. */
const FOLDED_AWAY = /[\u00ad\ufeff\u2060]|[\u0300-\u036f]|[\u200b-\u200f]|[\ufe0e\ufe0f]|[\uff00-\uffef]/;

/**
 * A first look at the raw text of a page, before anything of it is read: false where a facet that every article on the
 * story has cannot be there. That is true of most pages. True promises nothing. Words are looked for one by one, since
 * browsers find a fixed word many times faster than any of several.
 */
export function buildGate(gate: GateData): (text: string) => boolean {
  return (text) => gate.every((words) => words.some((word) => text.includes(word))) || FOLDED_AWAY.test(text);
}
