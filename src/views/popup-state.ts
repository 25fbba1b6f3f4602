import type { PageReport } from "../report/page-report.ts";

/** What the popup can honestly say about the tab behind it. */
export type PopupState =
  /** The page covers the story, or is background to it. */
  | { readonly kind: "story"; readonly report: PageReport; readonly host: string }
  /** The page was read and is about something else. */
  | { readonly kind: "other"; readonly host: string }
  /** The reader has switched Sidelight off on this site. */
  | { readonly kind: "off"; readonly host: string }
  /** The site is not on the list of news sites and the reader has not added it; a hidden address may also be the browser's. */
  | { readonly kind: "no-access"; readonly host: string | undefined }
  /** Browsers let no extension run here. */
  | { readonly kind: "unreadable"; readonly what: UnreadablePage };

export type UnreadablePage = "browser" | "store" | "pdf" | "file" | "refused";

/** What is known about the tab when the popup opens. */
export type TabFacts = {
  /** Absent where the browser hides it from us. */
  readonly url: string | undefined;
  readonly report: PageReport | undefined;
  /** Whether Sidelight may read this site without being asked. */
  readonly granted: boolean;
  /** The reader asked for a check, and the browser refused it. */
  readonly refused: boolean;
  readonly sitesOff: readonly string[];
};

/** Where no extension may run, whatever its permissions (Chrome Web Store and Mozilla's restricted domains). */
const STORE_HOSTS = ["chromewebstore.google.com", "addons.mozilla.org", "support.mozilla.org", "accounts.firefox.com"];

/** Chooses what the popup says. */
export function choosePopupState({ url, report, granted, refused, sitesOff }: TabFacts): PopupState {
  const address = url !== undefined && URL.canParse(url) ? new URL(url) : undefined;
  const what = address && unreadable(address);
  if (what) return { kind: "unreadable", what };
  if (refused) return { kind: "unreadable", what: "refused" };
  if (!address) return { kind: "no-access", host: undefined };
  const host = address.hostname;
  if (sitesOff.includes(host)) return { kind: "off", host };
  if (report && report.match.label !== "none") return { kind: "story", report, host };
  return report || granted ? { kind: "other", host } : { kind: "no-access", host };
}

function unreadable(address: URL): UnreadablePage | undefined {
  if (address.protocol === "file:") return "file";
  if (address.protocol !== "https:" && address.protocol !== "http:") return "browser";
  const isStore =
    STORE_HOSTS.includes(address.hostname) || address.href.startsWith("https://chrome.google.com/webstore");
  if (isStore) return "store";
  return address.pathname.toLowerCase().endsWith(".pdf") ? "pdf" : undefined;
}
