import { isNode, LineCounter, parseDocument, visit } from "yaml";
import type { z } from "zod";
import type { ReferenceDataset } from "./reference-dataset.ts";
import {
  claimSchema,
  type Entity,
  entitySchema,
  eventSchema,
  factSchema,
  type Source,
  sourceSchema,
  storySchema,
} from "./schema.ts";

/** A YAML file by its path inside the story's folder, e.g. `entities/people.yaml`. */
export type StoryFile = { readonly path: string; readonly text: string };

/** Something wrong with a story's data: where it is and what to do. */
export type Problem = { readonly file: string; readonly line: number; readonly path: string; readonly message: string };

/** Thrown when a story's data breaks a rule; every problem found is named with its file, line and path. */
export class DatasetError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const lines = problems.map(({ file, line, path, message }) => `${file}:${line} ${path}: ${message}`);
    super(`The dataset breaks ${problems.length} rule(s):\n${lines.join("\n")}`);
    this.name = "DatasetError";
    this.problems = problems;
  }
}

/** An item of the dataset with the way back to its file. */
type Located<T> = { readonly value: T; readonly locate: (path: readonly PropertyKey[]) => Omit<Problem, "message"> };

/**
 * The only door from files to a `ReferenceDataset`: parses every YAML file by the schema of its kind, then checks what
 * crosses files (unique ids, references, sources, alias collisions).
 *
 * @throws DatasetError naming file, line and path of everything that is wrong.
 */
export function parseDataset(files: readonly StoryFile[]): ReferenceDataset {
  const problems: Problem[] = [];
  const list = <S extends z.ZodType>(prefix: string, schema: S): Located<z.infer<S>>[] =>
    files.filter(({ path }) => path.startsWith(prefix)).flatMap((file) => parseList(file, schema, problems));
  const entities = list("entities", entitySchema);
  const facts = list("facts", factSchema);
  const claims = list("claims", claimSchema);
  const timeline = list("timeline", eventSchema);
  const sources = list("sources", sourceSchema);
  const story = parseStory(files, problems);
  if (problems.length > 0 || story === undefined) throw new DatasetError(problems);

  for (const kind of [entities, facts, claims, timeline, sources]) checkUnique(kind, problems);
  const entityIds = new Set(entities.map(({ value }) => value.id));
  const sourceIds = new Set(sources.map(({ value }) => value.id));
  for (const item of [...entities, ...facts, ...claims, ...timeline, story]) {
    checkReferences(item, "sources", item.value.sources, sourceIds, problems);
  }
  for (const item of entities) checkReferences(item, "related", item.value.related, entityIds, problems);
  for (const item of [...facts, ...claims, ...timeline]) {
    checkReferences(item, "entities", item.value.entities, entityIds, problems);
  }
  const factIds = new Set(facts.map(({ value }) => value.id));
  for (const item of claims) checkReferences(item, "facts", item.value.facts, factIds, problems);
  checkFacets(story, problems);
  checkGuards(entities, entityIds, problems);
  checkRoles(entities, problems);
  checkCollisions(entities, problems);
  checkUse(sources, [...entities, ...facts, ...claims, ...timeline, story], problems);
  if (problems.length > 0) throw new DatasetError(problems);
  return {
    story: story.value,
    entities: entities.map(({ value }) => value),
    facts: facts.map(({ value }) => value),
    claims: claims.map(({ value }) => value),
    timeline: timeline.map(({ value }) => value),
    sources: sources.map(({ value }) => value),
  };
}

function readYaml(file: StoryFile, problems: Problem[]) {
  const before = problems.length;
  const lines = new LineCounter();
  const yaml = parseDocument(file.text, { lineCounter: lines, version: "1.2", schema: "core" });
  for (const error of yaml.errors) {
    problems.push({ file: file.path, line: error.linePos?.[0].line ?? 1, path: "(file)", message: error.message });
  }
  const locate = (path: readonly PropertyKey[]): Omit<Problem, "message"> => {
    for (let depth = path.length; depth > 0; depth--) {
      const node = yaml.getIn(path.slice(0, depth) as (string | number)[], true);
      if (isNode(node) && node.range) {
        return { file: file.path, line: lines.linePos(node.range[0]).line, path: path.map(String).join(".") };
      }
    }
    return { file: file.path, line: 1, path: path.map(String).join(".") || "(file)" };
  };
  visit(yaml, {
    Alias: (_, alias) => {
      const line = lines.linePos(alias.range?.[0] ?? 0).line;
      problems.push({ file: file.path, line, path: "(file)", message: "no YAML aliases (*): write the value out" });
    },
  });
  const readable = problems.length === before;
  return { value: readable ? (yaml.toJS() as unknown) : undefined, readable, locate };
}

function parseList<S extends z.ZodType>(file: StoryFile, schema: S, problems: Problem[]): Located<z.infer<S>>[] {
  const { value, readable, locate } = readYaml(file, problems);
  if (!readable) return [];
  if (!Array.isArray(value)) {
    problems.push({ ...locate([]), message: "write a list of items, each beginning with a hyphen" });
    return [];
  }
  return value.flatMap((item, index) => {
    const parsed = schema.safeParse(item);
    if (parsed.success) {
      return [{ value: parsed.data, locate: (path: readonly PropertyKey[]) => locate([index, ...path]) }];
    }
    problems.push(...parsed.error.issues.map((issue) => toProblem(issue, (path) => locate([index, ...path]))));
    return [];
  });
}

