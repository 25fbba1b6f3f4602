import { describe, expect, it } from "vitest";
import { readScopes } from "../../src/check-claims/read-scopes.ts";

type Scope = keyof typeof readScopes;

function scopes(text: string): string[] {
  return (Object.keys(readScopes) as Scope[]).filter(
    (scope) => readScopes[scope](text, { date: undefined }).length > 0,
  );
}

describe("readScopes", () => {
  it.each([
    ["an attack on one is an attack on both"],
    ["aggression against either counts as aggression against the other"],
    ["whoever attacks one attacks both"],
    ["une attaque contre l'un est une attaque contre les deux"],
    ["ein Angriff auf einen gilt als Angriff auf beide"],
    ["un ataque a uno es un ataque a ambos"],
    ["un attacco a uno è un attacco a entrambi"],
    ["um ataque a um é um ataque a ambos"],
    ["一方への攻撃は双方への攻撃とみなす"],
    ["对一方的攻击就是对双方的攻击"],
    ["對一方的攻擊視為對雙方的攻擊"],
    ["한쪽에 대한 공격은 양국에 대한 공격"],
  ])("tells one from both: %s", (text) => {
    expect(scopes(text)).toEqual(["attack-on-one", "attack-on-both"]);
  });

  it.each([
    ["every hostile act in orbit", "any-attack"],
    ["tout type d'incident, toute attaque", "any-attack"],
    ["あらゆる攻撃", "any-attack"],
    ["no matter what kind of incident", "any-incident"],
    ["jeder Vorfall", "any-incident"],
    ["いかなる事態", "any-incident"],
    ["in territories administered by Japan", "in-territory"],
    ["les territoires sous administration japonaise", "in-territory"],
    ["日本の施政下", "in-territory"],
  ])("reads: %s", (text, expected) => {
    expect(scopes(text)).toContain(expected);
  });

  it("reads nothing in an attack alone", () => {
    expect(scopes("the attack came at dawn")).toEqual([]);
  });
});
