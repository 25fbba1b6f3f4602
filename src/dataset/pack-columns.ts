import { type Columns, columnOf, type Json, LITERAL, SEPARATOR, STEP } from "./columns.ts";

/** A column in the making. Its values stand in `seenTexts` and `seenParts` as JSON, the one used last at the end. */
type Column = {
  steps: string;
  again: string;
  readonly texts: string[];
  readonly seenTexts: string[];
  readonly seenParts: string[];
};

/** What is being packed: columns by name, forms in the order in which they came up. */
type Packing = { readonly columns: Map<string, Column>; readonly forms: Map<string, number> };

/** Takes plain data apart into columns; `unpackColumns` puts it together again. */
export function packColumns(root: Json): Columns {
  const packing: Packing = { columns: new Map(), forms: new Map() };
  addValue(root, "", packing);
  const columns = [...packing.columns].sort(([, a], [, b]) => meanLength(a) - meanLength(b));
  const each = (pick: (column: Column) => string) => columns.map(([, column]) => pick(column));
  return {
    forms: [...packing.forms.keys()].map((form) => JSON.parse(form) as Columns["forms"][number]),
    names: columns.map(([name]) => name),
    steps: each(({ steps }) => steps),
    again: each(({ again }) => again),
    texts: each(({ texts }) => texts.join(SEPARATOR)),
  };
}

function addValue(value: Json, name: string, packing: Packing): void {
  const column = columnNamed(name, packing);
  const isPart = typeof value === "object";
  const seen = isPart ? column.seenParts : column.seenTexts;
  const json = JSON.stringify(value);
  const at = seen.lastIndexOf(json);
  if (at >= 0) {
    column.steps += toCharacter(isPart ? STEP.seenPart : STEP.seenText);
    column.again += toCharacter(seen.length - 1 - at);
    seen.splice(at, 1);
  } else if (isPart) {
    addPart(value, name, column, packing);
  } else {
    column.steps += toCharacter(STEP.newText);
    column.texts.push(toText(value));
  }
  seen.push(json);
}

function addPart(value: Json & object, name: string, column: Column, packing: Packing): void {
  column.steps += toCharacter(STEP.newPart + formOf(value, packing));
  for (const [key, item] of Object.entries(value)) {
    addValue(item, Array.isArray(value) ? name : columnOf(key, name), packing);
  }
}

/** The place of the value's form among all forms, where it is entered if it is new. */
function formOf(value: Json & object, { forms }: Packing): number {
  const form = JSON.stringify(Array.isArray(value) ? value.length : Object.keys(value));
  const place = forms.get(form) ?? forms.size;
  forms.set(form, place);
  return place;
}

function columnNamed(name: string, { columns }: Packing): Column {
  const column = columns.get(name) ?? { steps: "", again: "", texts: [], seenTexts: [], seenParts: [] };
  columns.set(name, column);
  return column;
}

/** @throws RangeError for a text that could not be told from two, or from a number. */
function toText(value: string | number | boolean): string {
  if (typeof value !== "string") return LITERAL + value;
  if (value.includes(SEPARATOR) || value.startsWith(LITERAL)) throw new RangeError(`a text with markup: "${value}"`);
  return value;
}

/** Printable, and without the two characters that JSON would escape; see `toNumber`. */
function toCharacter(number: number): string {
  return String.fromCharCode(number + (number < 57 ? 35 : 36));
}

/** Like stands by like: names by names, sentences by sentences. */
function meanLength({ texts }: Column): number {
  return texts.join("").length / (texts.length || 1);
}
