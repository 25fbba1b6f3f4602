import { describe, expect, it } from "vitest";
import { readActions } from "../../src/check-claims/read-actions.ts";

type Action = keyof typeof readActions;

function actions(text: string): string[] {
  return (Object.keys(readActions) as Action[]).filter(
    (action) => readActions[action](text, { date: undefined }).length > 0,
  );
}

describe("readActions", () => {
  it.each([
    ["they renegotiated the pact", "amend"],
    ["a rewriting of the treaty", "amend"],
    ["条約を書き換えた", "amend"],
    ["modifier le traité", "amend"],
    ["a clause was slipped in", "insert"],
    ["条文に宇宙を盛り込んだ", "insert"],
    ["ministers inked a deal", "sign"],
    ["文書に署名した", "sign"],
    ["la declaración fue firmada", "sign"],
    ["a communique was put out", "issue"],
    ["Tokyo snapped up missiles", "buy"],
    ["购买导弹", "buy"],
    ["a unit is to be garrisoned there", "station"],
    ["das Regiment wird verlegt", "station"],
    ["the regiment will be redesignated", "convert"],
    ["the four sat down together", "meet"],
    ["the cabinet rubber-stamped it", "adopt"],
    ["it would set off the clause", "trigger"],
    ["he was sworn in", "take-office"],
    ["el primer ministro asumió", "take-office"],
    ["the satellite was blown apart", "destroy"],
  ])("reads: %s", (text, expected) => {
    expect(actions(text)).toContain(expected);
  });

  it("reads nothing where nobody does anything", () => {
    expect(actions("blue skies over the harbour")).toEqual([]);
  });
});
