import type { Mark } from "./mark.ts";

/** Which marks the keyboard steps through. */
export type WalkKind = "mention" | "check";

/**
 * The mark after or before the one at `from` (an index, -1 before the first step) among those of a kind; from the last it
 * goes on to the first. `undefined` where there is none of the kind.
 */
export function stepAmong(marks: readonly Mark[], kind: WalkKind, from: number, by: 1 | -1): number | undefined {
  const indexes = marks.flatMap((mark, index) => (mark.kind === kind ? [index] : []));
  if (indexes.length === 0) return undefined;
  const next = by > 0 ? indexes.find((index) => index > from) : indexes.findLast((index) => index < from);
  return next ?? (by > 0 ? indexes[0] : indexes.at(-1));
}
