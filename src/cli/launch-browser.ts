import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, launch, type Page } from "puppeteer-core";
import { BROWSER_VARIABLE, type BrowserKind, findBrowser } from "./find-browser.ts";

/** How to start a browser for a demonstration or a test. */
export type LaunchOptions = {
  readonly browser: BrowserKind;
  /** Folder of the built extension, with its `manifest.json`; without one the browser has no extension. */
  readonly extensionDir?: string;
  /** Port of the newsroom. Everything the browser asks for goes there. */
  readonly proxyPort: number;
  readonly headless?: boolean;
  /** What pages see as `prefers-color-scheme`. */
  readonly dark?: boolean;
  /** The extension gets every access that it asks for, as if the reader had said yes; Firefox alone can do so. */
  readonly saysYes?: boolean;
  /** Folder for downloads, which are then not asked about. */
  readonly downloadDir?: string;
  /** The background is stopped as soon as it has nothing to do; Firefox alone can be told so. */
  readonly sleepsSoon?: boolean;
};

/** A browser with a fresh profile, one extension installed, and a newsroom as its only network. */
export type LaunchedBrowser = {
  readonly browser: Browser;
  readonly extensionId: string;
  /** Address of a file of the extension. */
  extensionUrl(path: string): string;
  newPage(): Promise<Page>;
  /** Opens a page of the extension in a tab of its own and waits until `selector` is there. */
  openExtensionPage(path: string, selector?: string): Promise<Page>;
  /**
   * Opens the extension's popup behind `page`, so that it takes `page` for the active tab, as a real popup does. Bring it
   * to the front before a screenshot: Chromium paints no tab that is hidden and would wait for ever.
   */
  popupFor(page: Page, selector?: string): Promise<Page>;
  /** Opens any page of the extension behind `page` in the same way: its side panel. */
  openBehind(page: Page, path: string, selector?: string): Promise<Page>;
  close(): Promise<void>;
};

type Manifest = {
  readonly action?: { readonly default_popup?: string };
  readonly browser_specific_settings?: { readonly gecko?: { readonly id?: string } };
};

/** Host of the extension's pages in Firefox, which by itself draws a new one for every profile. */
const FIREFOX_UUID = "51de1197-0000-4000-8000-000000000001";
const VIEWPORT = { width: 1280, height: 900 };
const POPUP_VIEWPORT = { width: 400, height: 600 };

/** Starts a browser of this machine. Throws where there is none, and says which variable can point to one. */
export async function launchBrowser(options: LaunchOptions): Promise<LaunchedBrowser> {
  const { extensionDir } = options;
  const manifest = extensionDir === undefined ? {} : readManifest(extensionDir);
  const browser = await (options.browser === "chrome" ? launchChrome(options) : launchFirefox(options, manifest));
  try {
    const extensionId = extensionDir === undefined ? "none" : await browser.installExtension(extensionDir);
    const origin =
      options.browser === "chrome" ? `chrome-extension://${extensionId}` : `moz-extension://${FIREFOX_UUID}`;
    return operate(browser, { extensionId, origin, popup: manifest.action?.default_popup });
  } catch (error) {
    await browser.close();
    throw error;
  }
}

function readManifest(extensionDir: string): Manifest {
  return JSON.parse(readFileSync(join(extensionDir, "manifest.json"), "utf8")) as Manifest;
}

function operate(
  browser: Browser,
  { extensionId, origin, popup }: { extensionId: string; origin: string; popup: string | undefined },
): LaunchedBrowser {
  const extensionUrl = (path: string) => `${origin}/${path.replace(/^\//, "")}`;
  const openBehind = async (page: Page, path: string, selector?: string): Promise<Page> => {
    await page.bringToFront();
    const behind = await browser.newPage({ background: true });
    await behind.setViewport(POPUP_VIEWPORT);
    return goToExtension(behind, extensionUrl(path), selector);
  };
  return {
    browser,
    extensionId,
    extensionUrl,
    newPage: () => browser.newPage(),
    openExtensionPage: async (path, selector) => goToExtension(await browser.newPage(), extensionUrl(path), selector),
    popupFor: async (page, selector) => {
      if (popup === undefined) throw new Error("The extension's manifest names no popup.");
      return openBehind(page, popup, selector);
    },
    openBehind,
    close: () => browser.close(),
  };
}

/** Firefox never reports that an extension's page has loaded: the page itself has to show it. */
async function goToExtension(page: Page, url: string, selector = "body"): Promise<Page> {
  page.goto(url, { timeout: 0 }).catch(() => {}); // What goes wrong shows in the waits below.
  await persist(() => page.waitForFunction((expected) => location.href === expected, { polling: 20 }, url));
  await persist(() => page.waitForSelector(selector));
  return page;
}

