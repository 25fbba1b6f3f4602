import { computePosition, flip, offset, shift, size } from "@floating-ui/dom";

/** Distance of the card from the line it belongs to, and from the edges of the window, in CSS pixels. */
const GAP_PX = 8;
/** Below this height a card beside the line would be unreadable. */
const MIN_HEIGHT_PX = 120;

/**
 * Puts the card under the hovered line, or above it where there is more room: never over the line, never off the
 * screen. The card must be fixed in the top layer.
 */
export async function placeCard(line: () => DOMRect | undefined, card: HTMLElement): Promise<void> {
  const getBoundingClientRect = () => line() ?? card.getBoundingClientRect();
  const { x, y } = await computePosition({ getBoundingClientRect }, card, {
    strategy: "fixed",
    placement: "bottom-start",
    middleware: [
      offset(GAP_PX),
      flip({ padding: GAP_PX, fallbackStrategy: "bestFit" }),
      shift({ padding: GAP_PX }),
      size({
        padding: GAP_PX,
        apply: ({ availableHeight }) => {
          card.style.maxHeight = `${Math.max(MIN_HEIGHT_PX, Math.min(480, availableHeight))}px`;
        },
      }),
    ],
  });
  card.style.left = `${Math.round(x)}px`;
  card.style.top = `${Math.round(y)}px`;
}
