import type { GateData, ReferenceDataset } from "./reference-dataset.ts";

/** The combining marks of Unicode's Latin accents. */
const ACCENTS = /[\u0300-\u036f]/g;

/**
 * What the first glance at a page carries: for each facet that every article on the story has, the ways in which its
 * phrases are written as names: with a capital, or in capitals. No text of some length has the adjectives alone.
 */
export function compileGate({ story: { detect } }: Pick<ReferenceDataset, "story">): GateData {
  return detect.gate.map((id) => {
    const facets = detect.facets.filter((facet) => facet.id === id);
    const phrases = facets.flatMap(({ phrases }) => Object.values(phrases).flat());
    return withoutLonger([...new Set(phrases.flatMap(writingsOf))]);
  });
}

/** How the first word of a phrase may stand in a text: with and without accents, capitalised or in capitals. */
function writingsOf(phrase: string): string[] {
  const given = phrase.split(/[\s*]/)[0] ?? "";
  const plain = given.normalize("NFD").replace(ACCENTS, "").normalize();
  return [given, plain].flatMap((word) => [word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()]);
}

/** A writing that holds another one is found with it. */
function withoutLonger(writings: readonly string[]): string[] {
  return writings.filter((writing) => !writings.some((other) => other !== writing && writing.includes(other)));
}
