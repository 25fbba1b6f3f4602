import { describe, expect, it } from "vitest";
import { foldBlocks } from "../../src/check-claims/fold-blocks.ts";

describe("foldBlocks", () => {
  it("keeps a line break visible, and every offset", () => {
    const text = "Anser\nÉlan";
    const { folded } = foldBlocks(text);
    expect(folded).toBe("anser|elan");
    expect(folded).toHaveLength(text.length);
  });
});
