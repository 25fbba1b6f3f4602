import { type Mark, subjectOf } from "./mark.ts";
import type { Target } from "./overlay-state.ts";

/**
 * Where the targets of open cards are after the page was read anew, by their old keys: the same subjects, counted from the
 * top. A target one of whose marks is gone is left out.
 */
export function moveTargets(
  targets: readonly (Target | undefined)[],
  before: readonly Mark[],
  now: readonly Mark[],
): Map<string, Target> {
  const moved = new Map<string, Target>();
  for (const target of targets) {
    if (!target) continue;
    const to = (index: number): number => now.indexOf(counterpartOf(before[index], before, now) as Mark); // -1 without.
    const marks = target.marks.map(to);
    if (!marks.includes(-1)) moved.set(target.key, { ...target, key: marks.join(), marks, at: to(target.at) });
  }
  return moved;
}

/** The mark of a new reading that says the same as one before: the same subject, counted from the top. */
export function counterpartOf(mark: Mark | undefined, before: readonly Mark[], now: readonly Mark[]): Mark | undefined {
  if (!mark) return undefined;
  const subject = subjectOf(mark);
  const isSame = (other: Mark): boolean => subjectOf(other) === subject;
  return now.filter(isSame)[before.filter(isSame).indexOf(mark)];
}
