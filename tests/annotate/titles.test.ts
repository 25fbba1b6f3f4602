import { describe, expect, it } from "vitest";
import { Titles } from "../../src/annotate/titles.ts";
import { foldText } from "../../src/page-text/fold-text.ts";

const JAPANESE = new Titles({
  offices: ["大臣", "港湾大臣", "知事"],
  between: ["前", "北国", "北"],
  notBefore: ["会談"],
});
const KOREAN = new Titles({ offices: ["항만장관", "장관"], between: ["전", "북국"], notBefore: ["실"] });

/** The office that the titles find behind a name at the beginning of a text. */
function officeBehind(titles: Titles, name: string, rest: string): string {
  const text = foldText(name + rest);
  return text.folded.slice(name.length, titles.endBehind(text, name.length));
}

describe("Titles", () => {
  it.each([
    ["an office", "大臣は述べた", "大臣"],
    ["the longest office", "港湾大臣は述べた", "港湾大臣"],
    ["what stands between, the longest first", "前北国港湾大臣が", "前北国港湾大臣"],
    ["an office behind a dot", "・知事", "・知事"],
    ["an office before a bracket", "知事（北）", "知事"],
  ])("finds %s", (_, rest, expected) => {
    expect(officeBehind(JAPANESE, "岡", rest)).toBe(expected);
  });

  it.each([
    ["nothing but what may stand between", "前北国の港"],
    ["an office that another word goes on", "大臣会談で"],
    ["another word", "氏は述べた"],
    ["the end of the text", ""],
  ])("finds nothing where there is %s", (_, rest) => {
    expect(officeBehind(JAPANESE, "岡", rest)).toBe("");
  });

  it("finds an office behind a space, and before a particle", () => {
    expect(officeBehind(KOREAN, "오미르", " 북국 전 항만장관은")).toBe(" 북국 전 항만장관");
    expect(officeBehind(KOREAN, "오미르", " 장관실")).toBe("");
  });
});
