import { describe, expect, it } from "vitest";
import { pickById } from "../../src/report/pick-by-id.ts";

describe("pickById", () => {
  it.each([
    [
      ["b", "a"],
      ["b", "a"],
    ],
    [["a", "nobody"], ["a"]],
    [[], []],
  ])("of %j gives %j", (ids, picked) => {
    expect(pickById(ids, [{ id: "a" }, { id: "b" }, { id: "c" }]).map(({ id }) => id)).toEqual(picked);
  });
});
