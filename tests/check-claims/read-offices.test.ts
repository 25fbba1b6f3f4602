import { describe, expect, it } from "vitest";
import { readOffices } from "../../src/check-claims/read-offices.ts";

const offices = (text: string) =>
  readOffices(text, { date: undefined }).map(
    ({ start, end, values }) => `${text.slice(start, end)} → ${values.join(" | ")}`,
  );

describe("readOffices", () => {
  it.each([
    ["Prime Minister Ada Ferry", "Prime Minister → prime-minister"],
    ["the premier, Ada Ferry", "premier → prime-minister"],
    ["US secretary of state Ada Ferry", "secretary of state → secretary-of-state"],
    ["US defence secretary Ada Ferry", "defence secretary → defence-secretary"],
    ["Secretary of Defense Ada Ferry", "Secretary of Defense → defence-secretary"],
    ["Foreign Minister Ada Ferry", "Foreign Minister → foreign-minister"],
    ["the minister of defence", "minister of defence → defence-minister"],
    ["Vice President Ada Ferry", "Vice President → vice-president"],
    ["former prime minister Ada Ferry", "former prime minister → former prime-minister"],
    ["ex-president Ada Ferry", "ex-president → former president"],
    ["then-Foreign Minister Ada Ferry", "then-Foreign Minister → then foreign-minister"],
    ["Deputy Secretary of State Ada Ferry", "Deputy Secretary of State → deputy"],
    ["chief cabinet secretary Ada Ferry", "chief cabinet secretary → cabinet-secretary"],
    ["渡辺国務長官", "国務長官 → secretary-of-state"],
    ["渡辺元首相", "元首相 → former prime-minister"],
    ["渡辺副大統領", "副大統領 → vice-president"],
    ["国防部长渡辺", "国防部长 → defence-secretary"],
    ["국방부 장관", "국방부 장관 → defence-secretary"],
    ["le secrétaire d’Etat Ada Ferry", "secrétaire d’Etat → secretary-of-state"],
    ["US-Außenminister Ada Ferry", "US-Außenminister → foreign-minister"],
    ["el primer ministro Ada Ferry", "primer ministro → prime-minister"],
  ])("reads: %s", (text, expected) => {
    expect(offices(text)).toEqual([expected]);
  });

  it("reads no office in the name of another", () => {
    expect(offices("the presidential palace and the ministerial meeting")).toEqual([]);
    expect(offices("首相官邸と大統領府")).toEqual([]);
  });
});
