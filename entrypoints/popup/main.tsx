import { render } from "preact";
import browser from "webextension-polyfill";
import "../../assets/styles/tokens.css";
import "../../assets/styles/base.css";
import { readWording } from "../../src/messages/browser-wording.ts";
import { askTab } from "../../src/messages/channel.ts";
import { checkTab } from "../../src/messages/check-tab.ts";
import { findTab } from "../../src/messages/find-tab.ts";
import { hostOf } from "../../src/messages/host-of.ts";
import { mayRead } from "../../src/messages/may-read.ts";
import { hasPanel, openPanel } from "../../src/messages/side-panel.ts";
import { WordingContext } from "../../src/overlay/wording-context.ts";
import { DEFAULT_SETTINGS, withSite } from "../../src/settings/settings.ts";
import { changeSettings, readSettings } from "../../src/settings/settings-store.ts";
import { Popup, type PopupActions } from "../../src/views/Popup.tsx";
import "../../src/overlay/card-parts.css";
import "../../src/overlay/pictures.css";
import "../../src/views/parts/parts.css";
import "../../src/views/report.css";
import "../../src/views/popup.css";
import { choosePopupState } from "../../src/views/popup-state.ts";
import { saveFile } from "../../src/views/save-file.ts";

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
async function show({ checked = false, refused = false, notStored = false } = {}): Promise<void> {
  const [report, granted, settings] = await Promise.all([
    tab.id === undefined ? undefined : askTab(tab.id, "page-report", undefined),
    mayRead(tab.url),
    readSettings().catch(() => DEFAULT_SETTINGS),
  ]);
  const state = choosePopupState({ url: tab.url, report, granted, refused, sitesOff: settings.sitesOff });
  const mount = document.getElementById("popup");
  document.documentElement.dataset.density = settings.density;
  if (!mount) return;
  render(
    <WordingContext.Provider value={wording}>
      <Popup state={state} checked={checked} notStored={notStored} actions={actions} />
    </WordingContext.Provider>,
    mount,
  );
}

async function checkPage(): Promise<void> {
  if (tab.id === undefined) return;
  const readable = await checkTab(tab.id);
  await show({ checked: true, refused: !readable });
}

async function switchSite(on: boolean): Promise<void> {
  try {
    await changeSettings((now) => withSite(now, hostOf(tab.url), on));
  } catch {
    return show({ notStored: true });
  }
  const report = tab.id === undefined ? undefined : await askTab(tab.id, "page-report", undefined);
  if (on && !report && (await mayRead(tab.url))) await checkPage();
  else await show();
}
