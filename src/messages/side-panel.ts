import browser from "webextension-polyfill";

/** Key of the session's storage under which a name waits to be looked up in the side panel of a window. */
const KEY = "lookedUp";

type LookedUp = { readonly query: string; readonly windowId: number | undefined };

/** Chromium's side panel, which the polyfill does not know. */
type ChromiumPanel = { open(options: { windowId: number }): Promise<void> };

/** Opens the side panel of a window. Only within the very task of something the reader did do browsers allow it. */
export function openPanel(windowId: number | undefined): void {
  const panel = chromiumPanel();
  if (!panel) {
    void browser.sidebarAction?.open(); // Absent in Firefox for Android, which has no sidebar.
  } else if (windowId !== undefined) {
    void panel.open({ windowId });
  }
}

/** Whether the browser has a side panel; those of phones have none. */
export function hasPanel(): boolean {
  return chromiumPanel() !== undefined || browser.sidebarAction !== undefined;
}

/** Leaves a name for the panel of a window to look up. */
export async function leaveLookUp(lookedUp: LookedUp): Promise<void> {
  await browser.storage.session.set({ [KEY]: lookedUp });
}

/** Calls back with each name that is left for the panel of this window, now and later; each is taken once. */
export function takeLookUps(windowId: number | undefined, lookUp: (query: string) => void): void {
  const take = async (): Promise<void> => {
    const { [KEY]: left } = await browser.storage.session.get(KEY);
    if (!isLookedUp(left) || left.windowId !== windowId) return;
    await browser.storage.session.remove(KEY);
    lookUp(left.query);
  };
  browser.storage.session.onChanged.addListener((changes) => {
    if (changes[KEY]?.newValue !== undefined) void take();
  });
  void take();
}

function chromiumPanel(): ChromiumPanel | undefined {
  return (globalThis as { chrome?: { sidePanel?: ChromiumPanel } }).chrome?.sidePanel;
}

function isLookedUp(left: unknown): left is LookedUp {
  return typeof left === "object" && left !== null && typeof (left as LookedUp).query === "string";
}
