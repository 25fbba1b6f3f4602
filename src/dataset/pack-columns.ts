import { type Columns, columnOf, LITERAL, SEPARATOR, STEP } from "./columns.ts";

/** Plain data, as JSON has it. */
export type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

/** A column in the making. `recentTexts` and `recentParts` hold its values as JSON, the one used last first. */
type Column = {
  steps: string;
  again: string;
  readonly texts: string[];
  readonly recentTexts: string[];
  readonly recentParts: string[];
};

/** Takes plain data apart into columns; `unpackColumns` puts it together again. */
export function packColumns(root: Json): Columns {
  const packer = new Packer();
  packer.add(root, "", undefined);
  const columns = [...packer.columns].sort(([, a], [, b]) => meanLength(a) - meanLength(b));
  const each = (pick: (column: Column) => string) => columns.map(([, column]) => pick(column));
  return {
    forms: [...packer.forms.keys()],
    names: columns.map(([name]) => name),
    steps: each(({ steps }) => steps),
    again: each(({ again }) => again),
    texts: each(({ texts }) => texts.join(SEPARATOR)),
  };
}

/** Like stands by like: names by names, sentences by sentences. */
function meanLength({ texts }: Column): number {
  return texts.join("").length / (texts.length || 1);
}

class Packer {
  readonly columns = new Map<string, Column>();
  readonly forms = new Map<number | string, number>();

  add(value: Json, name: string, before: Json | undefined): void {
    const column = this.columnNamed(name);
    const json = JSON.stringify(value);
    const isPart = typeof value === "object";
    const recent = isPart ? column.recentParts : column.recentTexts;
    const at = recent.indexOf(json);
    if (before !== undefined && JSON.stringify(before) === json) {
      column.steps += toCharacter(STEP.asBefore);
    } else if (at >= 0) {
      column.steps += toCharacter(isPart ? STEP.recentPart : STEP.recentText);
      column.again += toCharacter(at);
    } else if (isPart) {
      this.addPart(value, name, before);
    } else {
      column.steps += toCharacter(STEP.text);
      column.texts.push(toText(value));
    }
    if (at >= 0) recent.splice(at, 1);
    recent.unshift(json);
  }

  private addPart(value: Json & object, name: string, before: Json | undefined): void {
    const column = this.columnNamed(name);
    if (isList(value)) {
      column.steps += toCharacter(STEP.form + this.formOf(value.length));
      value.forEach((item, index) => {
        const same = typeof item === "object" ? value[index - 1] : itemAt(before, index);
        this.add(item, name, same);
      });
    } else {
      const keys = Object.keys(value);
      column.steps += toCharacter(STEP.form + this.formOf(keys.join(" ")));
      for (const key of keys) this.add(value[key] as Json, columnOf(key, name), fieldOf(before, key));
    }
  }
}
