import { describe, expect, it } from "vitest";
import { MEANINGS } from "../../src/check-claims/meanings.ts";

describe("MEANINGS", () => {
  it("gives every meaning a reader that tells it by its name, and places by theirs", () => {
    const context = { date: undefined };
    expect(MEANINGS.sign("they signed", context)).toMatchObject([{ start: 5, end: 11, values: ["sign"] }]);
    expect(MEANINGS.increase("it grew", context)).toMatchObject([{ values: ["increase"] }]);
    expect(MEANINGS["any-attack"]("any attack", context)).toMatchObject([{ values: ["any-attack"] }]);
    expect(MEANINGS.place("in Rome", context)).toMatchObject([{ values: ["rome"] }]);
  });
});
