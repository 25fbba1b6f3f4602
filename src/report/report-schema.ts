import { z } from "zod";

/** The gate of exported reports, and the JSON Schema by which others read them. A change that breaks readers is a new version. */

/** Named in every exported report. */
export const REPORT_SCHEMA = "sidelight-report/1";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const looseDay = z.string().regex(/^\d{4}(-\d{2}){0,2}$/);
const offset = z.number().int().min(0);
const sourceIds = z.array(z.string()).describe("Ids of `sources`.");
const span = { start: offset, end: offset };

const figureSchema = z.strictObject({
  label: z.string(),
  value: z.union([z.string(), z.number()]),
  unit: z.string().optional(),
});

const factSchema = z.strictObject({
  id: z.string(),
  headline: z.string(),
  statement: z.string(),
  quote: z.string().optional().describe("A short official phrase, word for word."),
  figures: z.array(figureSchema),
  date: looseDay.describe("When it came to be."),
  caveat: z.string().optional(),
  next: z.string().optional().describe("What happened next."),
  sources: sourceIds,
});

/** A report as it is exported. Offsets are UTF-16 units into the text that was read. */
export const reportSchema = z.strictObject({
  schema: z.literal(REPORT_SCHEMA),
  story: z.strictObject({
    id: z.string(),
    title: z.string(),
    label: z.enum(["core", "related", "none"]),
    score: z.number().min(0).max(1).describe("How probable it is that the article covers the story."),
    reasons: z.array(
      z.strictObject({
        facet: z.string(),
        label: z.string(),
        weight: z.number().describe("In log-odds; negative for what spoke against."),
        evidence: z.string().describe("The article's words."),
      }),
    ),
  }),
  article: z.strictObject({
    title: z.string(),
    date: day.optional(),
    lang: z.string().optional(),
    url: z.string().optional(),
  }),
  terms: z.array(
    z.strictObject({
      entity: z.string(),
      type: z.string(),
      name: z.string(),
      mentions: z.array(z.strictObject({ ...span, surfaceForm: z.string() })).min(1),
    }),
  ),
  checks: z.array(
    z.strictObject({
      claim: z.string(),
      verdict: z.enum(["supported", "contradicted", "needs-context"]),
      ...span,
      topic: z.string(),
      said: z.string().describe("The article's words."),
      record: z.string(),
      why: z.string(),
      sources: sourceIds,
    }),
  ),
  coverage: z
    .strictObject({
      stated: z.array(
        z.strictObject({
          fact: z.string(),
          ...span,
          said: z.string(),
          partly: z.boolean().describe("A part of the fact, without its point."),
        }),
      ),
      missing: z.array(z.string()),
      later: z.array(z.string()),
    })
    .describe(
      "Facts that the article states; key facts that existed on its date and that it leaves out; facts that came after it.",
    ),
  facts: z.array(factSchema).describe("Every fact that `coverage` names."),
  timeline: z.array(z.strictObject({ id: z.string(), date: looseDay, what: z.string(), sources: sourceIds })),
  sources: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      described: z.boolean().describe("The title is a description in Sidelight's words."),
      publisher: z.string(),
      date: looseDay,
      url: z.string(),
      lang: z.string(),
      kind: z.enum(["official", "official-copy", "news", "reference"]),
    }),
  ),
});

/** The JSON Schema of exported reports. */
export function reportJsonSchema(): object {
  return { title: "Sidelight: report", ...z.toJSONSchema(reportSchema) };
}

/** A report as it is exported. */
export type ExportedReport = z.infer<typeof reportSchema>;
