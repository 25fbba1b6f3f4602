import { render } from "preact";
import browser from "webextension-polyfill";
import "../../assets/styles/tokens.css";
import { askExtension, askTab } from "../../src/messages/channel.ts";
import { withSite } from "../../src/settings/settings.ts";
import { readSettings, writeSettings } from "../../src/settings/settings-store.ts";
import { Popup, type PopupActions } from "../../src/views/Popup.tsx";
import "../../src/views/popup.css";
import "../../src/overlay/pictures.css";
import { choosePopupState } from "../../src/views/popup-state.ts";

/** How long a page may take to be read after the reader asked for it. */
const REPORT_TRIES = 20;
const REPORT_PAUSE_MS = 150;

const tab = await findTab();
const actions: PopupActions = {
  jump: (span) => void (tab.id !== undefined && askTab(tab.id, "show-span", span)),
  check: () => void checkPage(),
  grant: () => {
    // Firefox wants the question asked in the very task of the click.
    const asked = browser.permissions.request({ origins: [`*://${hostOf(tab.url)}/*`] });
    void asked.then((granted) => (granted ? checkPage() : show()));
  },
  switchSite: (on) => void switchSite(on),
};

await show();

/** Draws the popup from what the page, the browser and the settings say now. */
async function show({ checked = false, refused = false } = {}): Promise<void> {
  const [report, granted, settings] = await Promise.all([
    tab.id === undefined ? undefined : askTab(tab.id, "page-report", undefined),
    mayRead(tab.url),
    readSettings(),
  ]);
  const state = choosePopupState({ url: tab.url, report, granted, refused, sitesOff: settings.sitesOff });
  const mount = document.getElementById("popup");
  if (mount) render(<Popup state={state} checked={checked} actions={actions} />, mount);
}

async function checkPage(): Promise<void> {
  if (tab.id === undefined) return;
  const { readable } = await askExtension("check-page", { tabId: tab.id });
  for (let tries = 0; readable && tries < REPORT_TRIES; tries++) {
    if (await askTab(tab.id, "page-report", undefined)) break;
    await new Promise((resolve) => setTimeout(resolve, REPORT_PAUSE_MS));
  }
  await show({ checked: true, refused: !readable });
}

async function switchSite(on: boolean): Promise<void> {
  await writeSettings(withSite(await readSettings(), hostOf(tab.url), on));
  const report = tab.id === undefined ? undefined : await askTab(tab.id, "page-report", undefined);
  if (on && !report && (await mayRead(tab.url))) await checkPage();
  else await show();
}

/** The page the reader was looking at: the active tab, or the last one used where the popup is a tab of its own. */
async function findTab(): Promise<browser.Tabs.Tab> {
  const own = await browser.tabs.getCurrent();
  const tabs = await browser.tabs.query({ currentWindow: true });
  const others = tabs.filter(({ id }) => id !== own?.id);
  const recent = others.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
  return (
    others.find(({ active }) => active) ??
    recent ?? { index: 0, highlighted: false, active: false, pinned: false, incognito: false }
  );
}

function hostOf(url: string | undefined): string {
  return url !== undefined && URL.canParse(url) ? new URL(url).hostname : "";
}

async function mayRead(url: string | undefined): Promise<boolean> {
  const host = hostOf(url);
  return host !== "" && browser.permissions.contains({ origins: [`*://${host}/*`] });
}
