import type { PageReport } from "./page-report.ts";
import type { ExportedReport } from "./report-schema.ts";

/** The report as plain data in the documented form (docs/report.md, assets/schema/report.json). */
export function exportJson(report: PageReport): ExportedReport {
  const { match, storyTitle, article, terms, mentions, checks, coverage, facts, factCards, timeline, sources } = report;
  return {
    schema: "sidelight-report/1",
    story: { id: match.story, title: storyTitle, label: match.label, score: match.score, reasons: [...match.reasons] },
    article: { ...article },
    terms: terms.map(({ entity, type, name }) => ({
      entity,
      type,
      name,
      mentions: mentions
        .filter((mention) => mention.entity === entity)
        .map(({ start, end, surfaceForm }) => ({ start, end, surfaceForm })),
    })),
    checks: checks.map(({ claim, verdict, start, end, topic, said, record, why, sources: ids }) => ({
      claim,
      verdict,
      start,
      end,
      topic,
      said,
      record,
      why,
      sources: [...ids],
    })),
    coverage: {
      stated: facts.map((fact) => ({ ...fact })),
      missing: [...coverage.missing],
      later: [...coverage.later],
    },
    facts: factCards.map((fact) => ({ ...fact })),
    timeline: timeline.events.map((event) => ({ ...event })),
    sources: sources.map((source) => ({ ...source })),
  };
}
