import browser from "webextension-polyfill";

/** Key of the session's storage under which a name waits to be looked up in the side panel. */
export const LOOKED_UP = "lookedUp";

/** Chromium's side panel, which the polyfill does not know. */
type ChromiumPanel = { open(options: { windowId: number }): Promise<void> };

/** Opens the side panel of a window. Only within the very task of something the reader did do browsers allow it. */
export function openPanel(windowId: number | undefined): void {
  const { chrome } = globalThis as { chrome?: { sidePanel?: ChromiumPanel } };
  if (chrome?.sidePanel) {
    if (windowId !== undefined) void chrome.sidePanel.open({ windowId });
  } else {
    // Absent in Firefox for Android, which has no sidebar.
    void browser.sidebarAction?.open();
  }
}
