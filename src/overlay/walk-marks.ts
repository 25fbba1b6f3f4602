import type { Mark } from "./mark.ts";

/** Which marks the keyboard steps through. */
export type WalkKind = "mention" | "check";

/**
 * The mark of a kind after or before a place in the list; beyond the last it goes on with the first. A place between two
 * marks is half a number: 2.5 lies between the third and the fourth. `undefined` where there is none of the kind.
 */
export function stepAmong(marks: readonly Mark[], kind: WalkKind, from: number, by: 1 | -1): Mark | undefined {
  const indexes = marks.flatMap((mark, index) => (mark.kind === kind ? [index] : []));
  const next = by > 0 ? indexes.find((index) => index > from) : indexes.findLast((index) => index < from);
  return marks[next ?? (by > 0 ? indexes[0] : indexes.at(-1)) ?? -1];
}
