import type { Mark } from "./mark.ts";
import type { Target } from "./overlay-state.ts";

/** Slack around a line of text, in CSS pixels: pointers are coarse. */
const SLACK_PX = 2;
/** At one place, what weighs more comes first on the card. */
const ORDER: Record<Mark["kind"], number> = { check: 0, fact: 1, mention: 2 };

/** The caret at a point of the window, in open shadow roots too. */
type Caret = { readonly offsetNode: Node; readonly offset: number };

/**
 * The marks at a point of the window, and the line of the first one. The browser is asked for the text position there, so
 * nothing is measured but the few marks that hold it.
 */
export function hitMarks(document: Document, marks: readonly Mark[], x: number, y: number): Target | undefined {
  const caret = caretAt(document, x, y);
  if (caret?.offsetNode.nodeType !== 3) return undefined;
  const hits = marks.flatMap((mark, index) => {
    if (!isNear(mark.range, caret)) return [];
    const line = lineAt(mark.range, x, y);
    return line < 0 ? [] : [{ index, line, order: ORDER[mark.kind] }];
  });
  return toTarget(hits.sort((a, b) => a.order - b.order || a.index - b.index));
}

/** The target of marks that somebody named, at their first line. */
export function targetOf(marks: readonly Mark[], wanted: readonly Mark[]): Target | undefined {
  const hits = wanted.map((mark) => ({ index: marks.indexOf(mark), line: 0 })).filter(({ index }) => index >= 0);
  return toTarget(hits);
}

function toTarget(hits: readonly { readonly index: number; readonly line: number }[]): Target | undefined {
  const [first] = hits;
  const indexes = hits.map(({ index }) => index);
  return first && { key: indexes.join(), marks: indexes, line: first.line };
}

function caretAt(document: Document, x: number, y: number): Caret | null {
  const caret = document.caretPositionFromPoint(x, y);
  const root = caret && "shadowRoot" in caret.offsetNode ? (caret.offsetNode as Element).shadowRoot : null;
  return root ? document.caretPositionFromPoint(x, y, { shadowRoots: [root] }) : caret;
}

/** Whether the caret is in the range or at one of its ends, where a pointer over its first or last letter may put it. */
function isNear(range: Range, { offsetNode, offset }: Caret): boolean {
  try {
    return range.isPointInRange(offsetNode, offset);
  } catch {
    return false; // The range and the point are in different trees: the page has moved on.
  }
}

/** The line of the range that the point is on, or -1. */
function lineAt(range: Range, x: number, y: number): number {
  if (range.collapsed) return -1;
  return [...range.getClientRects()].findIndex(
    ({ left, right, top, bottom }) =>
      x >= left - SLACK_PX && x <= right + SLACK_PX && y >= top - SLACK_PX && y <= bottom + SLACK_PX,
  );
}
