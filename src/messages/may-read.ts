import browser from "webextension-polyfill";
import { hostOf } from "./host-of.ts";

/** Whether we may read the page at an address without asking the reader first. */
export async function mayRead(url: string | undefined): Promise<boolean> {
  const host = hostOf(url);
  return host !== "" && browser.permissions.contains({ origins: [`*://${host}/*`] });
}
