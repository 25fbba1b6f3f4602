import type { Settings } from "../settings/settings.ts";

/** Which sites Sidelight may read, as the browser says. */
export type SiteAccess = {
  /** Hosts of the built-in list. */
  readonly listed: readonly string[];
  /** How many of them the browser withholds. */
  readonly withheld: number;
  /** Hosts that the reader has added. */
  readonly added: readonly string[];
  readonly everywhere: boolean;
};

/** A keyboard command and its keys; empty where none are set. */
export type Shortcut = { readonly what: string; readonly keys: string };

/** What the last action came to, said once below the part it belongs to. */
export type Notice =
  | { readonly kind: "imported"; readonly ignored: readonly string[] }
  | { readonly kind: "no-json"; readonly reason: string }
  | { readonly kind: "no-settings" }
  | { readonly kind: "reset" }
  | { readonly kind: "not-stored" }
  | { readonly kind: "no-site"; readonly text: string }
  | { readonly kind: "refused"; readonly host: string };

/** What the reader can do on the options page. */
export type OptionsActions = {
  readonly change: (changes: Partial<Settings>) => void;
  readonly addSite: (text: string) => void;
  readonly removeSite: (host: string) => void;
  readonly setEverywhere: (on: boolean) => void;
  readonly allowListed: () => void;
  readonly exportSettings: () => void;
  readonly importSettings: (file: Blob) => void;
  readonly reset: () => void;
  /** Absent where the browser has no page for it that we may open. */
  readonly changeShortcuts: (() => void) | undefined;
  readonly openWelcome: () => void;
};

/** The host that a reader means: `https://www.News.example/politics` and `news.example` alike; `undefined` for no host. */
export function hostOfInput(text: string): string | undefined {
  const trimmed = text.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (/\s/.test(trimmed) || !URL.canParse(address)) return undefined;
  const { hostname, protocol } = new URL(address);
  const isWeb = protocol === "https:" || protocol === "http:";
  return isWeb && /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(hostname) ? hostname.replace(/^www\./, "") : undefined;
}

/** The host in a match pattern such as `*://*.news.example/*`; `undefined` where it stands for every host. */
export function hostOfPattern(pattern: string): string | undefined {
  const host = /^(?:\*|https?):\/\/([^/]*)\//.exec(pattern)?.[1]?.replace(/^\*\./, "");
  return host === "*" || host === "" ? undefined : host;
}
