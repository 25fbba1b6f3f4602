import { describe, expect, it } from "vitest";
import { readEastAsianStance } from "../../src/check-claims/read-east-asian-stance.ts";

/** The stretches of a sentence that its stance covers, as words. */
const words = (sentence: string, what: "denied" | "supposed" | "wished") =>
  readEastAsianStance(sentence)[what].map(({ start, end }) => sentence.slice(start, end));

describe("readEastAsianStance", () => {
  it.each([
    "船が三月に出たとの報道は誤りだ。",
    "船が三月に出たというのは正しくない。",
    "実際には、船は五月に出た。",
    "船三月出港的消息不实。",
    "他否认船在三月出港。",
    "배가 3월에 떠났다는 보도는 사실이 아니다.",
  ])("hears a refutation in: %s", (sentence) => {
    expect(readEastAsianStance(sentence).refutes).toBe(true);
  });

  it.each([
    ["船は三月には出なかった。", ["船は三月には出なかった"]],
    ["船は三月には出ず、港に残った。", ["船は三月には出ず"]],
    ["船は港を出たが、橋は見えなかった。", ["橋は見えなかった"]],
    ["船が出るまで10分しか残っていない。", []],
    ["船に乗れるのは10人にすぎない。", []],
    ["その数は変わらない。", []],
    ["少なくとも三隻が出た。", []],
    ["船没有在三月出港，桥还在。", ["船没有在三月出港"]],
    ["不仅有船，也有桥。", []],
    ["배는 3월에 떠나지 않았다.", ["배는 3월에 떠나지 않"]],
  ])("knows how far a denial reaches in: %s", (sentence, expected) => {
    expect(words(sentence, "denied")).toEqual(expected);
  });

  it.each([
    [
      "もし船が三月に出たなら、もう着いている。",
      ["もし船が三月に出たなら、もう着いている。", "もし船が三月に出たなら、"],
    ],
    ["船が三月に出る可能性があり、町は備えた。", ["船が三月に出る可能性"]],
    ["船が出たかどうかは分からない。", ["船が出たかどうか"]],
    ["如果船三月出港，就太好了。", ["如果船三月出港，就太好了。"]],
    ["만약 배가 떠났다.", ["만약 배가 떠났다."]],
  ])("hears what is supposed in: %s", (sentence, expected) => {
    expect(words(sentence, "supposed")).toEqual(expected);
  });

  it.each([
    "町は船を増やすべきだとした。",
    "町は船を増やすよう求めた。",
    "镇上呼吁增加船只。",
    "마을은 배를 늘리라고 촉구했다.",
  ])("hears a wish in: %s", (sentence) => {
    expect(words(sentence, "wished")).toHaveLength(1);
  });

  it("takes a plain report for what it is", () => {
    const plain = { refutes: false, denied: [], supposed: [], wished: [] };
    for (const report of ["船は三月に出たという。", "船在三月出港。", "배는 3월에 떠났다고 한다."]) {
      expect(readEastAsianStance(report)).toEqual(plain);
    }
  });
});
