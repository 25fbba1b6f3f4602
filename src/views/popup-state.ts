import type { PageReport } from "../report/page-report.ts";

/** What the popup can honestly say about the tab behind it. */
export type PopupState =
  /** The page covers the story, or is background to it. */
  | { readonly kind: "story"; readonly report: PageReport; readonly host: string }
  /** The page was read and is about something else. */
  | { readonly kind: "other"; readonly host: string }
  /** The reader has switched Sidelight off on this site. */
  | { readonly kind: "off"; readonly host: string }
  /** The site is not on the list of news sites and the reader has not added it. */
  | { readonly kind: "no-access"; readonly host: string }
  /** Browsers let no extension run here. */
  | { readonly kind: "unreadable"; readonly what: UnreadablePage };

export type UnreadablePage = "browser" | "store" | "pdf" | "file" | "unknown";

/** What is known about the tab when the popup opens. */
export type TabFacts = {
  /** Absent where the browser hides it from us. */
  readonly url: string | undefined;
  readonly report: PageReport | undefined;
  /** Whether Sidelight may read this site without being asked. */
  readonly granted: boolean;
  readonly sitesOff: readonly string[];
};

/** Where no extension may run, whatever its permissions (Chrome Web Store and Mozilla's restricted domains). */
const STORE_HOSTS = ["chromewebstore.google.com", "addons.mozilla.org", "support.mozilla.org", "accounts.firefox.com"];

/** Chooses what the popup says. */
export function choosePopupState({ url, report, granted, sitesOff }: TabFacts): PopupState {
  const address = parseUrl(url);
  const what = unreadable(address);
  if (!address || what) return { kind: "unreadable", what: what ?? "unknown" };
  const host = address.hostname;
  if (sitesOff.includes(host)) return { kind: "off", host };
  if (report && report.match.label !== "none") return { kind: "story", report, host };
  if (report || granted) return { kind: "other", host };
  return { kind: "no-access", host };
}

function parseUrl(url: string | undefined): URL | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url) : undefined;
}

function unreadable(address: URL | undefined): UnreadablePage | undefined {
  if (!address) return "unknown";
  if (address.protocol === "file:") return "file";
  if (address.protocol !== "https:" && address.protocol !== "http:") return "browser";
  const isStore =
    STORE_HOSTS.includes(address.hostname) || address.href.startsWith("https://chrome.google.com/webstore");
  if (isStore) return "store";
  return address.pathname.toLowerCase().endsWith(".pdf") ? "pdf" : undefined;
}
