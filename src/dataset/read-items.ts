import { isNode, LineCounter, parseDocument, visit } from "yaml";
import type { z } from "zod";
import type { Located, Problem, StoryFile } from "./problem.ts";

/** The one value of a file, or `undefined` with what is wrong added to `problems`. */
export function readOne<S extends z.ZodType>(
  file: StoryFile,
  schema: S,
  problems: Problem[],
): Located<z.infer<S>> | undefined {
  const { value, readable, locate } = readYaml(file, problems);
  if (!readable) return undefined;
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data, locate };
  problems.push(...parsed.error.issues.map((issue) => toProblem(issue, locate)));
  return undefined;
}

/** The items of a file that keep the schema; what is wrong with the others is added to `problems`. */
export function readItems<S extends z.ZodType>(file: StoryFile, schema: S, problems: Problem[]): Located<z.infer<S>>[] {
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
