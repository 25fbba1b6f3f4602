import type { Mention } from "../annotate/mention.ts";
import type { CheckedClaim } from "../check-claims/claim.ts";
import type { ReferenceDataset } from "../dataset/reference-dataset.ts";
import type { StoryMatch } from "../detect/story-match.ts";
import type { PageText } from "../page-text/page-text.ts";
import { citeSources } from "./cite-sources.ts";
import { type CompiledFact, compileFacts, findFactMentions } from "./find-fact-mentions.ts";
import type { Coverage, FactMention, PageReport, Term } from "./page-report.ts";

/** What the rooms before found on a page. */
type Findings = {
  readonly match: StoryMatch;
  readonly mentions: readonly Mention[];
  readonly checks: readonly CheckedClaim[];
};

/** Everything found on a page, as one value. `prepared` are the dataset's facts, for callers with more pages than one. */
export function buildReport(
  page: PageText,
  { match, mentions, checks }: Findings,
  dataset: ReferenceDataset,
  prepared: readonly CompiledFact[] = compileFacts(dataset.facts),
): PageReport {
  const facts = match.label === "none" ? [] : findFactMentions(page, prepared);
  return {
    match,
    storyTitle: dataset.story.title,
    articleTitle: page.title,
    date: page.date,
    mentions,
    checks: checks.map((check) => ({ ...check, citations: citeSources(check.sources, dataset) })),
    terms: countTerms(mentions, dataset),
    facts,
    timeline: {
      anchor: dataset.story.anchor,
      events: match.label === "none" ? [] : dataset.timeline.map(({ id, date, what }) => ({ id, date, what })),
    },
    coverage: match.label === "none" ? { mentioned: [], missing: [] } : cover(page, facts, dataset),
  };
}

function countTerms(mentions: readonly Mention[], dataset: ReferenceDataset): Term[] {
  if (mentions.length === 0) return [];
  const names = new Map(dataset.entities.map(({ id, name }) => [id, name]));
  const byEntity = Map.groupBy(mentions, ({ entity }) => entity);
  const terms = [...byEntity].map(([entity, found]) => ({
    entity,
    type: found[0]?.type ?? "event",
    name: names.get(entity) ?? entity,
    count: found.length,
    spans: found.map(({ start, end }) => ({ start, end })),
  }));
  return terms.sort((a, b) => b.count - a.count || (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
}

/** Key facts known on the article's date (undated: by the end of the story's days): an older article cannot mention what came later. */
function cover(page: PageText, facts: readonly FactMention[], dataset: ReferenceDataset): Coverage {
  const today = page.date ?? dataset.story.window.until;
  const key = dataset.facts.filter(({ level, date }) => level === "key" && date <= today).map(({ id }) => id);
  const stated = new Set(facts.map(({ fact }) => fact));
  return { mentioned: key.filter((id) => stated.has(id)), missing: key.filter((id) => !stated.has(id)) };
}
