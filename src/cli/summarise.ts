import type { ReferenceDataset } from "../dataset/reference-dataset.ts";
import type { PageText } from "../page-text/page-text.ts";
import type { PageReport } from "../report/page-report.ts";

const LABELS = { core: "covers the story", related: "background to the story", none: "not about the story" } as const;

/** A report as a person reads it in a terminal. */
export function summarise(name: string, page: PageText, report: PageReport, dataset: ReferenceDataset): string {
  const { match, terms, coverage } = report;
  const lines = [name, `  ${dataset.story.title}: ${LABELS[match.label]} (${Math.round(match.score * 100)} %)`];
  if (match.label === "none") return lines.join("\n");
  lines.push("  Why:");
  for (const { label, evidence, weight } of match.reasons) {
    lines.push(`    ${weight > 0 ? "+" : "−"} ${label}${evidence ? ` — “${evidence}”` : ""}`);
  }
  const total = terms.reduce((sum, term) => sum + term.count, 0);
  lines.push(`  Terms: ${terms.length}, mentioned ${total} times`);
  for (const term of terms) {
    const forms = new Set(term.spans.map(({ start, end }) => page.text.slice(start, end).replace(/\s+/g, " ")));
    lines.push(`    ${String(term.count).padStart(3)} × ${term.name} (${term.type}): ${[...forms].join(", ")}`);
  }
  const facts = coverage.mentioned.length + coverage.missing.length;
  lines.push(`  Key facts stated: ${coverage.mentioned.length} of ${facts}`);
  return lines.join("\n");
}
