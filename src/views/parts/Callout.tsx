import type { ComponentChildren } from "preact";

type Props = {
  readonly text: string;
  /** What the reader can do about it. */
  readonly children?: ComponentChildren;
};

/** What the reader should know or do before the rest. */
export function Callout({ text, children }: Props) {
  return (
    <div class="callout">
      <p>{text}</p>
      {children}
    </div>
  );
}
