import browser from "webextension-polyfill";
import { parseSettings, type Settings } from "./settings.ts";

const KEY = "settings";

/** The reader's settings; defaults where nothing or nonsense is stored. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return parseSettings(stored[KEY]);
}

/** Stores settings; open pages hear of it. */
export async function writeSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [KEY]: settings });
}

/** Calls back at every change of the settings until the signal aborts. */
export function watchSettings(changed: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, browser.Storage.StorageChange>): void => {
    if (KEY in changes) changed(parseSettings(changes[KEY]?.newValue));
  };
  const { onChanged } = browser.storage.local;
  onChanged.addListener(listener);
  signal.addEventListener("abort", () => {
    try {
      onChanged.removeListener(listener);
    } catch {
      // The extension has been updated or removed: nobody calls any more.
    }
  });
}
