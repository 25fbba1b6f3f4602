import browser from "webextension-polyfill";
import { defineBackground } from "wxt/utils/define-background";
import { answer } from "../src/messages/channel.ts";
import highlights from "../src/overlay/highlights.css?inline";
import { readSettings } from "../src/settings/settings-store.ts";

const BADGE_COLOUR = "#0f6674";
const ICON_SIZES = [16, 32, 48];

export default defineBackground(() => {
  answer({
    "story-detected": async (_, { tabId }) => {
      if (tabId === undefined) return;
      const { url } = await browser.tabs.get(tabId);
      const { sitesOff } = await readSettings();
      if (url === undefined || !sitesOff.includes(new URL(url).hostname)) await annotate(tabId);
    },
    "check-page": async ({ tabId }) => ({ readable: await annotate(tabId) }),
    "mentions-drawn": async ({ count }, { tabId }) => {
      if (tabId !== undefined) await paintIcon(tabId, count);
    },
  });

  // A single-page app changes its address without a new page: look again. The detector ends the visit before.
  browser.tabs.onUpdated.addListener(async (tabId, change, tab) => {
    if (change.url === undefined || tab.status !== "complete") return;
    await paintIcon(tabId, undefined);
    await inject(tabId, "/content-scripts/detector.js");
  });
});

/** Injects the annotator with the styles of its highlights; false where browsers let no extension run. */
async function annotate(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.removeCSS({ target: { tabId }, css: highlights });
    await browser.scripting.insertCSS({ target: { tabId }, css: highlights });
  } catch {
    return false; // A browser page, a store, a site without access: ordinary absence.
  }
  return inject(tabId, "/annotator.js");
}

async function inject(tabId: number, file: string): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [file] });
    return true;
  } catch {
    return false; // As above.
  }
}

/** Quiet grey until a story is recognised; then in colour, with the number of mentions. */
async function paintIcon(tabId: number, count: number | undefined): Promise<void> {
  const name = count === undefined ? "quiet-" : "";
  try {
    await browser.action.setIcon({
      tabId,
      path: Object.fromEntries(ICON_SIZES.map((size) => [size, `/icon/${name}${size}.png`])),
    });
    await browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR });
    await browser.action.setBadgeText({ tabId, text: count ? String(count) : "" });
  } catch {
    // The tab closed meanwhile.
  }
}
