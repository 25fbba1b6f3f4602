import type { ReferenceDataset } from "../dataset/reference-dataset.ts";
import type { TimelineEvent } from "../dataset/schema.ts";
import type { CardContent, CardFact } from "../overlay/build-card.ts";
import type { SheetCheck } from "../overlay/card-sheet.ts";
import { type Citation, citeSources } from "../report/cite-sources.ts";
import type { PageReport } from "../report/page-report.ts";
import { pickById } from "../report/pick-by-id.ts";
import type { SearchHit } from "../report/search-dataset.ts";
import type { PanelItem } from "./panel-items.ts";

/** What unfolds below a row of the side panel. */
export type PanelContent =
  | { readonly kind: "entity"; readonly entity: CardContent }
  /** `said` is what the article says, where the row stands for a place in it. */
  | ({ readonly kind: "fact"; readonly said?: string } & CardFact)
  | ({ readonly kind: "check" } & SheetCheck)
  | { readonly kind: "event"; readonly event: TimelineEvent; readonly sources: readonly Citation[] };

/** Where the contents come from. */
export type PanelData = {
  readonly dataset: ReferenceDataset;
  readonly entityCard: (entity: string) => CardContent | undefined;
};

/** What unfolds below a mark of the article; `undefined` for what neither dataset nor report have. */
export function contentOfItem(
  item: PanelItem,
  { checks }: Pick<PageReport, "checks">,
  { dataset, entityCard }: PanelData,
): PanelContent | undefined {
  switch (item.kind) {
    case "mention":
      return toEntity(entityCard(item.entity));
    case "check": {
      const check = checks.find(({ claim, start }) => claim === item.claim && start === item.start);
      return check && { kind: "check", check, sources: citeSources(check.sources, dataset) };
    }
    case "fact": {
      const [fact] = pickById([item.fact], dataset.facts);
      return fact && { kind: "fact", fact, said: item.said, sources: citeSources(fact.sources, dataset) };
    }
  }
}

/** What unfolds below something that was found in the dataset. */
export function contentOfHit(hit: SearchHit, { dataset, entityCard }: PanelData): PanelContent | undefined {
  switch (hit.kind) {
    case "entity":
      return toEntity(entityCard(hit.entity.id));
    case "fact":
      return { kind: "fact", fact: hit.fact, sources: citeSources(hit.fact.sources, dataset) };
    case "event":
      return { kind: "event", event: hit.event, sources: citeSources(hit.event.sources, dataset) };
  }
}

function toEntity(entity: CardContent | undefined): PanelContent | undefined {
  return entity && { kind: "entity", entity };
}
