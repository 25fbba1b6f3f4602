import type { ClaimCheck, WordLists } from "./claims-schema.ts";
import type { NameRules } from "./names-schema.ts";
import type { Entity, Fact, Source, Story, TimelineEvent } from "./schema.ts";

/** One story's reference data, checked: every id resolves, every fact has a source. */
export type ReferenceDataset = {
  readonly story: Story;
  readonly entities: readonly Entity[];
  readonly facts: readonly Fact[];
  readonly claims: readonly ClaimCheck[];
  readonly timeline: readonly TimelineEvent[];
  readonly sources: readonly Source[];
  readonly wordLists: WordLists;
  readonly names: NameRules;
};

/** What the detector script carries of a story: enough to recognise it, nothing to show. */
export type DetectorData = Pick<Story, "id" | "title" | "window" | "detect">;

/** What the first glance at a page carries: for each facet that every article on the story has, its words as texts write them. */
export type GateData = readonly (readonly string[])[];
