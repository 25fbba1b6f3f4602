import { buildGazetteerInSteps } from "../annotate/gazetteer.ts";
import { compileClaimsInSteps } from "../check-claims/compile-claims.ts";
import type { Chart } from "../dataset/pictures.ts";
import type { ReferenceDataset } from "../dataset/reference-dataset.ts";
import { buildDetector } from "../detect/detect-story.ts";
import { PhraseBook } from "../page-text/phrase-book.ts";
import { finish, type Steps } from "../page-text/steps.ts";
import type { Engine } from "./annotate-page.ts";
import { compileFacts } from "./find-fact-mentions.ts";
import { prepareParts } from "./report-parts.ts";

/** Makes a story's dataset, and the charts that belong to it, ready for `annotatePage`. */
export function buildEngine(dataset: ReferenceDataset, charts: readonly Chart[] = []): Engine {
  return finish(buildEngineInSteps(dataset, charts));
}

/** The same in steps, for a page that somebody is reading meanwhile. */
export function* buildEngineInSteps(dataset: ReferenceDataset, charts: readonly Chart[]): Steps<Engine> {
  const book = new PhraseBook();
  const detector = buildDetector(dataset.story, book);
  yield;
  const gazetteer = yield* buildGazetteerInSteps(dataset.entities, book, dataset.names);
  yield;
  const facts = compileFacts(dataset.facts, book);
  yield;
  const claims = yield* compileClaimsInSteps(dataset.claims, dataset.wordLists, book);
  yield;
  return { dataset, charts, book, detector, gazetteer, facts, claims, parts: prepareParts(dataset) };
}
