import { type Columns, columnOf, type Json, LITERAL, SEPARATOR, STEP } from "./columns.ts";

/** A column being read: how far its steps have been taken, and its values so far, the one used last at the end. */
type Column = {
  readonly steps: string;
  readonly again: string;
  readonly texts: readonly string[];
  stepsTaken: number;
  againTaken: number;
  textsTaken: number;
  readonly seenTexts: Json[];
  readonly seenParts: Json[];
};

/** Puts together what `packColumns` took apart. Equal parts come back as one object: treat them as read-only. */
export function unpackColumns({ forms, names, steps, again, texts }: Columns): Json {
  const columns = new Map(
    names.map((name, at) => [name, openColumn(steps[at] ?? "", again[at] ?? "", texts[at] ?? "")]),
  );

  const read = (name: string): Json => {
    const column = columns.get(name);
    if (!column) throw new RangeError(`no column "${name}"`);
    const step = toNumber(column.steps, column.stepsTaken++);
    const isPart = step === STEP.seenPart || step >= STEP.newPart;
    const seen = isPart ? column.seenParts : column.seenTexts;
    const value =
      step === STEP.seenText || step === STEP.seenPart
        ? (seen.splice(seen.length - 1 - toNumber(column.again, column.againTaken++), 1)[0] as Json)
        : isPart
          ? readPart(forms[step - STEP.newPart], name)
          : fromText(column.texts[column.textsTaken++] ?? "");
    seen.push(value);
    return value;
  };
  const readPart = (shape: number | readonly string[] | undefined, name: string): Json =>
    typeof shape === "object"
      ? Object.fromEntries(shape.map((key) => [key, read(columnOf(key, name))]))
      : Array.from({ length: shape ?? 0 }, () => read(name));
  return read("");
}

function openColumn(steps: string, again: string, texts: string): Column {
  const none = { stepsTaken: 0, againTaken: 0, textsTaken: 0 };
  return { steps, again, texts: texts.split(SEPARATOR), ...none, seenTexts: [], seenParts: [] };
}

function fromText(text: string): Json {
  return text.startsWith(LITERAL) ? (JSON.parse(text.slice(LITERAL.length)) as Json) : text;
}

/** The number that `toCharacter` wrote. */
function toNumber(characters: string, at: number): number {
  const code = characters.charCodeAt(at);
  return code - (code < 92 ? 35 : 36);
}
