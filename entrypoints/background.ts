import browser from "webextension-polyfill";
import { defineBackground } from "wxt/utils/define-background";
import { readWording } from "../src/messages/browser-wording.ts";
import { answer, askTab } from "../src/messages/channel.ts";
import { PAGE_COMMANDS } from "../src/messages/protocol.ts";
import { leaveLookUp, openPanel } from "../src/messages/side-panel.ts";
import { writeHighlightStyles } from "../src/overlay/highlight-styles.ts";
import { isWorthALook } from "../src/overlay/page-visit.ts";
import { readSettings } from "../src/settings/settings-store.ts";

const BADGE_COLOUR = "#0f6e66";
const BADGE_TEXT_COLOUR = "#ffffff";
const ICON_SIZES = [16, 32, 48];
const LOOK_UP = "look-up";
const CHECK_PAGE = "check-page";
/** Longer selections are no name. */
const MAX_QUERY = 200;
/** A page that has become another one is looked at when so much time has passed; its text comes after its address. */
const SETTLE_MS = 300;
const DETECTOR = "/content-scripts/detector.js";
/** Id under which the detector is registered on sites that the reader has added. */
const ADDED_SITES = "added-sites";

export default defineBackground(() => {
  answer({
    "story-possible": async (_, { tabId }) => {
      if (tabId !== undefined) await inject(tabId, "/judge.js");
    },
    "story-detected": async (_, { tabId, host }) => {
      if (tabId === undefined) return;
      const { sitesOff } = await readSettings();
      if (host === undefined || !sitesOff.includes(host)) await annotate(tabId);
    },
    "words-needed": async ({ pack }, { tabId }) => {
      if (tabId !== undefined) await inject(tabId, `/words-${pack}.js`);
    },
    "styles-needed": async (_, { tabId }) => {
      if (tabId !== undefined) await insertStyles(tabId);
    },
    "check-page": async ({ tabId }) => ({ readable: await annotate(tabId) }),
    "mentions-drawn": async ({ count }, { tabId }) => {
      if (tabId !== undefined) await paintIcon(tabId, count);
    },
  });

  browser.commands?.onCommand.addListener((command, tab) => {
    const name = PAGE_COMMANDS.find((known) => known === command);
    if (name && tab?.id !== undefined) void obey(tab.id, name);
  });

  const soon = new Set<number>();
  const lookSoon = (tabId: number): void => {
    if (soon.has(tabId)) return;
    soon.add(tabId);
    setTimeout(() => {
      soon.delete(tabId);
      void lookAgain(tabId);
    }, SETTLE_MS);
  };
  browser.tabs.onUpdated.addListener((tabId, { url, title, status }, tab) => {
    const isNew = url !== undefined || title !== undefined || status === "complete";
    if (isNew && tab.url !== undefined && tab.status === "complete") lookSoon(tabId);
  });
  browser.tabs.onActivated.addListener(({ tabId }) => lookSoon(tabId));

  browser.permissions.onAdded.addListener(() => void registerAddedSites());
  browser.permissions.onRemoved.addListener(() => void registerAddedSites());
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void registerAddedSites();
    createMenu();
    // Beside what the reader is doing, not in its place.
    if (reason === "install") void browser.tabs.create({ url: browser.runtime.getURL("/welcome.html"), active: false });
  });
  browser.contextMenus?.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
    if (menuItemId === LOOK_UP) lookUp(selectionText ?? "", tab);
    if (menuItemId === CHECK_PAGE && tab?.id !== undefined) void annotate(tab.id);
  });
});

/** Kept by the browser until the next version is installed. Firefox for Android has no such menus. */
function createMenu(): void {
  const { say } = readWording();
  browser.contextMenus?.create({ id: LOOK_UP, title: say("menuLookUp"), contexts: ["selection"] });
  browser.contextMenus?.create({ id: CHECK_PAGE, title: say("menuCheckPage"), contexts: ["page"] });
}

/** Opens the side panel on a name. Both browsers open it only in the very task of the reader's click. */
function lookUp(query: string, tab: browser.Tabs.Tab | undefined): void {
  openPanel(tab?.windowId);
  void leaveLookUp({ query: query.slice(0, MAX_QUERY), windowId: tab?.windowId });
}

/**
 * Runs the detector where a page has become another one without being loaded: a single-page app has changed its address,
 * a feed has come to its next article, a title came late, a tab is seen for the first time. Only on sites that the reader
 * lets us read by ourselves: a press of the icon is for one page.
 */
async function lookAgain(tabId: number): Promise<void> {
  try {
    const { url = "" } = await browser.tabs.get(tabId);
    if (!URL.canParse(url)) return;
    const { protocol, hostname } = new URL(url);
    if (!(await browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] }))) return;
    const [page] = await browser.scripting.executeScript({ target: { tabId }, func: isWorthALook });
    if (page?.result === true) await inject(tabId, DETECTOR);
  } catch {
    // The tab has closed, or shows a page of the browser: ordinary absence.
  }
}

/** Runs the detector on the sites that the reader has added to the list, and on no others. */
async function registerAddedSites(): Promise<void> {
  const listed = new Set(browser.runtime.getManifest().host_permissions as string[]);
  const { origins = [] } = await browser.permissions.getAll();
  const matches = origins.filter((origin) => !listed.has(origin));
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ADDED_SITES] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ADDED_SITES] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: ADDED_SITES, matches, js: [DETECTOR], runAt: "document_idle" },
  ]);
}

/** Injects the story and the annotator with the styles of its marks; false where browsers let no extension run. */
async function annotate(tabId: number): Promise<boolean> {
  const done = await Promise.all([inject(tabId, "/story.js"), inject(tabId, "/annotator.js"), insertStyles(tabId)]);
  return done.every(Boolean);
}

/** A sheet that is there already is taken out first, or each check of a page would add one more. */
async function insertStyles(tabId: number): Promise<boolean> {
  const css = writeHighlightStyles(await readSettings());
  try {
    await browser.scripting.removeCSS({ target: { tabId }, css });
    await browser.scripting.insertCSS({ target: { tabId }, css });
    return true;
  } catch {
    return false; // A browser page, a store, a site without access: ordinary absence.
  }
}

/** Hands a key's command on to the page; a page that has not been looked at is looked at, as by a press of the icon. */
async function obey(tabId: number, name: (typeof PAGE_COMMANDS)[number]): Promise<void> {
  const report = await askTab(tabId, "page-report", undefined);
  if (report) await askTab(tabId, "command", { name });
  else if (name === "toggle-page") await annotate(tabId);
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
    await browser.action.setBadgeTextColor?.({ tabId, color: BADGE_TEXT_COLOUR });
    await browser.action.setBadgeText({ tabId, text: count ? String(count) : "" });
  } catch {
    // The tab closed meanwhile.
  }
}
