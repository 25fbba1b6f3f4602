import type { EntityType } from "../dataset/schema.ts";

/** The kinds that a reader tells apart at a glance: each has one colour and one line style. */
export type EntityKind = "person" | "place" | "organisation" | "treaty" | "weapon" | "event";

const KINDS: Record<EntityType, EntityKind> = {
  person: "person",
  place: "place",
  organisation: "organisation",
  unit: "organisation",
  treaty: "treaty",
  document: "treaty",
  weapon: "weapon",
  capability: "weapon",
  event: "event",
};

/** The kind under which an entity of this type is drawn. */
export function kindOf(type: EntityType): EntityKind {
  return KINDS[type];
}
