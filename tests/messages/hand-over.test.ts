import { describe, expect, it } from "vitest";
import { handOver, takeOver } from "../../src/messages/hand-over.ts";

const DATA = { forms: [], names: [], steps: [], again: [], texts: [] };

describe("handOver", () => {
  it("leaves data that takeOver takes once, by name", () => {
    const world = {};
    handOver(world, "story", DATA);
    handOver(world, "ja", { ...DATA, names: ["a"] });
    expect(takeOver(world, "story")).toBe(DATA);
    expect(takeOver(world, "story")).toBeUndefined();
    expect(takeOver(world, "ja")?.names).toEqual(["a"]);
  });

  it("leaves the last data of a name", () => {
    const world = {};
    handOver(world, "story", DATA);
    const newer = { ...DATA };
    handOver(world, "story", newer);
    expect(takeOver(world, "story")).toBe(newer);
  });
});

describe("takeOver", () => {
  it("gives nothing in a world where nothing was left", () => {
    expect(takeOver({}, "story")).toBeUndefined();
  });
});
