import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { kindOf } from "../overlay/entity-kind.ts";
import { useWording } from "../overlay/wording-context.ts";
import type { PanelItem } from "./panel-items.ts";
import { Sign } from "./parts/Sign.tsx";

type Props = {
  readonly items: readonly PanelItem[];
  /** The item the reader has come to in the article. */
  readonly here: string | undefined;
  /** Language of the article's words, where it is known. */
  readonly lang: string | undefined;
  readonly cardOf: (item: PanelItem) => ComponentChildren;
  readonly onJump: (item: PanelItem) => void;
};

/** Every mark of the article in reading order. A press unfolds the card and shows the place in the article. */
export function ReadingList({ items, here, lang, cardOf, onJump }: Props) {
  const [open, setOpen] = useState<string>();
  const list = useFollowing(here);
  return (
    <ol class="rows reading" ref={list}>
      {items.map((item) => (
        <li key={item.id} aria-current={item.id === here ? "location" : undefined}>
          <button
            type="button"
            class="row-jump"
            aria-expanded={item.id === open}
            onClick={() => {
              setOpen(item.id === open ? undefined : item.id);
              if (item.id !== open) onJump(item);
            }}
          >
            <ItemName item={item} lang={lang} />
          </button>
          {item.id === open && <div class="folded">{cardOf(item)}</div>}
        </li>
      ))}
    </ol>
  );
}

/** Keeps the item of `here` in sight, but never moves what the reader is just using. */
function useFollowing(here: string | undefined) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const isInUse = list.current?.matches(":hover, :focus-within") ?? false;
    if (here === undefined || isInUse) return;
    list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [here]);
  return list;
}

type NameProps = { readonly item: PanelItem; readonly lang: string | undefined };

function ItemName({ item, lang }: NameProps) {
  switch (item.kind) {
    case "mention":
      return <MentionName item={item} lang={lang} />;
    case "check":
      return (
        <>
          <Sign kind={item.verdict} />
          <q lang={lang}>{item.said}</q>
        </>
      );
    case "fact":
      return (
        <>
          <Sign kind="stated" />
          <span lang="en">{item.headline}</span>
        </>
      );
  }
}

type MentionProps = { readonly item: Extract<PanelItem, { kind: "mention" }>; readonly lang: string | undefined };

function MentionName({ item, lang }: MentionProps) {
  const { say } = useWording();
  const kind = kindOf(item.type);
  return (
    <>
      <i class={`dot ${kind}`} role="img" aria-label={say(KINDS[kind])} />
      <span lang={lang}>{item.said}</span>
      {item.name !== item.said && (
        <span class="quiet" lang="en">
          {item.name}
        </span>
      )}
    </>
  );
}

const KINDS = {
  person: "kindPerson",
  place: "kindPlace",
  organisation: "kindOrganisation",
  treaty: "kindTreaty",
  weapon: "kindWeapon",
  event: "kindEvent",
} as const;
