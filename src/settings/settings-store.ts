import browser from "webextension-polyfill";
import { parseSettings, type Settings } from "./settings.ts";

const KEY = "settings";

/** The reader's settings; defaults where nothing or nonsense is stored. Rejects where the browser's storage is broken. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return parseSettings(stored[KEY]);
}

/**
 * Changes the settings that are stored, and gives what holds then; open pages hear of it. One change after the other, from
 * whichever page it comes: none overwrites what another has just stored. Rejects where the storage is full or cannot be
 * read; what was stored stays.
 */
export function changeSettings(change: (now: Settings) => Settings): Promise<Settings> {
  return navigator.locks.request(KEY, async () => {
    const changed = change(await readSettings());
    await browser.storage.local.set({ [KEY]: changed });
    return changed;
  });
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
