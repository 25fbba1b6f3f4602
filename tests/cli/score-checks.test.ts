import { describe, expect, it } from "vitest";
import { type CheckedText, type MarkedCheck, scoreChecks } from "../../src/cli/score-checks.ts";

const TEXT = "The ferry has forty cabins, and it sailed in March for Anser.";

const check = (words: string, verdict: MarkedCheck["verdict"], claim = "FERRY"): MarkedCheck => {
  const start = TEXT.indexOf(words);
  return { claim, verdict, start, end: start + words.length };
};

const text = (marked: readonly MarkedCheck[], found: readonly MarkedCheck[], lang = "en"): CheckedText => ({
  id: `${lang}-1`,
  lang,
  text: TEXT,
  marked,
  found,
});

describe("scoreChecks", () => {
  it("takes a verdict for right where it overlaps a mark of the same verdict", () => {
    const { byVerdict, errors } = scoreChecks([
      text([check("forty", "contradicted")], [check("has forty cabins", "contradicted", "OTHER")]),
    ]);
    expect(byVerdict.contradicted).toEqual({ told: 1, right: 1, marked: 1, met: 1, precision: 1, recall: 1 });
    expect(errors).toEqual([]);
  });

  it("tells every wrong and missed doubt with the words around it", () => {
    const { byVerdict, errors } = scoreChecks([
      text([check("forty", "contradicted")], [check("forty", "needs-context"), check("March", "contradicted")]),
    ]);
    expect(byVerdict.contradicted).toMatchObject({ precision: 0, recall: 0 });
    expect(errors.map(({ kind, verdict }) => `${kind} ${verdict}`)).toEqual([
      "missed contradicted",
      "wrong needs-context",
      "wrong contradicted",
    ]);
    expect(errors[0]?.context).toContain("has ⟦forty⟧ cabins");
  });

  it("counts a statement once, however many checks cover it", () => {
    const twins = [check("March", "contradicted", "A"), check("March", "contradicted", "B")];
    expect(scoreChecks([text(twins, [])]).byVerdict.contradicted).toMatchObject({ marked: 1, met: 0 });
  });

  it("lists no error of what is supported: not all of it is marked", () => {
    const { byVerdict, errors } = scoreChecks([text([], [check("March", "supported")])]);
    expect(byVerdict.supported).toMatchObject({ told: 1, right: 0, precision: 0, recall: undefined });
    expect(errors).toEqual([]);
  });

  it("tells the languages apart", () => {
    const mark = [check("March", "contradicted")];
    const { texts, byLanguage } = scoreChecks([text(mark, mark), text(mark, [], "ja")]);
    expect(texts).toBe(2);
    expect(byLanguage.en?.contradicted.recall).toBe(1);
    expect(byLanguage.ja?.contradicted.recall).toBe(0);
  });
});
