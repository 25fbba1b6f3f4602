import { buildGazetteerInSteps } from "../annotate/gazetteer.ts";
import { compileClaims, compileClaimsInSteps } from "../check-claims/compile-claims.ts";
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
  return finish(completeInSteps(finish(buildNamesInSteps(dataset)), dataset, charts));
}

/** The part of an engine that is ready soonest: it finds the story and its names, and knows no facts or claims. */
export function* buildNamesInSteps(dataset: ReferenceDataset): Steps<Engine> {
  const book = new PhraseBook();
  const detector = buildDetector(dataset.story, book);
  yield;
  const gazetteer = yield* buildGazetteerInSteps(dataset.entities, book, dataset.names);
  yield;
  const facts = compileFacts([], book);
  const claims = compileClaims([], {}, book);
  return { dataset, charts: [], book, detector, gazetteer, facts, claims, parts: prepareParts(dataset) };
}

/** The whole engine, made of the part that knows the names. */
export function* completeInSteps(names: Engine, dataset: ReferenceDataset, charts: readonly Chart[]): Steps<Engine> {
  const facts = compileFacts(dataset.facts, names.book);
  yield;
  const claims = yield* compileClaimsInSteps(dataset.claims, dataset.wordLists, names.book);
  yield;
  return { ...names, charts, facts, claims };
}
