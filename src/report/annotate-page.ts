import { findMentions } from "../annotate/find-mentions.ts";
import type { Gazetteer } from "../annotate/gazetteer.ts";
import { checkClaims } from "../check-claims/check-claims.ts";
import type { CompiledClaims } from "../check-claims/compile-claims.ts";
import type { Chart } from "../dataset/pictures.ts";
import type { ReferenceDataset } from "../dataset/reference-dataset.ts";
import { detectStory, type StoryDetector } from "../detect/detect-story.ts";
import { ArticleSearch } from "../page-text/article-search.ts";
import type { PageText } from "../page-text/page-text.ts";
import type { PhraseBook } from "../page-text/phrase-book.ts";
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
  const { dataset, charts, book, detector, gazetteer, facts, claims, parts } = engine;
  const search = new ArticleSearch(page, book);
  const match = detectStory(page, detector, search) ?? {
    story: dataset.story.id,
    label: "none",
    score: 0,
    reasons: [],
  };
  const place = { page, url };
  if (match.label === "none")
    return buildReport(place, { match, mentions: [], checks: [], facts: [] }, dataset, charts, parts);
  const found = {
    match,
    mentions: findMentions(page, match, dataset.story, gazetteer, search),
    checks: checkClaims(page, claims, dataset.story.anchor, search),
    facts: keepTimelyFacts(
      findFactMentions(page, facts, search),
      { label: match.label, date: page.date },
      dataset.facts,
      dataset.story.window,
    ),
  };
  return buildReport(place, found, dataset, charts, parts);
}
