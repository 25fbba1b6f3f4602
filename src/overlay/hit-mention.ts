import type { Target } from "./overlay-state.ts";
import type { DrawnMention } from "./paint-highlights.ts";

/** Slack around a line of text, in CSS pixels: pointers are coarse. */
const SLACK_PX = 2;

/**
 * The mention at a point of the window, and which of its lines. Asks the browser for the text position there and looks
 * it up among the ranges, which are in document order; so it costs the same on a page of any length.
 */
export function hitMention(
  document: Document,
  drawn: readonly DrawnMention[],
  x: number,
  y: number,
): Target | undefined {
  const caret = document.caretPositionFromPoint(x, y);
  if (caret?.offsetNode.nodeType !== Node.TEXT_NODE) return undefined;
  const near = search(drawn, caret.offsetNode, caret.offset);
  for (const mention of [near, near - 1, near + 1]) {
    const line = lineAt(drawn[mention]?.range, x, y);
    if (line >= 0) return { mention, line };
  }
  return undefined;
}

/** By bisection: the first mention that does not end before the position. */
function search(drawn: readonly DrawnMention[], node: Node, offset: number): number {
  let low = 0;
  let high = drawn.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (endsBefore(drawn[middle]?.range, node, offset)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function endsBefore(range: Range | undefined, node: Node, offset: number): boolean {
  try {
    return range?.comparePoint(node, offset) === 1;
  } catch {
    return false; // The range and the point are in different trees: the page has moved on.
  }
}

/** The line of the range that the point is on, or -1. */
function lineAt(range: Range | undefined, x: number, y: number): number {
  if (!range || range.collapsed) return -1;
  return [...range.getClientRects()].findIndex(
    ({ left, right, top, bottom }) =>
      x >= left - SLACK_PX && x <= right + SLACK_PX && y >= top - SLACK_PX && y <= bottom + SLACK_PX,
  );
}
