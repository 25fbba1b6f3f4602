import type { Mark } from "./mark.ts";
import type { Target } from "./overlay-state.ts";
import { readLines } from "./read-lines.ts";

/** Slack around a line of text, in CSS pixels: pointers are coarse. */
const SLACK_PX = 2;
/** At one place, what weighs more comes first on the card; a term is what the reader pointed at, a fact the whole sentence. */
const ORDER: Record<Mark["kind"], number> = { check: 0, mention: 1, fact: 2 };

/** The caret at a point of the window, in open shadow roots too. */
type Caret = { readonly offsetNode: Node; readonly offset: number };

type Hit = { readonly index: number; readonly line: number; readonly kind: Mark["kind"] };

/**
 * Makes marks, which come in the order of the text, ready to be found at points of the window. The browser is asked for the
 * text position there. Terms do not overlap and are found by bisection, so that it costs the same on a page of any length;
 * statements and facts are few.
 */
export function createHitTest(
  document: Document,
  marks: readonly Mark[],
): (x: number, y: number) => Target | undefined {
  const all = marks.map((mark, index) => ({ mark, index }));
  const terms = all.filter(({ mark }) => mark.kind === "mention");
  const others = all.filter(({ mark }) => mark.kind !== "mention");
  return (x, y) => {
    const caret = caretAt(document, x, y);
    if (caret?.offsetNode.nodeType !== 3) return undefined;
    const near = search(terms, caret);
    const candidates = [...terms.slice(Math.max(near - 1, 0), near + 2), ...others];
    const hits = candidates.flatMap(({ mark: { kind, range }, index }): Hit[] => {
      const line = isNear(range, caret) ? lineAt(range, x, y) : -1;
      return line < 0 ? [] : [{ index, line, kind }];
    });
    return toTarget(hits);
  };
}

/** The target of a mark and of those that share its words, at its first line: they have one card. */
export function targetOf(marks: readonly Mark[], mark: Mark): Target | undefined {
  const hits = marks.flatMap((other, index): Hit[] => {
    const isHit =
      other === mark || (other.kind !== mark.kind && other.kind !== "fact" && overlaps(other.range, mark.range));
    return isHit ? [{ index, line: 0, kind: other.kind }] : [];
  });
  const target = toTarget(hits);
  return target && { ...target, at: marks.indexOf(mark) };
}

function toTarget(hits: readonly Hit[]): Target | undefined {
  const byWeight = hits.toSorted((a, b) => ORDER[a.kind] - ORDER[b.kind] || a.index - b.index);
  const smallest = byWeight.find(({ kind }) => kind === "mention") ?? byWeight[0];
  const marks = byWeight.map(({ index }) => index);
  return smallest && { key: marks.join(), marks, at: smallest.index, line: smallest.line };
}

function caretAt(document: Document, x: number, y: number): Caret | null {
  const caret = document.caretPositionFromPoint(x, y);
  const root = caret && "shadowRoot" in caret.offsetNode ? (caret.offsetNode as Element).shadowRoot : null;
  return root ? document.caretPositionFromPoint(x, y, { shadowRoots: [root] }) : caret;
}

/** By bisection: the first term that does not end before the caret. */
function search(terms: readonly { readonly mark: Mark }[], caret: Caret): number {
  let low = 0;
  let high = terms.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (endsBefore(terms[middle]?.mark.range, caret)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function endsBefore(range: Range | undefined, { offsetNode, offset }: Caret): boolean {
  try {
    return range?.comparePoint(offsetNode, offset) === 1;
  } catch {
    return false; // The range and the point are in different trees: the page has moved on.
  }
}

/** Whether the caret is in the range or at one of its ends, where a pointer over its first or last letter may put it. */
function isNear(range: Range, { offsetNode, offset }: Caret): boolean {
  try {
    return range.isPointInRange(offsetNode, offset);
  } catch {
    return false; // As above.
  }
}

/** The line of the range that the point is on, or -1. */
function lineAt(range: Range, x: number, y: number): number {
  return readLines(range).findIndex(
    (line) =>
      x >= line.x - SLACK_PX &&
      x <= line.x + line.width + SLACK_PX &&
      y >= line.y - SLACK_PX &&
      y <= line.y + line.height + SLACK_PX,
  );
}

function overlaps(a: Range, b: Range): boolean {
  try {
    return a.compareBoundaryPoints(a.START_TO_END, b) > 0 && a.compareBoundaryPoints(a.END_TO_START, b) < 0;
  } catch {
    return false; // In different trees.
  }
}
