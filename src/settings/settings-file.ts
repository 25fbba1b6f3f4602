import { DEFAULT_SETTINGS, parseSettings, type Settings } from "./settings.ts";

/** Says what a file holds, so that no other JSON is taken for settings. */
const KIND = "sidelight-settings";
const VERSION = 1;

/** What a file of settings turned out to be. */
export type SettingsFile =
  /** Settings, and the names of entries that were not understood: the default holds for those, or they are unknown. */
  | { readonly kind: "settings"; readonly settings: Settings; readonly ignored: readonly string[] }
  /** No JSON; the browser's own words on what is wrong in which place. */
  | { readonly kind: "no-json"; readonly reason: string }
  /** JSON of something else. */
  | { readonly kind: "no-settings" };

/** Settings as the text of a file. */
export function formatSettingsFile(settings: Settings): string {
  return `${JSON.stringify({ kind: KIND, version: VERSION, settings }, undefined, 2)}\n`;
}

/** Reads the text of a file; whatever it is, nothing is thrown and nothing is taken that settings could not be. */
export function parseSettingsFile(text: string): SettingsFile {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    return { kind: "no-json", reason: error instanceof Error ? error.message : String(error) };
  }
  if (!isRecord(content) || content.kind !== KIND || !isRecord(content.settings)) return { kind: "no-settings" };
  const { settings: stored } = content;
  const settings = parseSettings(stored);
  const ignored = Object.keys(stored).filter(
    (key) => !(key in DEFAULT_SETTINGS) || !isSame(settings[key as keyof Settings], stored[key]),
  );
  return { kind: "settings", settings, ignored };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
