import type { GateData } from "../dataset/reference-dataset.ts";

/** Characters that folding drops or turns into others: where one stands, only the whole reading can tell. */
const FOLDED_AWAY = "[\\u00ad\\u0300-\\u036f\\u200b-\\u200f\\u2060\\ufe0e\\ufe0f\\ufeff\\uff00-\\uffef]";

/**
 * A first look at the raw text of a page, before anything of it is read: false where a facet that every article on the
 * story has cannot be there. That is true of most pages, and it costs one pass over their text. True promises nothing.
 */
export function buildGate(gate: GateData): (text: string) => boolean {
  const tests = gate.map(
    (phrases) => new RegExp([...new Set(phrases.flatMap(writingsOf)), FOLDED_AWAY].join("|"), "i"),
  );
  return (text) => tests.every((test) => test.test(text));
}

/** How the first word of a phrase may stand in a text: as it is written here, or without its accents. */
function writingsOf(phrase: string): string[] {
  const word = phrase.split(/[\s*]/)[0] ?? "";
  return [
    word,
    word
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "")
      .normalize(),
  ].map((writing) => writing.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
}
