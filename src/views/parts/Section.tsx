import type { ComponentChildren } from "preact";

type Props = {
  /** Unique in the document; a link can lead here. */
  readonly id: string;
  readonly title: string;
  /** A few words at the end of the heading's line. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
};

/** A part of a surface under a heading. */
export function Section({ id, title, aside, children }: Props) {
  return (
    <section id={id} class="section" aria-labelledby={`${id}-title`}>
      <div class="section-head">
        <h2 id={`${id}-title`}>{title}</h2>
        {aside !== undefined && <span class="aside">{aside}</span>}
      </div>
      {children}
    </section>
  );
}
