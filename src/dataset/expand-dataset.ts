import type { Columns } from "./columns.ts";
import { DEFAULTS } from "./defaults.ts";
import type { ReferenceDataset } from "./reference-dataset.ts";
import { unpackColumns } from "./unpack-columns.ts";

/** The dataset that was compiled, for reading only: what is equal in it may be one object. */
export function expandDataset(compiled: Columns): ReferenceDataset {
  // Compiled from a checked dataset, so it has its shape but for the fields that are filled in here.
  const { story, ...lists } = unpackColumns(compiled) as unknown as ReferenceDataset;
  const { detect } = story;
  return {
    story: {
      ...story,
      detect: { ...detect, signals: detect.signals.map((item) => ({ ...DEFAULTS.signals, ...item })) },
    },
    entities: lists.entities.map((item) => ({ ...DEFAULTS.entities, ...item })),
    facts: lists.facts.map((item) => ({ ...DEFAULTS.facts, ...item })),
    claims: lists.claims.map(({ variants, ...item }) => ({
      ...DEFAULTS.claims,
      ...item,
      variants: variants.map((variant) => ({ ...DEFAULTS.variants, ...variant })),
    })),
    timeline: lists.timeline.map((item) => ({ ...DEFAULTS.timeline, ...item })),
    sources: lists.sources.map((item) => ({ ...DEFAULTS.sources, ...item })),
    wordLists: lists.wordLists,
    names: lists.names,
  };
}
