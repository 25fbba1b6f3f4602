import type { Entity, Guard } from "../dataset/schema.ts";
import { compilePhrase, type Phrase } from "../page-text/find-phrases.ts";
import { foldText } from "../page-text/fold-text.ts";

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
  /** Which of the folded units the dataset writes as capitals. */
  readonly capitals: Uint8Array;
  readonly guards: readonly CompiledGuard[] | undefined;
};

/** The index from alias to candidate entities: by the first two units of the folded alias, longest alias first. */
export type Gazetteer = {
  /** Keyed by `prefixKey`; an alias of a single unit stands under that unit alone. */
  readonly byPrefix: ReadonlyMap<number, readonly Candidate[]>;
};

/** The key of two folded units. A number, since one is made for nearly every character of a page. */
export function prefixKey(first: number, second = 0): number {
  return first * 0x10000 + second;
}

/** Builds the index. Names count as safe aliases unless the entity guards the same text or calls its name a label. */
export function buildGazetteer(entities: readonly Entity[]): Gazetteer {
  const byPrefix = new Map<number, Candidate[]>();
  for (const candidate of entities.flatMap(candidatesOf)) {
    const { folded } = candidate.phrase;
    const key = prefixKey(folded.charCodeAt(0), folded.length > 1 ? folded.charCodeAt(1) : 0);
    const bucket = byPrefix.get(key);
    if (bucket) bucket.push(candidate);
    else byPrefix.set(key, [candidate]);
  }
  for (const bucket of byPrefix.values()) bucket.sort((a, b) => b.phrase.folded.length - a.phrase.folded.length);
  return { byPrefix };
}

/** A form that any language guards is guarded in all of them: by any of its guards. */
function candidatesOf(entity: Entity): Candidate[] {
  const names = entity.nameIsLabel ? [] : [entity.name, ...Object.values(entity.names)];
  const forms = [...names, ...Object.values(entity.aliases).flat()].map((form) =>
    typeof form === "string" ? { text: form, when: [] } : { text: form.text, when: [form.when].flat() },
  );
  return [...Map.groupBy(forms, ({ text }) => text)].map(([text, same]) => {
    const guards = same.flatMap(({ when }) => when).map(compileGuard);
    return {
      entity,
      phrase: compilePhrase(text),
      capitals: foldText(text.trim()).upper,
      guards: guards.length > 0 ? guards : undefined,
    };
  });
}

function compileGuard(guard: Guard): CompiledGuard {
  const { named, namedEntity, label, dated, exactCase } = guard;
  const lists = GUARD_LISTS.flatMap((key) => (guard[key] ? [[key, guard[key].map(compilePhrase)] as const] : []));
  return { ...Object.fromEntries(lists), named, namedEntity, label, dated, exactCase };
}
