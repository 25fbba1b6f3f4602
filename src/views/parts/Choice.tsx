import type { ComponentChildren } from "preact";

/** One of several ways that exclude each other: its value, its name, and what else to say of it. */
type Way<T extends string> = { readonly value: T; readonly label: string; readonly more?: ComponentChildren };

type Props<T extends string> = {
  readonly name: string;
  readonly legend: string;
  readonly ways: readonly Way<T>[];
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
};

/** A group of radio buttons under a question. */
export function Choice<T extends string>({ name, legend, ways, chosen, onChoose }: Props<T>) {
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      {ways.map(({ value, label, more }) => (
        <div class="way" key={value}>
          <label class="tick">
            <input type="radio" name={name} value={value} checked={value === chosen} onChange={() => onChoose(value)} />
            <span>{label}</span>
          </label>
          {more}
        </div>
      ))}
    </fieldset>
  );
}
