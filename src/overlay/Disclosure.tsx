import type { ComponentChildren } from "preact";

type Props = {
  readonly summary: ComponentChildren;
  readonly children: ComponentChildren;
  /** `row` where the summary is an item of a list, `link` where it stands below a text. */
  readonly kind?: "row" | "link";
  readonly onToggle?: (open: boolean) => void;
};

/** Something more, folded behind a line. */
export function Disclosure({ summary, children, kind = "link", onToggle }: Props) {
  return (
    <details class={`disclosure ${kind}`} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary>{summary}</summary>
      <div class="folded">{children}</div>
    </details>
  );
}
