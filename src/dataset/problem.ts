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
export type Located<T> = {
  readonly value: T;
  readonly locate: (path: readonly PropertyKey[]) => Omit<Problem, "message">;
};
