import type { Engine } from "../report/annotate-page.ts";
import { buildEngine } from "../report/build-engine.ts";
import { readCharts } from "./read-charts.ts";
import { readStory } from "./read-story.ts";

/** The bundled story, ready for `annotatePage`. */
export function loadEngine(): Engine {
  const dataset = readStory();
  return buildEngine(dataset, readCharts(dataset));
}
