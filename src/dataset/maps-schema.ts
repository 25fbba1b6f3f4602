import { z } from "zod";

/**
 * The gate for `maps.yaml`: which base maps a story has and what is written on them. The shapes come from public-domain
 * coastlines; no border is drawn, so that no map takes a side.
 */

const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "an id is small letters and digits joined by hyphens");
const plain = z.string().refine((text) => !/[<>]/.test(text), "no markup: write plain text");
const latitude = z.number().min(-85).max(85);
const longitude = z.number().min(-180).max(180);

const labelSchema = z.strictObject({
  /** As the map has it. A disputed place carries all its names. */
  text: plain.min(1).max(28),
  /** As a sentence has it, where that is more: "Naha on Okinawa". */
  inWords: plain.max(60).optional(),
  at: z.strictObject({ lat: latitude, lon: longitude }),
  /** Names of land and sea stand alone; a town and an islet have a dot. Distances are told from towns. */
  kind: z.enum(["land", "sea", "town", "islet"]),
  /** Where the text stands, seen from its point. */
  side: z.enum(["centre", "right", "left", "above", "below"]).default("centre"),
  /** The entity that this label names: on its own map the label is the marker's. */
  entity: z.string().optional(),
});

const placeSchema = z.strictObject({
  entity: z.string(),
  /** Where it is, for a place too large to be told by its distance from towns. */
  where: plain.max(120).optional(),
});

export const mapSchema = z.strictObject({
  id,
  /** What the map shows, after "a map of …". */
  title: plain.max(80),
  /** What must be seen; the frame may show more, since its shape is fixed. */
  box: z.strictObject({ west: longitude, south: latitude, east: longitude, north: latitude }),
  /** Corner of the scale bar. */
  scaleAt: z.enum(["left", "right"]).default("left"),
  /** Entities that this map is meant for: drawn here although another map shows them larger. */
  places: z.array(placeSchema).default([]),
  labels: z.array(labelSchema).default([]),
});

/** A base map as a story asks for it. */
export type MapPlan = z.infer<typeof mapSchema>;
/** A name on a base map. */
export type LabelPlan = z.infer<typeof labelSchema>;
