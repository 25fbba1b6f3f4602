/** One thing that can be on or off, with its language where the label is in another one. */
type Tick<T extends string> = { readonly value: T; readonly label: string; readonly lang?: string };

type Props<T extends string> = {
  readonly legend: string;
  readonly ticks: readonly Tick<T>[];
  /** What is off; everything else is on. */
  readonly off: readonly T[];
  readonly onChange: (off: T[]) => void;
};

/** A group of checkboxes over a list of exceptions. */
export function Ticks<T extends string>({ legend, ticks, off, onChange }: Props<T>) {
  const toggle = (value: T, on: boolean): void => {
    const others = off.filter((other) => other !== value);
    onChange(on ? others : [...others, value]);
  };
  return (
    <fieldset class="ticks">
      <legend>{legend}</legend>
      {ticks.map(({ value, label, lang }) => (
        <label class="tick" key={value}>
          <input
            type="checkbox"
            checked={!off.includes(value)}
            onChange={(event) => toggle(value, event.currentTarget.checked)}
          />
          <span lang={lang}>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
