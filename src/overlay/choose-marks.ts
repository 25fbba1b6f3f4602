import type { Settings } from "../settings/settings.ts";
import { kindOf } from "./entity-kind.ts";
import type { Mark } from "./mark.ts";

/** Which marks a page shows and answers to, by the reader's settings; `factsAsked` while the reader wants key facts shown. */
export function chooseMarks(
  marks: readonly Mark[],
  { kindsOff, mentions, verdictsOff, factMarks }: Settings,
  factsAsked: boolean,
): Mark[] {
  const seen = new Set<string>();
  return marks.filter((mark) => {
    if (mark.kind === "check") return !verdictsOff.includes(mark.check.verdict);
    if (mark.kind === "fact") return factMarks === "always" || (factMarks === "asked" && factsAsked);
    const { entity, type } = mark.mention;
    if (kindsOff.includes(kindOf(type)) || (mentions === "first" && seen.has(entity))) return false;
    seen.add(entity);
    return true;
  });
}
