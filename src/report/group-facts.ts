import type { PageReport } from "./page-report.ts";

/** Ids of facts as a reader is shown them, each in one group. */
type FactGroups = {
  /** Key facts that the article leaves out. */
  readonly missing: readonly string[];
  /** Key facts of which it states a part. */
  readonly partly: readonly string[];
  /** Key facts that it states. */
  readonly stated: readonly string[];
  /** Minor facts that it states. */
  readonly also: readonly string[];
};

/** The facts of a report by what the article makes of them. */
export function groupFacts({ coverage, facts }: Pick<PageReport, "coverage" | "facts">): FactGroups {
  const isPart = new Set(facts.filter(({ partly }) => partly).map(({ fact }) => fact));
  return {
    missing: coverage.missing,
    partly: coverage.mentioned.filter((id) => isPart.has(id)),
    stated: coverage.mentioned.filter((id) => !isPart.has(id)),
    also: facts.map(({ fact }) => fact).filter((id) => !coverage.mentioned.includes(id)),
  };
}
