import type { Located, Problem } from "./problem.ts";
import type { Entity } from "./schema.ts";

/** Words of so many letters are terms of a trade ("hypersonics"). */
const RARE_WORD_LETTERS = 11;

/** What is wrong with the names by which entities are found: nobody may be taken for somebody else, or for a word. */
export function checkAliases(entities: readonly Located<Entity>[]): Problem[] {
  const ids = new Set(entities.map(({ value }) => value.id));
  return [
    ...entities.flatMap((entity) => checkGuards(entity, ids)),
    ...checkCollisions(entities),
    ...entities.flatMap(checkRisks),
  ];
}

function checkGuards({ value, locate }: Located<Entity>, ids: ReadonlySet<string>): Problem[] {
  return Object.entries(value.aliases).flatMap(([language, aliases]) =>
    aliases.flatMap((alias, index) => {
      const guards = typeof alias === "string" ? [] : [alias.when].flat();
      const unknown = guards.flatMap(({ namedEntity }) => namedEntity ?? []).filter((id) => !ids.has(id));
      return unknown.map((id) => ({
        ...locate(["aliases", language, index]),
        message: `the guard names no known entity: "${id}"`,
      }));
    }),
  );
}

/** The same form, unguarded, for two entities: nobody could say which is meant. */
function checkCollisions(entities: readonly Located<Entity>[]): Problem[] {
  const owners = new Map<string, string>();
  return entities.flatMap(({ value, locate }) =>
    plainForms(value).flatMap((text) => {
      const owner = owners.get(foldForm(text));
      owners.set(foldForm(text), value.id);
      if (owner === undefined || owner === value.id) return [];
      const message = `"${text}" is also a plain alias of "${owner}": give one of them a guard (when)`;
      return [{ ...locate(["aliases"]), message }];
    }),
  );
}

/** Forms that would be found where they mean something else. */
function checkRisks({ value, locate }: Located<Entity>): Problem[] {
  return plainForms(value).flatMap((text) => {
    const risk = riskOf(text, value);
    return risk ? [{ ...locate(pathOf(text, value)), message: `"${text}" is ${risk}: give it a guard (when)` }] : [];
  });
}

function riskOf(text: string, entity: Entity): string | undefined {
  if ([...text].length < 2) return "a single character";
  if (/^(?:\p{Script=Latin}\.?){1,3}$/u.test(text)) return "a word of three letters at most";
  if (/^\p{Ll}+$/u.test(text) && text.length < RARE_WORD_LETTERS) return "an everyday word";
  const isSurname = entity.type === "person" && entity.name !== text && entity.name.split(" ").at(-1) === text;
  return isSurname && !entity.safeSurname ? "a bare surname (or say safeSurname: true)" : undefined;
}

/** Where a plain form stands in the entity. */
function pathOf(text: string, { aliases, names }: Entity): readonly PropertyKey[] {
  for (const [language, forms] of Object.entries(aliases)) {
    if (forms.includes(text)) return ["aliases", language, forms.indexOf(text)];
  }
  const language = Object.entries(names).find(([, name]) => name === text)?.[0];
  return language === undefined ? ["name"] : ["names", language];
}

function plainForms(entity: Entity): string[] {
  const aliases = Object.values(entity.aliases).flat();
  const guarded = new Set(aliases.flatMap((alias) => (typeof alias === "string" ? [] : [alias.text])));
  const names = entity.nameIsLabel ? [] : [entity.name, ...Object.values(entity.names)];
  const plain = aliases.filter((alias) => typeof alias === "string");
  return [...new Set([...names, ...plain])].filter((text) => !guarded.has(text));
}

/** Forms that differ in case or width only stand for each other on a page. */
function foldForm(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
