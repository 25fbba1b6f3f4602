import { render } from "preact";
import browser from "webextension-polyfill";
import "../../assets/styles/tokens.css";
import "../../assets/styles/base.css";
import { readWording } from "../../src/messages/browser-wording.ts";
import { PAGE_COMMANDS } from "../../src/messages/protocol.ts";
import { WordingContext } from "../../src/overlay/wording-context.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../src/settings/settings.ts";
import { formatSettingsFile, parseSettingsFile } from "../../src/settings/settings-file.ts";
import { changeSettings, readSettings, watchSettings } from "../../src/settings/settings-store.ts";
import { Options } from "../../src/views/Options.tsx";
import {
  hostOfInput,
  hostOfPattern,
  type Notice,
  type OptionsActions,
  type Shortcut,
  type SiteAccess,
} from "../../src/views/options-state.ts";
import { saveFile } from "../../src/views/save-file.ts";
import "../../src/views/parts/parts.css";
import "../../src/views/page.css";
import "../../src/views/options.css";

const EVERYWHERE = { origins: ["*://*/*"] };
const CHROME_SHORTCUTS = "chrome://extensions/shortcuts";

const wording = readWording();
document.documentElement.lang = wording.lang;
document.title = wording.say("optionsTitle");

// Where the storage is broken the page is there all the same, and says so at the first change.
let settings = await readSettings().catch(() => DEFAULT_SETTINGS);
let notice: Notice | undefined;
const listed = (browser.runtime.getManifest().host_permissions ?? []) as string[];

const actions: OptionsActions = {
  change: (changes) => void store((now) => ({ ...now, ...changes })),
  addSite: (text) => {
    const host = hostOfInput(text);
    if (host) void ask({ origins: [`*://*.${host}/*`] }, host);
    else void show({ kind: "no-site", text });
  },
  removeSite: (host) => void giveBack(host),
  setEverywhere: (on) => void (on ? ask(EVERYWHERE, wording.say("optionsSitesEverywhere")) : giveBack(undefined)),
  allowListed: () => void ask({ origins: listed }, wording.say("optionsSites")),
  exportSettings: () =>
    saveFile({
      name: "sidelight-settings.json",
      mediaType: "application/json",
      text: formatSettingsFile(settings),
    }),
  importSettings: (file) => void importFile(file),
  reset: () => void store(() => DEFAULT_SETTINGS, { kind: "reset" }),
  changeShortcuts: shortcutsPage(),
  openWelcome: () => void browser.tabs.create({ url: browser.runtime.getURL("/welcome.html") }),
};

watchSettings((changed) => {
  settings = changed;
  void show(notice);
}, new AbortController().signal);
browser.permissions.onAdded.addListener(() => void show());
browser.permissions.onRemoved.addListener(() => void show());
await show();

/** Draws the page anew from what holds now. */
async function show(said?: Notice): Promise<void> {
  notice = said;
  const [sites, shortcuts] = await Promise.all([readSites(), readShortcuts()]);
  const mount = document.getElementById("options");
  if (!mount) return;
  render(
    <WordingContext.Provider value={wording}>
      <Options settings={settings} sites={sites} shortcuts={shortcuts} notice={notice} actions={actions} />
    </WordingContext.Provider>,
    mount,
  );
}

async function store(change: (now: Settings) => Settings, said?: Notice): Promise<void> {
  const before = settings;
  settings = change(settings);
  try {
    settings = await changeSettings(change);
    await show(said);
  } catch {
    settings = await readSettings().catch(() => before); // What is shown is what is kept.
    await show({ kind: "not-stored" });
  }
}

/** Firefox wants the question asked in the very task of the click, so nothing may be awaited before. */
async function ask(wanted: browser.Permissions.Permissions, host: string): Promise<void> {
  const granted = await browser.permissions.request(wanted).catch(() => false);
  await show(granted ? undefined : { kind: "refused", host });
}

/** Takes back what was given for one host, whatever its pattern, or for everywhere. */
async function giveBack(host: string | undefined): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const given = origins.filter((origin) => !listed.includes(origin) && hostOfPattern(origin) === host);
  await browser.permissions.remove({ origins: given }).catch(() => false);
  await show();
}

async function readSites(): Promise<SiteAccess> {
  const { origins = [] } = await browser.permissions.getAll();
  const granted = new Set(origins);
  const others = origins.filter((origin) => !listed.includes(origin)).map(hostOfPattern);
  const everywhere = others.includes(undefined);
  return {
    listed: hostsOf(listed),
    withheld: everywhere ? 0 : hostsOf(listed.filter((origin) => !granted.has(origin))).length,
    added: [...new Set(others.filter((host) => host !== undefined))].sort(),
    everywhere,
  };
}

function hostsOf(patterns: readonly string[]): string[] {
  const hosts = patterns.map(hostOfPattern).filter((host) => host !== undefined);
  return [...new Set(hosts)].sort();
}

/** In an order that makes sense; browsers hand them out by name. */
async function readShortcuts(): Promise<Shortcut[]> {
  const commands = (await browser.commands?.getAll()) ?? []; // Firefox for Android has none.
  const names: readonly string[] = PAGE_COMMANDS;
  const place = ({ name = "" }: { readonly name?: string }) => names.indexOf(name);
  return commands
    .toSorted((a, b) => place(a) - place(b))
    .flatMap(({ description, shortcut }) => (description ? [{ what: description, keys: shortcut ?? "" }] : []));
}

/** Firefox opens its page by a call of its own, Chromium by an address. */
function shortcutsPage(): (() => void) | undefined {
  const { commands } = browser as { commands?: { openShortcutSettings?: () => Promise<void> } };
  if (commands?.openShortcutSettings) return () => void commands.openShortcutSettings?.();
  const isChromium = browser.runtime.getURL("").startsWith("chrome-extension:");
  return isChromium ? () => void browser.tabs.create({ url: CHROME_SHORTCUTS }) : undefined;
}

async function importFile(file: Blob): Promise<void> {
  const read = parseSettingsFile(await file.text());
  if (read.kind === "settings") await store(() => read.settings, { kind: "imported", ignored: read.ignored });
  else await show(read);
}
