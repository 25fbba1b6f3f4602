import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { CardContent } from "../overlay/build-card.ts";
import { ClaimPart } from "../overlay/ClaimPart.tsx";
import { EntityPart } from "../overlay/EntityPart.tsx";
import { FactDetails } from "../overlay/FactDetails.tsx";
import { type CardLinks, LinksContext } from "../overlay/LinkedText.tsx";
import { Note } from "../overlay/Note.tsx";
import { SourceList } from "../overlay/SourceList.tsx";
import { withoutEntity } from "../overlay/without-entity.ts";
import { useWording } from "../overlay/wording-context.ts";
import type { PanelContent } from "./panel-content.ts";
import { Button } from "./parts/Button.tsx";

type Props = {
  /** What the card shows at first. */
  readonly content: PanelContent;
  /** Language of the article's words, where known. */
  readonly lang: string | undefined;
  readonly entityCard: (entity: string) => CardContent | undefined;
  /** A text cut at the names of entities. */
  readonly split: CardLinks["split"];
};

/** A card in its place in the side panel. A name in it leads on to the card of that name, and back again. */
export function PanelCard({ content, lang, entityCard, split }: Props) {
  const { say } = useWording();
  const [trail, setTrail] = useState<readonly CardContent[]>([]);
  const card = useFocusOnChange(trail);
  const followed = trail.at(-1);
  const shown: PanelContent = followed ? { kind: "entity", entity: followed } : content;
  const links: CardLinks = {
    split: withoutEntity(split, shown.kind === "entity" ? shown.entity.entity : undefined),
    follow: (entity) => {
      const next = entityCard(entity);
      if (next) setTrail([...trail, next]);
    },
  };
  return (
    <LinksContext.Provider value={links}>
      <div class="panel-card" ref={card} tabIndex={-1}>
        {followed && (
          <Button kind="bare" onClick={() => setTrail(trail.slice(0, -1))}>
            {say("cardBack")}
          </Button>
        )}
        {/* Another card is drawn from scratch: nothing of the one before stays unfolded. */}
        <Content key={trail.length} content={shown} lang={lang} />
      </div>
    </LinksContext.Provider>
  );
}

/** What was pressed is gone after each step along the trail: the keyboard goes on from the top of the card. */
function useFocusOnChange(trail: readonly CardContent[]) {
  const card = useRef<HTMLDivElement>(null);
  const seen = useRef(trail);
  useLayoutEffect(() => {
    if (seen.current !== trail) card.current?.focus();
    seen.current = trail;
  }, [trail]);
  return card;
}

function Content({ content, lang }: Pick<Props, "content" | "lang">) {
  const { say, date } = useWording();
  switch (content.kind) {
    case "entity":
      return <EntityPart content={content.entity} />;
    case "check":
      return <ClaimPart check={content.check} sources={content.sources} lang={lang} />;
    case "fact":
      return (
        <>
          {content.said !== undefined && (
            <Note title={say("popupTheArticle")} lang={lang}>
              <q>{content.said}</q>
            </Note>
          )}
          <FactDetails fact={content.fact} sources={content.sources} />
        </>
      );
    case "event":
      return (
        <>
          <p class="type">
            {say("panelEvent")} · {date(content.event.date)}
          </p>
          <SourceList sources={content.sources} />
        </>
      );
  }
}