/** While one document gives way to the next, Firefox breaks every wait at once: so often, and so long, we try again. */
const MAX_BROKEN_WAITS = 100;
const BROKEN_WAIT_PAUSE_MS = 50;

async function persist(wait: () => Promise<unknown>): Promise<void> {
  for (let broken = 1; ; broken++) {
    try {
      await wait();
      return;
    } catch (error) {
      if (broken === MAX_BROKEN_WAITS || (error as Error).name === "TimeoutError") throw error;
      await new Promise((resolve) => setTimeout(resolve, BROKEN_WAIT_PAUSE_MS));
    }
  }
}

function launchChrome({ proxyPort, headless = true, dark = false, downloadDir }: LaunchOptions): Promise<Browser> {
  return launch({
    ...(downloadDir !== undefined && { downloadBehavior: { policy: "allow", downloadPath: downloadDir } }),
    executablePath: programOf("chrome"),
    headless,
    defaultViewport: headless ? VIEWPORT : null,
    pipe: true, // Only over a pipe does Chromium let an extension be installed.
    enableExtensions: true,
    args: [
      ...CHROME_FLAGS,
      `--proxy-server=http://127.0.0.1:${proxyPort}`,
      "--proxy-bypass-list=<-loopback>", // By itself Chromium never sends localhost to a proxy.
      `--blink-settings=preferredColorScheme=${dark ? 0 : 1}`,
    ],
  });
}

/** A port that Chromium refuses to open: services that cannot be switched off are sent there and stay silent. */
const NOWHERE = "http://localhost:9";

const CHROME_FLAGS = [
  "--no-sandbox", // Root and most containers have none to offer; the only pages are ours.
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  // HttpsUpgrades tries https first for every page that is asked for by http.
  "--disable-features=AutofillServerCommunication,HttpsUpgrades,NetworkTimeServiceQuerying",
  `--component-updater=url-source=${NOWHERE}/`, // Asks for updates of extensions, too.
  `--gaia-url=${NOWHERE}`,
];

function launchFirefox(
  {
    extensionDir,
    proxyPort,
    headless = true,
    dark = false,
    saysYes = false,
    sleepsSoon = false,
    downloadDir,
  }: LaunchOptions,
  manifest: Manifest,
): Promise<Browser> {
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (extensionDir !== undefined && id === undefined)
    throw new Error("Firefox wants an extension with browser_specific_settings.gecko.id.");
  return launch({
    browser: "firefox",
    executablePath: programOf("firefox"),
    headless,
    defaultViewport: headless ? VIEWPORT : null,
    args: ["--remote-allow-system-access"], // Lets a test open pages of the extension.
    // Remote settings have no other switch. It also makes Firefox abort rather than open a connection past the proxy.
    env: { ...process.env, MOZ_DISABLE_NONLOCAL_CONNECTIONS: "1" },
    extraPrefsFirefox: {
      ...FIREFOX_PREFERENCES,
      "network.proxy.http_port": proxyPort,
      "network.proxy.ssl_port": proxyPort,
      ...(id !== undefined && { "extensions.webextensions.uuids": JSON.stringify({ [id]: FIREFOX_UUID }) }),
      "ui.systemUsesDarkTheme": dark ? 1 : 0,
      "extensions.webextOptionalPermissionPrompts": !saysYes,
      ...(sleepsSoon && { "extensions.background.idle.timeout": 500 }),
      ...(downloadDir !== undefined && { "browser.download.folderList": 2, "browser.download.dir": downloadDir }),
    },
  });
}

const FIREFOX_PREFERENCES = {
  "network.proxy.type": 1,
  "network.proxy.http": "127.0.0.1",
  "network.proxy.ssl": "127.0.0.1",
  "network.proxy.no_proxies_on": "",
  "network.proxy.allow_hijacking_localhost": true,
  // A host of the preloaded list would be asked for by https only.
  "network.stricttransportsecurity.preloadlist": false,
  "dom.security.https_first": false,
  // Full speed for the popup that is opened behind a page.
  "dom.min_background_timeout_value": 4,
  "dom.timeout.enable_budget_timer_throttling": false,
  "layout.throttled_frame_rate": 60,
};

function programOf(kind: BrowserKind): string {
  const program = findBrowser(kind);
  if (program !== undefined) return program;
  const name = kind === "chrome" ? "Chromium or Chrome" : "Firefox";
  throw new Error(`No ${name} on this machine. Install it, or let ${BROWSER_VARIABLE[kind]} name its program.`);
}
