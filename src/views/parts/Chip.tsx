import type { ComponentChildren } from "preact";
import type { EntityKind } from "../../overlay/entity-kind.ts";

type Props = {
  readonly children: ComponentChildren;
  readonly onClick: () => void;
  /** How often there is what it names, or which of them one is at. */
  readonly count: string;
  /** Whether it is on; absent for what only does something. */
  readonly pressed?: boolean;
  /** Gives it the sign of a kind. */
  readonly kind?: EntityKind | undefined;
  readonly title?: string;
  readonly entity?: string;
};

/** A name with a count, in a line of others: it leads somewhere, or is on or off. */
export function Chip({ children, onClick, count, pressed, kind, title, entity }: Props) {
  return (
    <button
      type="button"
      class={kind ? `chip dotted ${kind}` : "chip"}
      aria-pressed={pressed}
      title={title}
      data-entity={entity}
      onClick={onClick}
    >
      {children} <span class="count">{count}</span>
    </button>
  );
}
