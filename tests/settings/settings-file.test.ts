import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS, parseSettings } from "../../src/settings/settings.ts";
import { formatSettingsFile, parseSettingsFile } from "../../src/settings/settings-file.ts";

const CHOSEN = parseSettings({ sitesOff: ["a.example"], dwellMs: 500, highlight: "background", kindsOff: ["weapon"] });

function fileOf(settings: object): string {
  return JSON.stringify({ kind: "sidelight-settings", version: 1, settings });
}

describe("parseSettingsFile", () => {
  it("reads what was written", () => {
    expect(parseSettingsFile(formatSettingsFile(CHOSEN))).toEqual({ kind: "settings", settings: CHOSEN, ignored: [] });
  });

  it("names the entries it could not take, and takes the others", () => {
    const file = parseSettingsFile(fileOf({ ...CHOSEN, dwellMs: -5, colour: "red" }));
    expect(file).toEqual({
      kind: "settings",
      settings: { ...CHOSEN, dwellMs: DEFAULT_SETTINGS.dwellMs },
      ignored: ["dwellMs", "colour"],
    });
  });

  it("names the place where JSON goes wrong", () => {
    expect(parseSettingsFile('{\n  "kind": oops\n}')).toEqual({
      kind: "no-json",
      reason: expect.stringContaining('"kind": oops'),
    });
    expect(parseSettingsFile("")).toEqual({ kind: "no-json", reason: expect.stringContaining("end") });
  });

  it.each(["[]", "null", "7", '{"kind":"something-else","settings":{}}', '{"kind":"sidelight-settings"}'])(
    "does not take %s for settings",
    (text) => expect(parseSettingsFile(text)).toEqual({ kind: "no-settings" }),
  );

  it("makes whole settings of any JSON, and nothing leaks from it", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const file = parseSettingsFile(fileOf(value as object));
        if (file.kind === "settings") expect(file.settings).toEqual(parseSettings(value));
      }),
    );
  });
});
