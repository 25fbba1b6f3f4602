import type { ClaimCheck, Entity, Fact, Source, Story, TimelineEvent } from "./schema.ts";

/** One story's reference data, checked: every id resolves, every fact has a source. */
export type ReferenceDataset = {
  readonly story: Story;
  readonly entities: readonly Entity[];
  readonly facts: readonly Fact[];
  readonly claims: readonly ClaimCheck[];
  readonly timeline: readonly TimelineEvent[];
  readonly sources: readonly Source[];
};

/** What the detector script carries of a story: enough to recognise it, nothing to show. */
export type DetectorData = Pick<Story, "id" | "title" | "window" | "detect">;
