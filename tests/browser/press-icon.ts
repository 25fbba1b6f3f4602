import type { Page } from "puppeteer-core";
import type { LaunchedBrowser } from "../../src/cli/launch-browser.ts";

/**
 * Presses Sidelight's icon in the toolbar while `page` is on show, as a reader does; gives the popup that opens. Chromium
 * only: WebDriver BiDi has no such command.
 */
export async function pressIcon({ browser, extensionId, extensionUrl }: LaunchedBrowser, page: Page): Promise<Page> {
  const extension = (await browser.extensions()).get(extensionId);
  if (!extension) throw new Error("The extension is not installed.");
  await page.bringToFront();
  const opened = browser.waitForTarget((target) => target.url() === extensionUrl("popup.html"), { timeout: 5000 });
  await page.triggerExtensionAction(extension);
  const popup = await (await opened).asPage();
  await popup.waitForSelector(".popup");
  return popup;
}
