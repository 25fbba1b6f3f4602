import type { Engine } from "../report/annotate-page.ts";
import { buildEngine } from "../report/build-engine.ts";
import { readStory } from "./read-story.ts";

/** The bundled story, ready for `annotatePage`. */
export function loadEngine(): Engine {
  return buildEngine(readStory());
}
