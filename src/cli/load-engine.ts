import { buildGazetteer } from "../annotate/gazetteer.ts";
import { buildDetector } from "../detect/detect-story.ts";
import type { Engine } from "../report/annotate-page.ts";
import { readStory } from "./read-story.ts";

/** The bundled story, ready for `annotatePage`. */
export function loadEngine(): Engine {
  const dataset = readStory();
  return { dataset, detector: buildDetector(dataset.story), gazetteer: buildGazetteer(dataset.entities) };
}
