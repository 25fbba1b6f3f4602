import type { DetectorData } from "./reference-dataset.ts";
import type { Signal } from "./schema.ts";

/** Detection data as the detector carries it: every byte of it is read on every news page. */
export type CompactDetector = Pick<DetectorData, "window"> & {
  /** The phrases of each facet, one a line; the facet's id is its place in the list. */
  readonly facets: readonly string[];
  /** Signals without the fields that hold what they hold by default; facets by their places. */
  readonly signals: readonly (Partial<Omit<Signal, FacetList>> & { readonly [key in FacetList]?: readonly number[] })[];
  readonly detect: Omit<DetectorData["detect"], "facets" | "signals">;
};

type FacetList = "all" | "any" | "none";

/** What a signal holds that does not say otherwise. Nothing of the list of all defaults, which takes space. */
const UNTOLD = { id: "", reason: "", weight: 0, strong: false, where: "page" } as const;

/** The data of a detector made whole again, but for the names and texts that it does without. */
export function expandDetector(compact: CompactDetector): DetectorData {
  const { facets, signals, detect } = compact;
  const namesOf = (places: readonly number[] = []) => places.map(String);
  return {
    id: "",
    title: "",
    window: compact.window,
    detect: {
      ...detect,
      facets: facets.map((phrases, place) => ({ id: String(place), phrases: { en: phrases.split("\n") } })),
      signals: signals.map((signal) => ({
        ...UNTOLD,
        ...signal,
        all: namesOf(signal.all),
        any: namesOf(signal.any),
        none: namesOf(signal.none),
      })),
    },
  };
}
