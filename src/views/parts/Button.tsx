import type { ComponentChildren } from "preact";

type Props = {
  readonly onClick: () => void;
  readonly children: ComponentChildren;
  /** `main` for what most readers want here, `plain` for what is one of several; `icon` shows a picture only. */
  readonly kind?: "main" | "plain" | "icon";
  /** What it does, where the children are no words; also its tooltip. */
  readonly label?: string;
};

/** A button. */
export function Button({ onClick, children, kind = "plain", label }: Props) {
  return (
    <button type="button" class={`button ${kind}`} aria-label={label} title={label} onClick={onClick}>
      {children}
    </button>
  );
}
