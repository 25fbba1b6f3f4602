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
      {links
        .split(text)
        .map(({ text: piece, entity }, index) =>
          entity === undefined ? (
            piece
          ) : (
            <Link key={`${index} ${entity}`} text={piece} entity={entity} onFollow={() => links.follow(entity)} />
          ),
        )}
    </>
  );
}

type LinkProps = { readonly text: string; readonly entity: string; readonly onFollow: () => void };

function Link({ text, entity, onFollow }: LinkProps) {
  const press = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault(); // The space bar would scroll.
    onFollow();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: A button is a box: the lines of the text would not break inside it.
    <span role="button" tabIndex={0} class="name-link" data-entity={entity} onClick={onFollow} onKeyDown={press}>
      {text}
    </span>
  );
}
