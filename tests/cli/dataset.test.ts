import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const PROGRAM = fileURLToPath(new URL("../../src/cli/dataset.ts", import.meta.url));
/** Gzip bytes of all data that the annotator loads on one page. */
const PAGE_BUDGET = 120_000;

describe("dataset --json", () => {
  const counts = JSON.parse(execFileSync(process.execPath, [PROGRAM, "--json"], { encoding: "utf8" }));

  it("counts the whole fact base, without a warning", () => {
    expect(Object.keys(counts)).toEqual([
      "entities",
      "facts",
      "events",
      "claims",
      "sources",
      "aliases",
      "warnings",
      "gzipBytes",
    ]);
    expect(counts).toMatchObject({ entities: 119, facts: 34, warnings: 0 });
    expect(counts.events).toBeGreaterThanOrEqual(61);
    expect(counts.claims).toBeGreaterThanOrEqual(60);
  });

  it("keeps what one page loads within its budget", () => {
    expect(counts.gzipBytes).toBeLessThan(PAGE_BUDGET);
  });
});
