import { checkAliases } from "./check-aliases.ts";
import { checkRoles } from "./check-roles.ts";
import { checkWording } from "./check-wording.ts";
import { type ClaimCheck, claimSchema, type WordLists, wordsSchema } from "./claims-schema.ts";
import { type NameRules, namesSchema } from "./names-schema.ts";
import { DatasetError, type Located, type Problem, type StoryFile } from "./problem.ts";
import { readItems, readOne } from "./read-items.ts";
import type { ReferenceDataset } from "./reference-dataset.ts";
import { entitySchema, eventSchema, type Fact, factSchema, type Source, sourceSchema, storySchema } from "./schema.ts";
import { FILE_KINDS, type FileKind, kindOf } from "./story-files.ts";

/** What a story's files hold, before what crosses files is checked. */
type Items = {
  readonly [list in Exclude<keyof ReferenceDataset, "story" | "wordLists" | "names">]: Located<
    ReferenceDataset[list][number]
  >[];
} & { readonly story: Located<ReferenceDataset["story"]>; readonly wordLists: WordLists; readonly names: NameRules };

/**
 * The only door from files to a `ReferenceDataset`: parses every YAML file by the schema of its kind, then checks what
 * crosses files (unique ids, references, sources, alias collisions). Pictures have a door of their own.
 *
 * @throws DatasetError naming file, line and path of everything that is wrong.
 */
export function parseDataset(files: readonly StoryFile[]): ReferenceDataset {
  const items = readStoryItems(files);
  const problems = checkItems(items);
  if (problems.length > 0) throw new DatasetError(problems);
  return {
    story: items.story.value,
    entities: items.entities.map(({ value }) => value),
    facts: items.facts.map(({ value }) => value),
    claims: items.claims.map(({ value }) => value),
    timeline: items.timeline.map(({ value }) => value),
    sources: items.sources.map(({ value }) => value),
    wordLists: items.wordLists,
    names: items.names,
  };
}

function readStoryItems(files: readonly StoryFile[]): Items {
  const problems: Problem[] = [];
  const of = (kind: FileKind) => files.filter(({ path }) => kindOf(path) === kind);
  for (const { path } of files.filter(({ path }) => kindOf(path) === undefined)) {
    const message = `no kind of file is called so: begin its name with ${Object.keys(FILE_KINDS).join(", ")}`;
    problems.push({ file: path, line: 1, path: "(file)", message });
  }
  const [storyFile] = of("story");
  if (!storyFile) {
    problems.push({ file: "story.yaml", line: 1, path: "(file)", message: "a story needs a file story.yaml" });
  }
  const story = storyFile && readOne(storyFile, storySchema, problems);
  const [wordsFile] = of("words");
  const wordLists = (wordsFile && readOne(wordsFile, wordsSchema, problems)?.value) ?? {};
  const [namesFile] = of("names");
  const names = (namesFile && readOne(namesFile, namesSchema, problems)?.value) ?? namesSchema.parse({});
  const lists = {
    entities: of("entities").flatMap((file) => readItems(file, entitySchema, problems)),
    facts: of("facts").flatMap((file) => readItems(file, factSchema, problems)),
    claims: of("claims").flatMap((file) => readItems(file, claimSchema, problems)),
    timeline: of("timeline").flatMap((file) => readItems(file, eventSchema, problems)),
    sources: of("sources").flatMap((file) => readItems(file, sourceSchema, problems)),
  };
  if (problems.length > 0 || story === undefined) throw new DatasetError(problems);
  return { story, wordLists, names, ...lists };
}

/** What is wrong with items that keep their schemas, each by itself and all together. */
function checkItems(items: Items): Problem[] {
  const { story, entities, facts, claims, timeline, sources } = items;
  const problems: Problem[] = [];
  for (const kind of [entities, facts, claims, timeline, sources]) checkUnique(kind, problems);
  const entityIds = new Set(entities.map(({ value }) => value.id));
  const sourceIds = new Set(sources.map(({ value }) => value.id));
  const citing = [...entities, ...facts, ...claims, ...timeline, story];
  for (const item of citing) checkReferences(item, "sources", item.value.sources, sourceIds, problems);
  for (const item of entities) checkReferences(item, "related", item.value.related, entityIds, problems);
  for (const item of [...facts, ...claims, ...timeline]) {
    checkReferences(item, "entities", item.value.entities, entityIds, problems);
  }
  const factIds = new Set(facts.map(({ value }) => value.id));
  for (const item of claims) checkReferences(item, "facts", item.value.facts, factIds, problems);
  problems.push(...claims.flatMap((claim) => checkLists(claim, items.wordLists)));
  checkFacets(story, problems);
  checkUse(sources, citing, problems);
  problems.push(...facts.flatMap(checkFact), ...checkAliases(entities), ...checkRoles(entities));
  problems.push(...citing.flatMap(checkWording));
  return problems;
}

