import type { Wording } from "../messages/wording.ts";
import { Card, type CardProps } from "./Card.tsx";
import { type CardLinks, LinksContext } from "./LinkedText.tsx";
import { WordingContext } from "./wording-context.ts";

type Props = CardProps & { readonly wording: Wording; readonly links: CardLinks };

/** A card with all that its parts take from around them. */
export function CardRoot({ wording, links, ...card }: Props) {
  return (
    <WordingContext.Provider value={wording}>
      <LinksContext.Provider value={links}>
        <Card {...card} />
      </LinksContext.Provider>
    </WordingContext.Provider>
  );
}
