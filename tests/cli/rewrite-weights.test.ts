import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { rewriteWeights } from "../../src/cli/rewrite-weights.ts";

const SOURCE = `id: kestrel-sound # The ferry pact.
detect:
  # Set by hand.
  bias: -5
  thresholds: { core: 0.75,   related: 0.35 } # Found by trial.
  signals:
    # What makes a page core.
    - { id: pact, weight: 1.5, reason: "weight: 3", all: [pact] }
    - id: ferry
      weight: -2 # Too common.
`;
const VALUES = { weights: [-4.2, 1.7, -2.1], thresholds: { core: 0.8, related: 0.45 } };
const RECORD = { date: "2031-06-01", rows: 3, scores: { before: { logLoss: 0.2 } } };

describe("rewriteWeights", () => {
  it("changes the numbers and nothing else", () => {
    const source = rewriteWeights(SOURCE, VALUES, RECORD);
    const expected = SOURCE.replace("bias: -5", "bias: -4.2")
      .replace("0.75", "0.8")
      .replace("0.35", "0.45")
      .replace("weight: 1.5", "weight: 1.7")
      .replace("weight: -2 #", "weight: -2.1 #");
    expect(source.replace(/^ {2}fitted:.*\n/m, "")).toBe(expected);
    expect(parse(source).detect.fitted).toEqual(RECORD);
  });

  it("puts a new record in the place of an old one", () => {
    const again = rewriteWeights(rewriteWeights(SOURCE, VALUES, RECORD), VALUES, { ...RECORD, rows: 4 });
    expect(again.match(/fitted:/g)).toHaveLength(1);
    expect(parse(again).detect.fitted.rows).toBe(4);
  });

  it("can keep the weights and store what was tried", () => {
    const source = rewriteWeights(SOURCE, undefined, RECORD);
    expect(source.replace(/^ {2}fitted:.*\n/m, "")).toBe(SOURCE);
  });

  it("refuses values that do not fit the story", () => {
    expect(() => rewriteWeights(SOURCE, { ...VALUES, weights: [1] }, RECORD)).toThrow("3 weights are needed");
    expect(() => rewriteWeights("detect: {}", undefined, RECORD)).toThrow("no detect.bias");
  });
});
