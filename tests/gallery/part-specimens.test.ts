import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");
const PARTS = readdirSync(new URL("../../src/views/parts/", import.meta.url)).filter((name) => name.endsWith(".tsx"));

describe("PartSpecimens", () => {
  it.each(PARTS)("shows %s", (name) => {
    const specimens = read("./PartSpecimens.tsx");
    expect(specimens).toContain(`/views/parts/${name}"`);
    expect(specimens).toContain(`<${name.replace(".tsx", "")}`);
  });
});
