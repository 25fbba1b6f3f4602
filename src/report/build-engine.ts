import { buildGazetteer } from "../annotate/gazetteer.ts";
import { compileClaims } from "../check-claims/compile-claims.ts";
import type { ReferenceDataset } from "../dataset/reference-dataset.ts";
import { buildDetector } from "../detect/detect-story.ts";
import type { Engine } from "./annotate-page.ts";
import { compileFacts } from "./find-fact-mentions.ts";

/** Makes a story's dataset ready for `annotatePage`. */
export function buildEngine(dataset: ReferenceDataset): Engine {
  return {
    dataset,
    detector: buildDetector(dataset.story),
    gazetteer: buildGazetteer(dataset.entities),
    facts: compileFacts(dataset.facts),
    claims: compileClaims(dataset.claims),
  };
}