/** A word that stands in any sentence. */
const COMMON_WORD = /^[\p{Script=Latin}\p{N}.*]{1,3}$/u;

/** A fact stands on somebody's card, and is told by words that do not occur in every sentence. */
function checkFact({ value, locate }: Located<Fact>): Problem[] {
  const nobody = value.entities.length === 0 ? [{ ...locate(["entities"]), message: "name at least one entity" }] : [];
  const weak = (["mentionedBy", "partlyBy"] as const).flatMap((field) =>
    Object.entries(value[field]).flatMap(([language, sets]) =>
      sets.flatMap((set, index) => {
        const phrase = findWeakPhrase(set);
        if (phrase === undefined) return [];
        const message = `"${phrase}" alone is too short to tell a fact by: add another phrase`;
        return [{ ...locate([field, language, index]), message }];
      }),
    ),
  );
  return [...nobody, ...weak];
}

/** A common word that a set of phrases would be content with. */
function findWeakPhrase([first = "", ...others]: readonly (string | readonly string[])[]): string | undefined {
  return others.length > 0 ? undefined : [first].flat().find((phrase) => COMMON_WORD.test(phrase));
}

/** The patterns of a claim name lists that there are. */
function checkLists({ value, locate }: Located<ClaimCheck>, lists: WordLists): Problem[] {
  const named = JSON.stringify([value.about, value.notAbout, value.notAboutIn, value.variants]).matchAll(
    /@([a-z0-9-]+)/g,
  );
  return [...new Set([...named].map(([, name = ""]) => name))]
    .filter((name) => !Object.hasOwn(lists, name))
    .map((name) => ({ ...locate(["about"]), message: `words.yaml has no list "${name}"` }));
}

function checkUnique(items: readonly Located<{ id: string }>[], problems: Problem[]): void {
  const seen = new Set<string>();
  for (const { value, locate } of items) {
    if (seen.has(value.id))
      problems.push({ ...locate(["id"]), message: `the id "${value.id}" is taken: choose another` });
    seen.add(value.id);
  }
}

/** What the ids under a key stand for; under the keys of `detect` they are facets. */
const NOUNS: Readonly<Record<string, string>> = {
  sources: "source",
  entities: "entity",
  related: "entity",
  facts: "fact",
};

function checkReferences(
  { locate }: Located<unknown>,
  field: string,
  ids: readonly string[],
  known: ReadonlySet<string>,
  problems: Problem[],
): void {
  ids.forEach((id, index) => {
    if (!known.has(id))
      problems.push({ ...locate([field, index]), message: `no ${NOUNS[field] ?? "facet"} has the id "${id}"` });
  });
}

function checkFacets(story: Located<ReferenceDataset["story"]>, problems: Problem[]): void {
  const { facets, signals, ...lists } = story.value.detect;
  for (const [field, items] of Object.entries({ facets, signals })) {
    const locate = (index: number) => (path: readonly PropertyKey[]) => story.locate(["detect", field, index, ...path]);
    checkUnique(
      items.map((value, index) => ({ value, locate: locate(index) })),
      problems,
    );
  }
  const known = new Set(facets.map(({ id }) => id));
  for (const field of ["gate", "carriers"] as const) {
    const locate = (path: readonly PropertyKey[]) => story.locate(["detect", ...path]);
    checkReferences({ value: story, locate }, field, lists[field], known, problems);
  }
  signals.forEach((signal, index) => {
    const locate = (path: readonly PropertyKey[]) => story.locate(["detect", "signals", index, ...path]);
    for (const field of ["all", "any", "none"] as const) {
      checkReferences({ value: signal, locate }, field, signal[field], known, problems);
    }
  });
}

/** A source that nothing cites is either a fact forgotten or a line too many. */
function checkUse(
  sources: readonly Located<Source>[],
  users: readonly Located<{ sources: string[] }>[],
  problems: Problem[],
) {
  const used = new Set(users.flatMap(({ value }) => value.sources));
  for (const { value, locate } of sources) {
    if (!used.has(value.id))
      problems.push({ ...locate(["id"]), message: `nothing cites the source "${value.id}": remove it` });
  }
}
