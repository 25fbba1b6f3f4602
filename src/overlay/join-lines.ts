import type { Box } from "./place-card.ts";

/**
 * The lines of a text from the boxes of its pieces: words in bold or in a link have boxes of their own, and belong to the
 * line of the piece before where the two share most of its height, or of its width where the text is `vertical`.
 */
export function joinLines(pieces: readonly Box[], vertical: boolean): Box[] {
  const lines: Box[] = [];
  for (const { x, y, width, height } of pieces) {
    if (width === 0 || height === 0) continue;
    const piece = { x, y, width, height };
    const last = lines.at(-1);
    if (last && isOnLine(last, piece, vertical)) lines[lines.length - 1] = unite(last, piece);
    else lines.push(piece);
  }
  return lines;
}

function isOnLine(a: Box, b: Box, vertical: boolean): boolean {
  const shared = vertical
    ? Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
    : Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return shared > (vertical ? Math.min(a.width, b.width) : Math.min(a.height, b.height)) / 2;
}

function unite(a: Box, b: Box): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}
