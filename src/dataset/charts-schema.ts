import { z } from "zod";

/** The gate for `charts.yaml`: amounts that coverage mixes up, each of them a figure of a fact. */

const plain = z.string().refine((text) => !/[<>]/.test(text), "no markup: write plain text");

const barSchema = z.strictObject({
  label: plain.max(60),
  value: z.number().positive(),
  /** The record itself says "about". */
  about: z.boolean().default(false),
  /** The fact that has this value among its figures. */
  fact: z.string(),
  /** Those of the fact's sources that carry this value; all of them where none is named. */
  sources: z.array(z.string()).min(1).optional(),
  note: plain.max(120).optional(),
});

export const chartSchema = z.strictObject({
  id: z.string(),
  title: plain.max(90),
  /** The unit of every bar, as the figures of the facts have it. */
  unit: plain.max(20),
  /** One sentence on what to see. */
  summary: plain.max(200).optional(),
  bars: z.array(barSchema).min(2).max(6),
  /** Entities on whose cards the chart stands. */
  shownOn: z.array(z.string()).min(1),
});

/** A chart as a story asks for it. */
export type ChartPlan = z.infer<typeof chartSchema>;
