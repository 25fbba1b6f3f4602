import type { Mention } from "../annotate/mention.ts";
import type { CheckedClaim } from "../check-claims/claim.ts";
import type { Chart } from "../dataset/pictures.ts";
import type { ReferenceDataset } from "../dataset/reference-dataset.ts";
import type { StoryMatch } from "../detect/story-match.ts";
import type { PageText } from "../page-text/page-text.ts";
import { countTerms } from "./count-terms.ts";
import { coverFacts } from "./cover-facts.ts";
import type { FactMention, PageReport, ReportedArticle } from "./page-report.ts";
import { prepareParts } from "./report-parts.ts";

/** What the rooms before found on a page. */
export type Findings = {
  readonly match: StoryMatch;
  readonly mentions: readonly Mention[];
  readonly checks: readonly CheckedClaim[];
  readonly facts: readonly FactMention[];
};

/** The page, and where it was read. */
type Place = { readonly page: PageText; readonly url?: string | undefined };

/**
 * Everything found on a page, as one value; `charts` are those of the story, `parts` what `prepareParts` takes from its
 * dataset.
 */
export function buildReport(
  { page, url }: Place,
  { match, mentions, checks, facts }: Findings,
  dataset: ReferenceDataset,
  charts: readonly Chart[] = [],
  parts = prepareParts(dataset),
): PageReport {
  const { story } = dataset;
  const article: ReportedArticle = { title: page.title, date: page.date, lang: page.lang, url };
  const head = { match, storyTitle: story.title, article };
  if (match.label === "none") return { ...head, ...NOTHING, timeline: { anchor: story.anchor, events: [] } };
  const terms = countTerms(mentions, dataset);
  const coverage = coverFacts(dataset.facts, facts, page.date ?? story.window.until);
  const told = [...coverage.mentioned, ...coverage.missing, ...facts.map(({ fact }) => fact), ...coverage.later];
  const factCards = pick(told, parts.facts);
  const { events } = parts;
  const chart = charts.find(({ shownOn }) => terms.some(({ entity }) => shownOn.includes(entity)));
  const cited = [...checks, ...factCards, ...(chart?.bars ?? []), ...events].flatMap(({ sources }) => sources);
  return {
    ...head,
    mentions,
    checks,
    terms,
    facts,
    coverage,
    factCards,
    timeline: { anchor: story.anchor, events },
    chart,
    sources: pick(cited, parts.citations),
  };
}

const NOTHING = {
  mentions: [],
  checks: [],
  terms: [],
  facts: [],
  coverage: { mentioned: [], missing: [], later: [] },
  factCards: [],
  chart: undefined,
  sources: [],
};

/** The items with these ids, each once. */
function pick<T>(ids: readonly string[], items: ReadonlyMap<string, T>): T[] {
  const picked = new Set<T>();
  for (const id of ids) {
    const item = items.get(id);
    if (item !== undefined) picked.add(item);
  }
  return [...picked];
}
