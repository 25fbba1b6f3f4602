import { exportCsl } from "./export-csl.ts";
import { exportJson } from "./export-json.ts";
import { exportMarkdown } from "./export-markdown.ts";
import type { ExportWording } from "./export-wording.ts";
import type { PageReport } from "./page-report.ts";

/** The forms in which a report leaves the extension. A new one is a new line here and in `FORMATS`. */
export const EXPORT_FORMATS = ["markdown", "json", "csl"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A report as a file: what it is called, what it is, and what stands in it. */
export type ExportedFile = { readonly name: string; readonly mediaType: string; readonly text: string };

type Form = {
  readonly suffix: string;
  readonly mediaType: string;
  readonly write: (report: PageReport, wording: ExportWording) => string;
};

const FORMATS: Record<ExportFormat, Form> = {
  markdown: { suffix: "report.md", mediaType: "text/markdown", write: exportMarkdown },
  json: { suffix: "report.json", mediaType: "application/json", write: (report) => toText(exportJson(report)) },
  csl: {
    suffix: "citations.json",
    mediaType: "application/vnd.citationstyles.csl+json",
    write: ({ sources }) => toText(exportCsl(sources)),
  },
};

/** The report in one of its forms; its name tells the story and the article's day. */
export function exportReport(report: PageReport, format: ExportFormat, wording: ExportWording): ExportedFile {
  const { suffix, mediaType, write } = FORMATS[format];
  const day = report.article.date === undefined ? "" : `${report.article.date}-`;
  return { name: `${report.match.story}-${day}${suffix}`, mediaType, text: write(report, wording) };
}

function toText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
