import type { Page } from "puppeteer-core";
import type { LaunchedBrowser } from "../../src/cli/launch-browser.ts";

type Tabs = {
  query(filter: object): Promise<{ id?: number; url?: string; title?: string }[]>;
  sendMessage(id: number, message: unknown): Promise<unknown>;
};

/**
 * Does in `page` what a key's command does. Browsers let no test press the keys of an extension; the command is handed on
 * by a page of the extension, in the very message that the background sends.
 */
export async function sendCommand(browser: LaunchedBrowser, page: Page, name: string): Promise<void> {
  const title = await page.title();
  const sender = await browser.openExtensionPage("options.html", "h1");
  await sender.evaluate(
    async (command, wanted) => {
      const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
      for (const tab of await tabs.query({})) {
        if (tab.id === undefined || (tab.title !== undefined && tab.title !== wanted)) continue;
        await tabs.sendMessage(tab.id, { sidelight: "command", ask: { name: command } }).catch(() => undefined);
      }
    },
    name,
    title,
  );
  await sender.close();
  await page.bringToFront();
}
