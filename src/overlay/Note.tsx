import type { ComponentChildren } from "preact";

type Props = {
  readonly title: string;
  /** Language of what is noted, where known. */
  readonly lang: string | undefined;
  readonly children: ComponentChildren;
};

/** A short text under a few words that say what it is. */
export function Note({ title, lang, children }: Props) {
  return (
    <p class="note">
      <strong>{title}</strong> <span lang={lang}>{children}</span>
    </p>
  );
}
