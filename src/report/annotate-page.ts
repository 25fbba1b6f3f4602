import { findMentions } from "../annotate/find-mentions.ts";
import type { Gazetteer } from "../annotate/gazetteer.ts";
import { checkClaims } from "../check-claims/check-claims.ts";
import type { CompiledClaim } from "../check-claims/compile-claims.ts";
import type { ReferenceDataset } from "../dataset/reference-dataset.ts";
import { detectStory, type StoryDetector } from "../detect/detect-story.ts";
import type { PageText } from "../page-text/page-text.ts";
import { buildReport } from "./build-report.ts";
import type { CompiledFact } from "./find-fact-mentions.ts";
import type { PageReport } from "./page-report.ts";

/** A story made ready to be looked for on pages; built once, used for every page. */
export type Engine = {
  readonly dataset: ReferenceDataset;
  readonly detector: StoryDetector;
  readonly gazetteer: Gazetteer;
  readonly facts: readonly CompiledFact[];
  readonly claims: readonly CompiledClaim[];
};

/** The whole way of the data for one page; a page without the story has a report with the label `none` and empty lists. */
export function annotatePage(page: PageText, engine: Engine): PageReport {
  const { dataset, detector, gazetteer, facts, claims } = engine;
  const match = detectStory(page, detector) ?? { story: dataset.story.id, label: "none", score: 0, reasons: [] };
  const mentions = match.label === "none" ? [] : findMentions(page, match, dataset.story, gazetteer);
  const checks = match.label === "none" ? [] : checkClaims(page, claims, dataset.story.anchor);
  return buildReport(page, { match, mentions, checks }, dataset, facts);
}
