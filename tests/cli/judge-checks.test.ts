import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { judgeChecks } from "../../src/cli/judge-checks.ts";
import { loadEngine } from "../../src/cli/load-engine.ts";

const engine = loadEngine();

/** A file of JSON lines with these rows. */
function fileOf(...rows: readonly object[]): string {
  const path = join(mkdtempSync(join(tmpdir(), "checks-")), "rows.jsonl");
  writeFileSync(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
  return path;
}

const ROW = { id: 1, lang: "en", date: "2023-01-12", text: "In March 2020 Suga visited Washington. In March 2020!" };
const MARK = { claim: "CC-07", verdict: "contradicted", words: "March 2020" };

describe("judgeChecks", () => {
  it("reads the marks of a row, and what the engine tells of its text", async () => {
    const [text] = await judgeChecks(fileOf({ ...ROW, checks: [MARK] }), engine);
    expect(text?.marked).toEqual([{ claim: "CC-07", verdict: "contradicted", start: 3, end: 13 }]);
    expect(text?.found.map(({ claim, verdict }) => [claim, verdict])).toEqual([["CC-07", "contradicted"]]);
  });

  it("finds words that stand more than once where the mark says", async () => {
    const [text] = await judgeChecks(fileOf({ ...ROW, checks: [{ ...MARK, start: 42 }] }), engine);
    expect(text?.marked[0]).toMatchObject({ start: 42, end: 52 });
  });

  it("leaves out rows without marks", async () => {
    expect(await judgeChecks(fileOf({ ...ROW, label: "core" }), engine)).toEqual([]);
  });

  it("names the row whose text does not hold the words", async () => {
    const path = fileOf({ ...ROW, checks: [{ ...MARK, words: "May 2020" }] });
    await expect(judgeChecks(path, engine)).rejects.toThrow('1: the text does not say "May 2020"');
  });

  it("names file and line of a row with a broken mark", async () => {
    const path = fileOf(ROW, { ...ROW, checks: [{ claim: "CC-07" }] });
    await expect(judgeChecks(path, engine)).rejects.toThrow(`${path}:2:`);
  });
});
