/** Plain data, as JSON has it. */
export type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

/**
 * Plain data taken apart into columns of like things, because a compressor finds repetition only where it is near. A
 * value goes to the column that `columnOf` names, as one step:
 *
 * - a new text, the next one of the column's `texts`;
 * - a new part (a list or an object) of some form, with what is in it as further steps;
 * - a value that the column had before; `again` says how many others were used since.
 *
 * Every step and every number is one character.
 */
export type Columns = {
  /** Lengths of lists and keys of objects; a step means a form by its place here. */
  readonly forms: readonly (number | readonly string[])[];
  readonly names: readonly string[];
  /** One entry per column, in the order of `names`; so have the next two. */
  readonly steps: readonly string[];
  readonly again: readonly string[];
  /** The texts of each column, joined by `SEPARATOR`. */
  readonly texts: readonly string[];
};

/** The kinds of steps. From `newPart` on, the number says which form. */
export const STEP = { newText: 0, seenText: 1, seenPart: 2, newPart: 3 };

/** No text of a dataset holds it, since none has markup. */
export const SEPARATOR = "<";

/** Stands before a number or a boolean among the texts. */
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