function parseStory(files: readonly StoryFile[], problems: Problem[]) {
  const file = files.find(({ path }) => path === "story.yaml");
  if (!file) {
    problems.push({ file: "story.yaml", line: 1, path: "(file)", message: "a story needs a file story.yaml" });
    return undefined;
  }
  const { value, readable, locate } = readYaml(file, problems);
  if (!readable) return undefined;
  const parsed = storySchema.safeParse(value);
  if (parsed.success) return { value: parsed.data, locate };
  problems.push(...parsed.error.issues.map((issue) => toProblem(issue, locate)));
  return undefined;
}

type Issue = z.core.$ZodIssue;

/** A schema's complaint in words that help whoever writes the data, at the line that has to change. */
function toProblem(issue: Issue, locate: Located<unknown>["locate"]): Problem {
  const { path, message } = innermost(issue);
  if (issue.code === "unrecognized_keys") {
    const [key = ""] = issue.keys;
    return { ...locate([...path, key]), message: `unknown key "${key}": see the schema for those there are` };
  }
  const missing = message.endsWith("received undefined");
  return { ...locate(path), message: missing ? `"${String(path.at(-1))}" is missing: add it` : message };
}

/** Where a value may take several forms, the complaint of the form that it comes nearest to. */
function innermost(issue: Issue): { path: readonly PropertyKey[]; message: string } {
  if (issue.code !== "invalid_union") return issue;
  const found = issue.errors.flat().map(innermost);
  const [deepest] = found.toSorted((a, b) => b.path.length - a.path.length);
  return deepest ? { path: [...issue.path, ...deepest.path], message: deepest.message } : issue;
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
  const { facets, signals, gate } = story.value.detect;
  for (const [field, items] of Object.entries({ facets, signals })) {
    const locate = (index: number) => (path: readonly PropertyKey[]) => story.locate(["detect", field, index, ...path]);
    checkUnique(
      items.map((value, index) => ({ value, locate: locate(index) })),
      problems,
    );
  }
  const known = new Set(facets.map(({ id }) => id));
  checkReferences({ value: story, locate: (path) => story.locate(["detect", ...path]) }, "gate", gate, known, problems);
  signals.forEach((signal, index) => {
    const locate = (path: readonly PropertyKey[]) => story.locate(["detect", "signals", index, ...path]);
    for (const field of ["all", "any", "none"] as const) {
      checkReferences({ value: signal, locate }, field, signal[field], known, problems);
    }
  });
}

function checkGuards(entities: readonly Located<Entity>[], ids: ReadonlySet<string>, problems: Problem[]): void {
  for (const { value, locate } of entities) {
    for (const [language, aliases] of Object.entries(value.aliases)) {
      aliases.forEach((alias, index) => {
        if (typeof alias === "string") return;
        for (const id of [alias.when].flat().flatMap((guard) => guard.namedEntity ?? [])) {
          if (ids.has(id)) continue;
          problems.push({
            ...locate(["aliases", language, index]),
            message: `the guard names no known entity: "${id}"`,
          });
        }
      });
    }
  }
}

function checkRoles(entities: readonly Located<Entity>[], problems: Problem[]): void {
  for (const { value, locate } of entities) {
    value.roles.forEach((role, index) => {
      if (role.from && role.until && isBefore(role.until, role.from)) {
        problems.push({ ...locate(["roles", index]), message: "the role ends before it begins" });
      }
      const twin = value.roles.findIndex(
        (other, at) => at < index && other.title === role.title && overlaps(other, role),
      );
      if (twin >= 0) problems.push({ ...locate(["roles", index]), message: "the same role twice at the same time" });
    });
  }
}

type Tenure = { from?: string | undefined; until?: string | undefined };

function overlaps(a: Tenure, b: Tenure): boolean {
  return isBefore(a.from ?? "0000", b.until ?? "9999") && isBefore(b.from ?? "0000", a.until ?? "9999");
}

/** Dates known to the year, the month or the day, compared as far as both are known. */
function isBefore(a: string, b: string): boolean {
  const known = Math.min(a.length, b.length);
  return a.slice(0, known) < b.slice(0, known);
}

/** The same form, unguarded, for two entities: nobody could say which is meant. Of a single character: nor whether. */
function checkCollisions(entities: readonly Located<Entity>[], problems: Problem[]): void {
  const owners = new Map<string, string>();
  for (const { value, locate } of entities) {
    for (const text of plainForms(value)) {
      const owner = owners.get(foldForm(text));
      if (owner !== undefined && owner !== value.id) {
        const message = `"${text}" is also a plain alias of "${owner}": give one of them a guard (when)`;
        problems.push({ ...locate(["aliases"]), message });
      }
      owners.set(foldForm(text), value.id);
    }
    if (plainForms(value).some(isTooShort)) {
      problems.push({ ...locate(["aliases"]), message: "an alias of a single character needs a guard (when)" });
    }
  }
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

function isTooShort(text: string): boolean {
  return [...text].length < 2;
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
