import { findMentionsInSteps } from "../annotate/find-mentions.ts";
import type { Gazetteer } from "../annotate/gazetteer.ts";
import { checkClaimsInSteps } from "../check-claims/check-claims.ts";
import type { CompiledClaims } from "../check-claims/compile-claims.ts";
import type { Chart } from "../dataset/pictures.ts";
import type { ReferenceDataset } from "../dataset/reference-dataset.ts";
import { detectStory, type StoryDetector } from "../detect/detect-story.ts";
import { ArticleSearch } from "../page-text/article-search.ts";
import type { PageText } from "../page-text/page-text.ts";
import type { PhraseBook } from "../page-text/phrase-book.ts";
import { finish, type Steps } from "../page-text/steps.ts";
import { buildReport } from "./build-report.ts";
import { type CompiledFacts, findFactMentions } from "./find-fact-mentions.ts";
import { keepTimelyFacts } from "./keep-timely-facts.ts";
import type { PageReport } from "./page-report.ts";
import type { ReportParts } from "./report-parts.ts";

/** A story made ready to be looked for on pages; built once, used for every page. */
export type Engine = {
  readonly dataset: ReferenceDataset;
  readonly charts: readonly Chart[];
  /** Holds all phrases of what follows: each page is search once for all of them. */
  readonly book: PhraseBook;
  readonly detector: StoryDetector;
  readonly gazetteer: Gazetteer;
  readonly facts: CompiledFacts;
  readonly claims: CompiledClaims;
  readonly parts: ReportParts;
};

/**
 * The whole way of the data for one page, and its address where it has one; a page without the story has a report with
 * the label `none` and empty lists.
 */
export function annotatePage(page: PageText, engine: Engine, url?: string): PageReport {
  return finish(annotateInSteps(page, engine, url));
}

/** The same in steps, for a page that somebody is reading meanwhile. */
export function* annotateInSteps(page: PageText, engine: Engine, url?: string): Steps<PageReport> {
  const { dataset, charts, book, detector, gazetteer, facts, claims, parts } = engine;
  const search = new ArticleSearch(page, book);
  yield* search.fold();
  const match = detectStory(page, detector, search) ?? {
    story: dataset.story.id,
    label: "none",
    score: 0,
    reasons: [],
  };
  const place = { page, url };
  if (match.label === "none")
    return buildReport(place, { match, mentions: [], checks: [], facts: [] }, dataset, charts, parts);
  yield* search.split();
  const mentions = yield* findMentionsInSteps(page, match, dataset.story, gazetteer, search);
  yield;
  const checks = yield* checkClaimsInSteps(page, claims, dataset.story.anchor, search);
  yield;
  const stated = findFactMentions(page, facts, search);
  const written = { label: match.label, date: page.date };
  const timely = keepTimelyFacts(stated, written, dataset.facts, dataset.story.window);
  return buildReport(place, { match, mentions, checks, facts: timely }, dataset, charts, parts);
}
