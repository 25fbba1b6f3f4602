import type { Page } from "puppeteer-core";
import type { LaunchedBrowser } from "../../src/cli/launch-browser.ts";
import type { Settings } from "../../src/settings/settings.ts";

type Store = { set(values: object): Promise<void> };

/** Chooses settings as the options page does, by a page of the extension; what is not named goes back to the default. */
export async function setSettings(browser: LaunchedBrowser, page: Page, settings: Partial<Settings>): Promise<void> {
  const options = await browser.openExtensionPage("options.html", "h1");
  await options.evaluate(async (chosen) => {
    const { storage } = (globalThis as unknown as { chrome: { storage: { local: Store } } }).chrome;
    await storage.local.set({ settings: chosen });
  }, settings);
  await options.close();
  await page.bringToFront();
}
