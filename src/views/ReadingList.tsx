import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { kindOf } from "../overlay/entity-kind.ts";
import { TYPE_NAMES } from "../overlay/message-keys.ts";
import { Sign } from "../overlay/Sign.tsx";
import { useWording } from "../overlay/wording-context.ts";
import type { Span } from "../page-text/page-text.ts";
import type { PageReport } from "../report/page-report.ts";
import type { PanelItem } from "./panel-items.ts";

type Props = {
  readonly items: readonly PanelItem[];
  /** What the items are taken from; another one may have made the list longer. */
  readonly report: PageReport;
  /** The item the reader has come to in the article. */
  readonly here: string | undefined;
  /** Language of the article's words, where it is known. */
  readonly lang: string | undefined;
  readonly cardOf: (item: PanelItem) => ComponentChildren;
  readonly onJump: (item: PanelItem) => void;
  /** The reader points at an item; `undefined` when no longer. */
  readonly onPoint: (span: Span | undefined) => void;
};

/** Every mark of the article in reading order. A press unfolds the card and shows the place in the article. */
export function ReadingList({ items, report, here, lang, cardOf, onJump, onPoint }: Props) {
  const [open, setOpen] = useState<string>();
  const list = useFollowing(here, report);
  const press = (item: PanelItem): void => {
    setOpen(item.id === open ? undefined : item.id);
    if (item.id !== open) onJump(item);
  };
  return (
    <ol class="rows reading" ref={list} onMouseLeave={() => onPoint(undefined)}>
      {items.map((item) => (
        <li key={item.id} aria-current={item.id === here ? "location" : undefined} onMouseEnter={() => onPoint(item)}>
          <button type="button" class="row-fold" aria-expanded={item.id === open} onClick={() => press(item)}>
            <ItemName item={item} lang={lang} />
          </button>
          {item.id === open && <div class="folded">{cardOf(item)}</div>}
        </li>
      ))}
    </ol>
  );
}

/** Keeps the item of `here` in sight, but moves nothing while the reader is in the panel. */
function useFollowing(here: string | undefined, report: PageReport) {
  const list = useRef<HTMLOListElement>(null);
  useLayoutEffect(() => {
    if (here === undefined || list.current?.matches(":hover, :focus-within") || document.querySelector(":focus"))
      return;
    list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [here, report]);
  return list;
}

type NameProps<Kind extends PanelItem["kind"]> = {
  readonly item: Extract<PanelItem, { kind: Kind }>;
  readonly lang: string | undefined;
};

function ItemName({ item, lang }: NameProps<PanelItem["kind"]>) {
  switch (item.kind) {
    case "mention":
      return <MentionName item={item} lang={lang} />;
    case "check":
      return (
        <>
          <Sign kind={item.verdict} />
          <span>
            <q lang={lang}>{item.said}</q>
            <span class="quiet" lang="en">
              {item.topic}
            </span>
          </span>
        </>
      );
    case "fact":
      return (
        <>
          <Sign kind={item.partly ? "partly" : "stated"} />
          <span lang="en">{item.headline}</span>
        </>
      );
  }
}

function MentionName({ item, lang }: NameProps<"mention">) {
  const { say } = useWording();
  return (
    <>
      <i class={`dotted ${kindOf(item.type)}`} role="img" aria-label={say(TYPE_NAMES[item.type])} />
      <span>
        <span lang={lang}>{item.said}</span>
        {item.name !== item.said && (
          <span class="quiet" lang="en">
            {item.name}
          </span>
        )}
      </span>
    </>
  );
}
