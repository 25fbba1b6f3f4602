import { describe, expect, it } from "vitest";
import { scriptScale } from "../../src/page-text/script-scale.ts";

describe("scriptScale", () => {
  it.each([
    ["Latin", "The ferries sail again.", 1],
    ["Japanese", "フェリーは再開した。", 0.4],
    ["Chinese", "渡轮恢复航行", 0.4],
    ["Korean", "여객선이 다시 다닌다", 0.4],
    ["Latin with a name in Han", "The harbour of 神戸 (Kobe) has two ferries a day.", 1],
    ["Japanese with Latin names", "神戸港のフェリーＫ-１５ Kestrel", 0.4],
  ])("%s", (_, text, scale) => {
    expect(scriptScale(text)).toBe(scale);
  });

  it("looks at the beginning of a long text", () => {
    expect(scriptScale("a".repeat(600) + "港".repeat(6000))).toBe(1);
  });
});
