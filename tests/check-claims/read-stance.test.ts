import { describe, expect, it } from "vitest";
import { readStance } from "../../src/check-claims/read-stance.ts";

/** The stretches of a sentence that its stance covers, as words. */
const denied = (sentence: string) => readStance(sentence).denied.map(({ start, end }) => sentence.slice(start, end));
const supposed = (sentence: string) =>
  readStance(sentence).supposed.map(({ start, end }) => sentence.slice(start, end));

describe("readStance", () => {
  it.each(["Was it in March?", "“Was it in March?”", "三月だったのか。", "是三月吗？", "3월이었을까?"])(
    "hears a question in: %s",
    (sentence) => {
      expect(readStance(sentence).asks).toBe(true);
    },
  );

  it.each([
    "Reports of March are wrong.",
    "The paper mistakenly gave March.",
    "Contrary to reports, it was March.",
    "Correction: it was in May.",
    "In fact it was in May.",
    "I counted ten reports that give March.",
    "Ce n’était pas en mars.",
    "Es war nicht im März.",
    "No fue en marzo, como se dijo erróneamente.",
    "三月というのは誤りだ。",
    "并非三月。",
    "3월이라는 보도는 사실이 아니다.",
  ])("hears a refutation in: %s", (sentence) => {
    expect(readStance(sentence).refutes).toBe(true);
  });

  it.each([
    ["It was not in March.", ["It was not in March."]],
    ["It wasn’t in March.", ["It wasn’t in March."]],
    ["The ferry sailed in March, which nobody liked, from Anser.", [", which nobody liked,"]],
    ["The mayor said in March that the ferry would not sail.", [" that the ferry would not sail."]],
    ["Nobody said that the ferry sailed in March.", ["Nobody said that the ferry sailed in March."]],
    ["With thirty cars on board, the ferry did not sail.", [", the ferry did not sail."]],
    ["They took the ferry instead of the bridge, as planned.", ["instead of the bridge"]],
    ["It carries no more than ten cars and not only bicycles.", []],
  ])("knows how far a denial reaches in: %s", (sentence, expected) => {
    expect(denied(sentence)).toEqual(expected);
  });

  it.each([
    ["The ferry, if it sailed in March, was late.", ["if it sailed in March, was late."]],
    ["Some claimed that it sailed in March.", ["claimed that it sailed in March."]],
    ["Anser fears that it will not sail.", ["fears that it will not sail."]],
    ["Had the ferry sailed, it would be here.", ["Had the ferry sailed, it would be here."]],
    ["もし三月だったら。", ["もし三月だったら。"]],
    ["如果是三月。", ["如果是三月。"]],
    ["Wenn es im März war.", ["Wenn es im März war."]],
    ["The islet, which China claims, is small.", []],
  ])("hears from where on it is supposed in: %s", (sentence, expected) => {
    expect(supposed(sentence)).toEqual(expected);
  });

  it.each(["The mayor wants the ferry to sail.", "They called for a ferry.", "A ferry should sail."])(
    "hears a wish in: %s",
    (sentence) => {
      expect(readStance(sentence).wished).toHaveLength(1);
    },
  );

  it("takes a plain report for what it is", () => {
    const plain = { asks: false, refutes: false, denied: [], supposed: [], wished: [] };
    expect(readStance("Officials said the ferry sailed in March.")).toEqual(plain);
  });
});
