import type { Box, Size } from "./place-card.ts";

/** Where a sheet lies: at an edge of the window, so high. In CSS pixels. */
export type SheetPlace = { readonly edge: "bottom" | "top"; readonly height: number };

/** No sheet takes more of the window. */
const MAX_SHARE = 0.7;
/** A sheet that is this much of the window's height is worth reading in; for less room it goes to the other edge. */
const GOOD_SHARE = 0.35;
/** Distance from the line that it must not cover. */
const GAP_PX = 8;

/**
 * The place of a card as a sheet over the whole width: at the lower edge, in reach of a thumb, or at the upper one where
 * the line it belongs to is too low. Never over the line, as long as one of the two leaves room.
 */
export function placeSheet(line: Box, height: number, view: Size): SheetPlace {
  const wanted = Math.min(height, Math.floor(view.height * MAX_SHARE));
  const below = Math.floor(view.height - line.y - line.height - GAP_PX);
  const above = Math.floor(line.y - GAP_PX);
  const good = Math.min(wanted, view.height * GOOD_SHARE);
  if (below >= good) return { edge: "bottom", height: Math.min(wanted, below) };
  if (above >= good) return { edge: "top", height: Math.min(wanted, above) };
  return { edge: "bottom", height: wanted };
}
