import browser from "webextension-polyfill";

/** No page at all: a window without tabs other than ours. */
const NO_TAB: browser.Tabs.Tab = { index: 0, highlighted: false, active: false, pinned: false, incognito: false };

/**
 * The page that the reader is looking at in this window: the active tab, or the last one used where we are ourselves a tab.
 * Its address is absent where the browser hides it from us.
 */
export async function findTab(): Promise<browser.Tabs.Tab> {
  const own = await browser.tabs.getCurrent();
  const tabs = await browser.tabs.query({ currentWindow: true });
  const others = tabs.filter(({ id }) => id !== own?.id);
  const recent = others.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
  return others.find(({ active }) => active) ?? recent ?? NO_TAB;
}
