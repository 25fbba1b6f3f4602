import { askExtension } from "./ask-extension.ts";
import { askTab } from "./channel.ts";

/** How long a page may take to be read after the reader asked for it. */
const REPORT_TRIES = 80;
const REPORT_PAUSE_MS = 150;

/** Has the page in a tab read now; true once it has been, false where the browser lets nobody in. */
export async function checkTab(tabId: number): Promise<boolean> {
  const { readable } = await askExtension("check-page", { tabId });
  for (let tries = 0; readable && tries < REPORT_TRIES; tries++) {
    if (await askTab(tabId, "page-report", undefined)) break;
    await new Promise((resolve) => setTimeout(resolve, REPORT_PAUSE_MS));
  }
  return readable;
}
