import type { Fact } from "../dataset/schema.ts";
import type { Coverage, FactMention } from "./page-report.ts";

/** What an article of a day states, and leaves out, of the key facts that existed then; and what came to be afterwards. */
export function coverFacts(facts: readonly Fact[], stated: readonly FactMention[], day: string): Coverage {
  const isStated = new Set(stated.map(({ fact }) => fact));
  const known = facts
    .filter(({ id, level, date }) => level === "key" && (date <= day || isStated.has(id)))
    .map(({ id }) => id);
  const later = facts
    .filter(({ id, date }) => date > day && !isStated.has(id))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  return {
    mentioned: known.filter((id) => isStated.has(id)),
    missing: known.filter((id) => !isStated.has(id)),
    later: later.map(({ id }) => id),
  };
}
