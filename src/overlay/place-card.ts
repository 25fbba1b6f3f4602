import { computePosition, flip, offset, type Platform, shift, size } from "@floating-ui/core";

export type Size = { readonly width: number; readonly height: number };
export type Box = Size & { readonly x: number; readonly y: number };

/** Where a card goes: the offset of its corner in the window, and the height it has there. All in CSS pixels. */
export type CardPlace = { readonly x: number; readonly y: number; readonly height: number };

/** Which way a text runs: its lines from top to bottom, or from right to left. */
export type TextFlow = { readonly vertical: boolean; readonly fromRight: boolean };

/** Distance of the card from the line it belongs to, and from the edges of the window. */
const GAP_PX = 8;
/** No card is taller, however much it has to say; the rest scrolls. */
const MAX_HEIGHT_PX = 480;
/** Below this height a card would be unreadable; it then may cover the line. */
const MIN_HEIGHT_PX = 120;

/**
 * The place of a card under its line, or above it where there is more room; beside it where the text runs from top to
 * bottom. Never over the line, never out of the window. Plain numbers in, plain numbers out; Floating UI does the geometry.
 */
export async function placeCard(
  line: Box,
  card: Size,
  view: Size,
  { vertical, fromRight }: TextFlow = { vertical: false, fromRight: false },
): Promise<CardPlace> {
  let height = Math.min(card.height, MAX_HEIGHT_PX, view.height - 2 * GAP_PX);
  const floating = () => ({ x: 0, y: 0, width: card.width, height });
  const platform: Platform = {
    getElementRects: () => ({ reference: { ...line }, floating: floating() }),
    getDimensions: floating,
    getClippingRect: () => ({ x: 0, y: 0, ...view }),
  };
  const { x, y } = await computePosition(line, card, {
    platform,
    strategy: "fixed",
    placement: vertical ? "left-start" : fromRight ? "bottom-end" : "bottom-start",
    middleware: [
      offset(GAP_PX),
      flip({ padding: GAP_PX, crossAxis: false, fallbackStrategy: "bestFit" }),
      shift({ padding: GAP_PX }),
      size({
        padding: GAP_PX,
        apply: ({ availableHeight }) => {
          height = Math.min(height, Math.max(MIN_HEIGHT_PX, Math.floor(availableHeight)));
        },
      }),
    ],
  });
  return { x: Math.round(x), y: Math.round(y), height };
}
