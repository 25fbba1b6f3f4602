import type { Entity, Guard } from "../dataset/schema.ts";
import { compilePhrase, type Phrase } from "../page-text/find-phrases.ts";

/** A guard with its phrases prepared. Lists of phrases are alternatives; all the conditions of a guard must hold. */
export type CompiledGuard = {
  readonly [key in GuardList]?: readonly Phrase[];
} & Pick<Guard, "named" | "namedEntity" | "label" | "dated" | "exactCase">;

type GuardList =
  | "page"
  | "pageAlso"
  | "notPage"
  | "sentence"
  | "sentenceAlso"
  | "notSentence"
  | "notAfter"
  | "notBefore"
  | "after"
  | "before";

const GUARD_LISTS: readonly GuardList[] = [
  "page",
  "pageAlso",
  "notPage",
  "sentence",
  "sentenceAlso",
  "notSentence",
  "notAfter",
  "notBefore",
  "after",
  "before",
];

/** An alias of one entity. Without guards it is safe on every page of the story; with guards, one of them must hold. */
export type Candidate = {
  readonly entity: Entity;
  readonly phrase: Phrase;
  /** The alias as the dataset writes it. */
  readonly text: string;
  readonly guards: readonly CompiledGuard[] | undefined;
};

/** The index from alias to candidate entities: by the first units of the folded alias, longest alias first. */
export type Gazetteer = {
  readonly byPrefix: ReadonlyMap<string, readonly Candidate[]>;
};

/** Units of an alias that the index is keyed by. Short enough for CJK names, long enough to be selective. */
export const PREFIX_UNITS = 2;

/** Builds the index. Names count as safe aliases unless the entity guards the same text or calls its name a label. */
export function buildGazetteer(entities: readonly Entity[]): Gazetteer {
  const byPrefix = new Map<string, Candidate[]>();
  for (const candidate of entities.flatMap(candidatesOf)) {
    const prefix = candidate.phrase.folded.slice(0, PREFIX_UNITS);
    const bucket = byPrefix.get(prefix);
    if (bucket) bucket.push(candidate);
    else byPrefix.set(prefix, [candidate]);
  }
  for (const bucket of byPrefix.values()) bucket.sort((a, b) => b.phrase.folded.length - a.phrase.folded.length);
  return { byPrefix };
}

function candidatesOf(entity: Entity): Candidate[] {
  const aliases = Object.values(entity.aliases)
    .flat()
    .map((alias) => (typeof alias === "string" ? { text: alias, when: undefined } : alias));
  const guarded = new Set(aliases.filter((alias) => alias.when).map((alias) => alias.text));
  const names = entity.nameIsLabel ? [] : [entity.name, ...Object.values(entity.names)];
  const plain = names.filter((name) => !guarded.has(name)).map((text) => ({ text, when: undefined }));
  const unique = new Map([...plain, ...aliases].map((alias) => [alias.text, alias]));
  return [...unique.values()].map(({ text, when }) => ({
    entity,
    text,
    phrase: compilePhrase(text),
    guards: when === undefined ? undefined : [when].flat().map(compileGuard),
  }));
}

function compileGuard(guard: Guard): CompiledGuard {
  const { named, namedEntity, label, dated, exactCase } = guard;
  const lists = GUARD_LISTS.flatMap((key) => (guard[key] ? [[key, guard[key].map(compilePhrase)] as const] : []));
  return { ...Object.fromEntries(lists), named, namedEntity, label, dated, exactCase };
}
