type Props = {
  readonly label: string;
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
  /** Id of a text that says more. */
  readonly describedBy?: string;
};

/** Something that is on or off at once. */
export function Switch({ label, on, onSwitch, describedBy }: Props) {
  return (
    <label class="switch">
      <span>{label}</span>
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        aria-describedby={describedBy}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
    </label>
  );
}
