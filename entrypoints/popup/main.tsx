import { render } from "preact";
import browser from "webextension-polyfill";
import "../../assets/styles/tokens.css";
import { askExtension } from "../../src/messages/ask-extension.ts";
import { readWording } from "../../src/messages/browser-wording.ts";
import { askTab } from "../../src/messages/channel.ts";
import { openPanel } from "../../src/messages/side-panel.ts";
import { WordingContext } from "../../src/overlay/wording-context.ts";
import type { ExportedFile } from "../../src/report/export-report.ts";
import { withSite } from "../../src/settings/settings.ts";
import { readSettings, writeSettings } from "../../src/settings/settings-store.ts";
import { Popup, type PopupActions } from "../../src/views/Popup.tsx";
import "../../src/views/parts/parts.css";
import "../../src/views/report.css";
import "../../src/views/popup.css";
import "../../src/overlay/pictures.css";
import { choosePopupState } from "../../src/views/popup-state.ts";

/** How long a page may take to be read after the reader asked for it. */
const REPORT_TRIES = 20;
const REPORT_PAUSE_MS = 150;

const tab = await findTab();
const actions: PopupActions = {
  jump: (span) => void (tab.id !== undefined && askTab(tab.id, "show-span", span)),
  point: (span) => void (tab.id !== undefined && askTab(tab.id, "mark-span", span)),
  check: () => void checkPage(),
  grant: () => {
    // Firefox wants the question asked in the very task of the click.
    const asked = browser.permissions.request({ origins: [`*://${hostOf(tab.url)}/*`] });
    void asked.then((granted) => (granted ? checkPage() : show()));
  },
  switchSite: (on) => void switchSite(on),
  copy: async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false; // The browser forbids it, or another window has the focus: the reader is told.
    }
  },
  save: saveFile,
  openPanel: hasPanel() ? () => openPanel(tab.windowId) : undefined,
  openOptions: () => void browser.runtime.openOptionsPage(),
};
const wording = readWording();
document.documentElement.lang = wording.lang;

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
  document.documentElement.dataset.density = settings.density;
  if (!mount) return;
  render(
    <WordingContext.Provider value={wording}>
      <Popup state={state} checked={checked} actions={actions} />
    </WordingContext.Provider>,
    mount,
  );
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

/** Both browsers have one, but for phones. */
function hasPanel(): boolean {
  return (
    "sidePanel" in browser ||
    "sidebarAction" in browser ||
    "sidePanel" in ((globalThis as { chrome?: object }).chrome ?? {})
  );
}

/** Through a link and a Blob: downloads of one's own text need no permission. */
function saveFile({ name, mediaType, text }: ExportedFile): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: mediaType }));
  link.download = name;
  link.click();
  // The download holds the text by then; at once would be too early in Firefox.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
