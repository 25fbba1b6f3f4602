import { describe, expect, it } from "vitest";
import { readStance } from "../../src/check-claims/read-stance.ts";

describe("readStance", () => {
  it.each(["Was it in March?", "“Was it in March?”", "三月だったのか。", "是三月吗？", "3월이었을까?"])(
    "hears a question in: %s",
    (sentence) => {
      expect(readStance(sentence).asks).toBe(true);
    },
  );

  it.each([
    "It was not in March.",
    "It wasn’t in March.",
    "Reports of March are wrong.",
    "Ce n’était pas en mars.",
    "Es war nicht im März.",
    "No fue en marzo.",
    "三月ではない。",
    "并非三月。",
    "3월이 아니다.",
  ])("hears a denial in: %s", (sentence) => {
    expect(readStance(sentence).denies).toBe(true);
  });

  it.each(["If it was in March, nobody saw it.", "もし三月だったら。", "如果是三月。", "Wenn es im März war."])(
    "hears a supposition in: %s",
    (sentence) => {
      expect(readStance(sentence).supposes).toBe(true);
    },
  );

  it("takes a plain report for what it is", () => {
    const plain = { asks: false, denies: false, supposes: false, speech: [] };
    expect(readStance("Officials said the ferry sailed in March.")).toEqual(plain);
  });

  it("tells speech from a quoted term", () => {
    expect(readStance("The “step change” came in March.").speech).toEqual([]);
    expect(readStance("He said: “The ferry that we all waited for sailed in March at last.”").speech).toHaveLength(1);
  });
});
