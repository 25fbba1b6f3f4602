import type { Mark } from "./mark.ts";

/** The first mark that is not scrolled away. */
export function markInSight(marks: readonly Mark[]): Mark | undefined {
  return marks.find(({ range }) => {
    const { bottom, right, width, height } = range.getBoundingClientRect();
    return width + height > 0 && bottom > 0 && right > 0;
  });
}

/** The mark that the page's caret is in, or that stands in what has the focus. */
export function markAtCaret(document: Document, marks: readonly Mark[]): Mark | undefined {
  const selection = document.getSelection();
  const { activeElement } = document;
  const isAt = ({ range }: Mark): boolean => {
    const { focusNode } = selection ?? {};
    return focusNode != null && isInside(range, focusNode, selection?.focusOffset ?? 0);
  };
  const isIn = ({ range }: Mark): boolean =>
    activeElement !== null && activeElement !== document.body && activeElement.contains(range.startContainer);
  return marks.find(isIn) ?? marks.find(isAt);
}

function isInside(range: Range, node: Node, offset: number): boolean {
  try {
    return range.isPointInRange(node, offset);
  } catch {
    return false; // In different trees.
  }
}
