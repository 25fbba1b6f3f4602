import type { Columns, Json } from "./columns.ts";
import { DEFAULTS, type ListName } from "./defaults.ts";
import type { CompactDetector } from "./expand-detector.ts";
import { packColumns } from "./pack-columns.ts";
import type { ReferenceDataset } from "./reference-dataset.ts";

/** The dataset as the annotator carries it, small once compressed; `expandDataset` makes it whole again. */
export function compileDataset(dataset: ReferenceDataset): Columns {
  return packColumns(toJson(trimDataset(dataset)));
}

/** What the detector carries: no more than it takes to decide, since it is on every news page. It tells no reasons. */
export function compileDetector({ story }: ReferenceDataset): CompactDetector {
  const { facets, signals, fitted: _, ...detect } = story.detect;
  const places = new Map(facets.map(({ id }, place) => [id, place]));
  const placesOf = (ids: readonly string[]) => ids.flatMap((id) => places.get(id) ?? []);
  return {
    window: story.window,
    facets: facets.map(({ phrases }) => [...new Set(Object.values(phrases).flat())].join("\n")),
    signals: signals.map(({ id: _, reason: __, all, any, none, ...signal }) => {
      const told = { ...signal, all: placesOf(all), any: placesOf(any), none: placesOf(none) };
      return toJson(told, "signals") as CompactDetector["signals"][number];
    }),
    detect: { ...detect, gate: placesOf(detect.gate).map(String), carriers: placesOf(detect.carriers).map(String) },
  };
}

/**
 * The dataset without what no reader gets to see: sources that nothing cites, and the fields by which those who write
 * the data check themselves. A field that must be there is left empty.
 */
export function trimDataset(dataset: ReferenceDataset): ReferenceDataset {
  const { entities, facts, claims, timeline, story } = dataset;
  const cited = new Set([...entities, ...facts, ...claims, ...timeline, story].flatMap(({ sources }) => sources));
  const { knownAbbreviations: _, ...shown } = story;
  const { fitted: __, ...detect } = story.detect;
  return {
    entities: entities.map(({ safeSurname: _, ...entity }) => entity),
    facts,
    claims: claims.map((claim) => ({
      ...claim,
      variants: claim.variants.map((variant) => ({ ...variant, said: "" })),
    })),
    timeline,
    story: {
      ...shown,
      detect: { ...detect, facets: detect.facets.map(({ label: _, ...facet }) => facet) },
    },
    sources: dataset.sources.filter(({ id }) => cited.has(id)),
    wordLists: dataset.wordLists,
    names: dataset.names,
  };
}

/** Plain data without fields that hold what they hold by default. */
function toJson(value: unknown, list?: string): Json {
  if (Array.isArray(value)) return value.map((item) => toJson(item, list));
  if (typeof value !== "object" || value === null) return value as Json;
  const defaults: Readonly<Record<string, unknown>> = DEFAULTS[list as ListName] ?? {};
  const told = Object.entries(value).filter(([key, field]) => field !== undefined && !isEqual(field, defaults[key]));
  return Object.fromEntries(told.map(([key, field]) => [key, toJson(field, key)]));
}

function isEqual(field: unknown, usual: unknown): boolean {
  return usual !== undefined && JSON.stringify(field) === JSON.stringify(usual);
}
