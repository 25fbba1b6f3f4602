import { buildGazetteer } from "../annotate/gazetteer.ts";
import { compileClaims } from "../check-claims/compile-claims.ts";
import type { Chart } from "../dataset/pictures.ts";
import type { ReferenceDataset } from "../dataset/reference-dataset.ts";
import { buildDetector } from "../detect/detect-story.ts";
import { PhraseBook } from "../page-text/phrase-book.ts";
import type { Engine } from "./annotate-page.ts";
import { compileFacts } from "./find-fact-mentions.ts";
import { prepareParts } from "./report-parts.ts";

/** Makes a story's dataset, and the charts that belong to it, ready for `annotatePage`. */
export function buildEngine(dataset: ReferenceDataset, charts: readonly Chart[] = []): Engine {
  const book = new PhraseBook();
  return {
    dataset,
    charts,
    book,
    detector: buildDetector(dataset.story, book),
    gazetteer: buildGazetteer(dataset.entities, book, dataset.story),
    facts: compileFacts(dataset.facts, book),
    claims: compileClaims(dataset.claims, book),
    parts: prepareParts(dataset),
  };
}
