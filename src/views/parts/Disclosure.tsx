import type { ComponentChildren } from "preact";

type Props = {
  readonly summary: ComponentChildren;
  readonly children: ComponentChildren;
  /** `row` where the summary is an item of a list, `link` where it stands below a text. */
  readonly kind?: "row" | "link";
};

/** Something more, folded behind a line. */
export function Disclosure({ summary, children, kind = "link" }: Props) {
  return (
    <details class={`disclosure ${kind}`}>
      <summary>{summary}</summary>
      <div class="folded">{children}</div>
    </details>
  );
}
