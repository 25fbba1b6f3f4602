import type { ClaimVerdict } from "../dataset/claims-schema.ts";
import type { EntityType } from "../dataset/schema.ts";
import type { MessageKey } from "../messages/wording.ts";
import type { EntityKind } from "./entity-kind.ts";

/** The type of one entity in a word. */
export const TYPE_NAMES: Readonly<Record<EntityType, MessageKey>> = {
  person: "cardPerson",
  place: "cardPlace",
  organisation: "cardOrganisation",
  unit: "cardUnit",
  treaty: "cardTreaty",
  document: "cardDocument",
  weapon: "cardWeapon",
  capability: "cardCapability",
  event: "cardEvent",
};

/** The kinds of terms, in the plural. */
export const KIND_NAMES: Readonly<Record<EntityKind, MessageKey>> = {
  person: "kindPerson",
  place: "kindPlace",
  organisation: "kindOrganisation",
  treaty: "kindTreaty",
  weapon: "kindWeapon",
  event: "kindEvent",
};

/** The verdicts on checked statements. */
export const VERDICT_NAMES: Readonly<Record<ClaimVerdict, MessageKey>> = {
  contradicted: "verdictContradicted",
  "needs-context": "verdictNeedsContext",
  supported: "verdictSupported",
};
