import type { CardLinks } from "./LinkedText.tsx";

/** Cuts texts as before, but for one entity: no card leads to itself. */
export function withoutEntity(split: CardLinks["split"], self: string | undefined): CardLinks["split"] {
  return (text) => split(text).map((piece) => (piece.entity === self ? { text: piece.text } : piece));
}
