import { createContext } from "preact";
import { useContext } from "preact/hooks";

/** A piece of a text; with an entity where it names one that has a card. */
export type TextPiece = { readonly text: string; readonly entity?: string };

/** How the names in a card's texts are found, and what happens when the reader goes on to one. */
export type CardLinks = {
  readonly split: (text: string) => readonly TextPiece[];
  readonly follow: (entity: string) => void;
};

/** Gives the texts of a card their links; without it they are plain. */
export const LinksContext = createContext<CardLinks | undefined>(undefined);

/** A text of the dataset, in which the names of other entities lead to their cards. */
export function LinkedText({ text }: { readonly text: string }) {
  const links = useContext(LinksContext);
  if (!links) return <>{text}</>;
  return (
    <>
      {links.split(text).map(({ text: piece, entity }, index) =>
        entity === undefined ? (
          piece
        ) : (
          <button
            key={`${index} ${entity}`}
            type="button"
            class="link"
            data-entity={entity}
            onClick={() => links.follow(entity)}
          >
            {piece}
          </button>
        ),
      )}
    </>
  );
}
