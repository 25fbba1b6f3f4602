/**
 * Plain data (objects, arrays, texts, numbers, `true`) taken apart into columns of like things, because a compressor
 * finds repetition only where it is near. A value goes to the column that `columnOf` names, as one step:
 *
 * - a new text: the next one of the column's `texts`;
 * - a new list or object: its form (how many items, or which keys), with its parts as further steps;
 * - again a value that the column had before: how many other values were used since, in `again`;
 * - the value that stood at this place in the item before.
 *
 * Every step and every number is one character.
 */
export type Columns = {
  /** Lengths of lists and keys of objects; a form is meant by its place here. */
  readonly forms: readonly (number | string)[];
  readonly names: readonly string[];
  /** One entry per column, in the order of `names`, as are the other two. */
  readonly steps: readonly string[];
  readonly again: readonly string[];
  /** The texts of each column, joined by `SEPARATOR`. */
  readonly texts: readonly string[];
};

/** What is next at some place; from `STEP.form` on, the number is that of a form. */
export const STEP = { text: 0, recentText: 1, recentPart: 2, asBefore: 3, form: 4 };

/** No text of a dataset has it, since none has markup. */
export const SEPARATOR = "<";

/** What stands before a number or `true` among the texts. */
export const LITERAL = ">";

/** Fields whose texts are like those of other fields, and the column that they share. */
const SHARED: Readonly<Record<string, string>> = {
  ...share("prose", "story description why statement record text note what caveat next summary headline label reason"),
  ...share("ids", "id entities related facts"),
  ...share("citation", "title publisher url"),
  ...share("en", "name notAbout"),
};

/** What stands below one of these is in that language. */
const LANGUAGE = /^(?:en|ja|zh-Han[st]|ko|fr|de|es|it|pt|pl)$/;

function share(column: string, fields: string): Record<string, string> {
  return Object.fromEntries(fields.split(" ").map((field) => [field, column]));
}

/** The column of what an object in column `parent` has under `key`. */
export function columnOf(key: string, parent: string): string {
  return LANGUAGE.test(parent) ? parent : (SHARED[key] ?? key);
}
