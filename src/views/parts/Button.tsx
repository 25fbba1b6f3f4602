import type { ComponentChildren } from "preact";

type Props = {
  readonly children: ComponentChildren;
  /** Absent for the button that sends its form. */
  readonly onClick?: () => void;
  /** `main` for what most readers want here, `plain` for what is one of several, `bare` for what looks like a link. */
  readonly kind?: "main" | "plain" | "bare";
  /** Its name, where the words on it leave out what they are about. */
  readonly label?: string;
};

/** A button. */
export function Button({ children, onClick, kind = "plain", label }: Props) {
  return (
    <button type={onClick ? "button" : "submit"} class={`button ${kind}`} aria-label={label} onClick={onClick}>
      {children}
    </button>
  );
}
