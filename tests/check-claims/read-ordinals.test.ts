import { describe, expect, it } from "vitest";
import { readOrdinals } from "../../src/check-claims/read-ordinals.ts";

const ordinals = (text: string) =>
  readOrdinals(text, { date: undefined }).map(
    ({ start, end, values }) => `${text.slice(start, end)} → ${values.join(" | ")}`,
  );

describe("readOrdinals", () => {
  it.each([
    ["the first such meeting", "first → 1"],
    ["the third-biggest spender", "third-biggest → 3"],
    ["the world's third largest budget", "third largest → 3"],
    ["the 12th Marine Regiment", "12th → 12"],
    ["the 3d Regiment", "3d → 3"],
    ["No. 3 in the world", "No. 3 → 3"],
    ["number 10", "number 10 → 10"],
    ["第3海兵沿岸連隊", "第3 → 3"],
    ["제12해병연안연대", "제12 → 12"],
  ])("reads: %s", (text, expected) => {
    expect(ordinals(text)).toEqual([expected]);
  });

  it.each(["the second of March", "11th January", "metres per second", "No. 3.5", "in 3D", "第5条", "제5조"])(
    "reads no place in an order in: %s",
    (text) => {
      expect(ordinals(text)).toEqual([]);
    },
  );
});
