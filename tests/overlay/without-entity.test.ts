import { describe, expect, it } from "vitest";
import { withoutEntity } from "../../src/overlay/without-entity.ts";

const split = () => [{ text: "Voss", entity: "voss" }, { text: " of " }, { text: "Norvia", entity: "norvia" }];

describe("withoutEntity", () => {
  it("leaves the names of others their links, and no card leads to itself", () => {
    expect(withoutEntity(split, "voss")("Voss of Norvia")).toEqual([
      { text: "Voss" },
      { text: " of " },
      { text: "Norvia", entity: "norvia" },
    ]);
  });

  it("changes nothing for a card of no entity", () => {
    expect(withoutEntity(split, undefined)("Voss of Norvia")).toEqual(split());
  });
});
