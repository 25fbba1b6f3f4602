import type { Chart, Pictures } from "../dataset/pictures.ts";
import type { ReferenceDataset } from "../dataset/reference-dataset.ts";
import type { Entity, EntityType, Fact, Language, Role } from "../dataset/schema.ts";
import { type Citation, citeSources } from "../report/cite-sources.ts";
import { findPictures, type PlaceMap } from "../report/find-pictures.ts";
import type { ReportedFact } from "../report/page-report.ts";

/** Facts on one card; more would be an article of its own. */
const MAX_FACTS = 3;

/** A fact on a card, with the sources that carry it. */
export type CardFact = { readonly fact: ReportedFact; readonly sources: readonly Citation[] };

/** Everything a card says about an entity, chosen for one article's date. */
export type CardContent = {
  readonly entity: string;
  readonly type: EntityType;
  readonly name: string;
  /** The name in the story's other main language, where it has one. */
  readonly localName: { readonly text: string; readonly lang: Language } | undefined;
  readonly description: string;
  /** Day the card speaks from, `YYYY-MM-DD`: the article's, else the story's own. */
  readonly asAt: string;
  /** The article states no date: the card says what was true when the story happened. */
  readonly assumedDate: boolean;
  /** Offices held on that day. */
  readonly roles: readonly Role[];
  /** An office that has ended since is marked "then". */
  readonly story: string | undefined;
  readonly since: Entity["since"];
  readonly note: string | undefined;
  readonly metonym: string | undefined;
  /** Where it is, for what has a place. */
  readonly map: PlaceMap | undefined;
  /** Amounts that are confused in coverage, with the sources of their facts. */
  readonly chart: { readonly chart: Chart; readonly sources: readonly Citation[] } | undefined;
  readonly facts: readonly CardFact[];
  readonly sources: readonly Citation[];
};

/** The card of an entity for an article of the given date, or `undefined` for an id the dataset does not have. */
export function buildCard(
  dataset: ReferenceDataset,
  pictures: Pictures,
  id: string,
  date: string | undefined,
): CardContent | undefined {
  const entity = dataset.entities.find((candidate) => candidate.id === id);
  if (!entity) return undefined;
  const asAt = date ?? dataset.story.anchor;
  const local = entity.names.ja;
  const { map, chart } = findPictures(pictures, id);
  return {
    entity: entity.id,
    type: entity.type,
    name: entity.name,
    localName: local === undefined || local === entity.name ? undefined : { text: local, lang: "ja" },
    description: entity.description,
    asAt,
    assumedDate: date === undefined,
    roles: entity.roles.filter((role) => heldOn(role, asAt)),
    story: entity.story,
    since: entity.since,
    note: entity.note,
    metonym: entity.metonym,
    map,
    chart: chart && { chart, sources: citeSources([...new Set(chart.bars.flatMap((bar) => bar.sources))], dataset) },
    facts: factsAbout(entity, dataset, asAt),
    sources: citeSources(entity.sources, dataset),
  };
}

/** Whether the role was held on the day; partial dates count whole months and years. */
function heldOn(role: Role, day: string): boolean {
  const begun = role.from === undefined || role.from <= day;
  return begun && (role.until === undefined || `${role.until}-99`.slice(0, 10) >= day);
}

/** Facts that name the entity and were known on the day: key facts first, then those most about it. */
function factsAbout(entity: Entity, dataset: ReferenceDataset, day: string): CardFact[] {
  const rank = (fact: Fact) => (fact.level === "key" ? 0 : 10) + fact.entities.indexOf(entity.id);
  return dataset.facts
    .filter((fact) => fact.entities.includes(entity.id) && fact.date <= day)
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, MAX_FACTS)
    .map((fact) => ({ fact, sources: citeSources(fact.sources, dataset) }));
}
