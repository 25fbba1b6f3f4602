import type { ClaimVerdict } from "../dataset/claims-schema.ts";
import type { EntityType } from "../dataset/schema.ts";
import { type EntityKind, kindOf } from "../overlay/entity-kind.ts";
import type { Span } from "../page-text/page-text.ts";
import type { PageReport } from "../report/page-report.ts";

/** One mark of the article as the side panel lists it, at its place in the text. */
export type PanelItem = Span & {
  /** Unique in the list. */
  readonly id: string;
} & (
    | {
        readonly kind: "mention";
        readonly entity: string;
        readonly type: EntityType;
        readonly name: string;
        readonly said: string;
      }
    | {
        readonly kind: "check";
        readonly claim: string;
        readonly verdict: ClaimVerdict;
        readonly topic: string;
        readonly said: string;
      }
    | {
        readonly kind: "fact";
        readonly fact: string;
        readonly headline: string;
        readonly said: string;
        /** Only a part of the fact is stated here. */
        readonly partly: boolean;
      }
  );

/** What a list can be narrowed to: a kind of term, checked statements, key facts. */
export type PanelFilter = EntityKind | "check" | "fact";

/** At one place of the text, what weighs more comes first. */
const ORDER: Record<PanelItem["kind"], number> = { check: 0, fact: 1, mention: 2 };

/** Every mark of the article in reading order: what the highlights show, as a list. */
export function listPanelItems({ mentions, terms, checks, facts, factCards }: PageReport): PanelItem[] {
  const names = new Map(terms.map(({ entity, name }) => [entity, name]));
  const headlines = new Map(factCards.map(({ id, headline }) => [id, headline]));
  const items: PanelItem[] = [
    ...mentions.map(({ start, end, entity, type, surfaceForm }) => ({
      kind: "mention" as const,
      id: `mention-${start}`,
      start,
      end,
      entity,
      type,
      name: names.get(entity) ?? entity,
      said: surfaceForm,
    })),
    ...checks.map(({ claim, verdict, topic, said, start, end }) => ({
      kind: "check" as const,
      id: `check-${claim}-${start}`,
      start,
      end,
      claim,
      verdict,
      topic,
      said,
    })),
    ...facts.map(({ fact, start, end, said, partly }) => ({
      kind: "fact" as const,
      id: `fact-${fact}-${start}`,
      start,
      end,
      fact,
      said,
      partly,
      headline: headlines.get(fact) ?? fact,
    })),
  ];
  return items.sort((a, b) => a.start - b.start || ORDER[a.kind] - ORDER[b.kind] || a.end - b.end);
}

/** What an item is filtered by. */
export function filterOf(item: PanelItem): PanelFilter {
  return item.kind === "mention" ? kindOf(item.type) : item.kind;
}

/** The item that a reader at `place` has come to: the first that begins there or later, else the last one. */
export function itemAt(items: readonly PanelItem[], place: number): PanelItem | undefined {
  return items.find(({ start }) => start >= place) ?? items.at(-1);
}
