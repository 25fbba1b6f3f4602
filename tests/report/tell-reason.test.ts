import { describe, expect, it } from "vitest";
import { tellReason } from "../../src/report/tell-reason.ts";

describe("tellReason", () => {
  it("makes a sentence of the dataset's fragment", () => {
    expect(tellReason({ facet: "f", weight: 1, label: "names both ministers", evidence: "" })).toBe(
      "It names both ministers.",
    );
  });
});
