import { describe, expect, it } from "vitest";
import { englishForms } from "../../src/check-claims/english-forms.ts";

describe("englishForms", () => {
  it.each([
    ["raise", "raise|raises|raised|raising"],
    ["agree", "agree|agrees|agreed|agreeing"],
    ["modify", "modify|modifies|modified|modifying"],
    ["cut", "cut|cuts|cutted|cutting"],
    ["expand", "expand|expands|expanded|expanding"],
    ["dispatch", "dispatch|dispatches|dispatched|dispatching"],
    ["visit", "visit|visits|visited|visiting"],
  ])("inflects %s", (entry, expected) => {
    expect(englishForms(entry)).toBe(expected);
  });

  it("changes the first word of several", () => {
    expect(englishForms("beef up")).toBe("beef[ -]up|beefs[ -]up|beefed[ -]up|beefing[ -]up");
  });

  it("takes irregular forms as they stand", () => {
    expect(englishForms("sit down/sat down")).toMatch(/\|sat\[ -\]down$/);
    expect(englishForms("grow/grew/grown")).toMatch(/\|grew\|grown$/);
  });
});
