import { hostOf } from "./host-of.ts";
import { MESSAGE_RULES } from "./message-rules.ts";
import type { Protocol } from "./protocol.ts";

/** Who a message says it comes from, in the browser's words: its sender cannot write them. */
export type BrowserSender = {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
};

/** This extension: its id, and the address under which its own pages are. */
export type OwnExtension = { readonly id: string; readonly baseUrl: string };

/** A message that has passed: its kind's own sender, its kind's own shape. */
export type ReadMessage = {
  readonly kind: keyof Protocol;
  readonly ask: unknown;
  /** The sender's tab, and the host of its page, where it came from one. */
  readonly from: { readonly tabId: number | undefined; readonly host: string | undefined };
};

/**
 * Reads a message; `undefined` for all that is not ours: of another extension, of a script that says what only our own
 * pages may say, of a frame or a page not yet on show, of an unknown kind or a wrong shape.
 */
export function readMessage(message: unknown, sender: BrowserSender, own: OwnExtension): ReadMessage | undefined {
  if (typeof message !== "object" || message === null) return undefined;
  const { sidelight: kind, ask } = message as { sidelight?: unknown; ask?: unknown };
  if (!isKind(kind) || sender.id !== own.id) return undefined;
  const { from, isAsk } = MESSAGE_RULES[kind];
  if (from !== roleOf(sender, own) || !isAsk(ask)) return undefined;
  const host = hostOf(sender.url);
  return { kind, ask: ask ?? undefined, from: { tabId: sender.tab?.id, host: host === "" ? undefined : host } };
}

function isKind(kind: unknown): kind is keyof Protocol {
  return typeof kind === "string" && Object.hasOwn(MESSAGE_RULES, kind);
}

/** The background may have no address; a script in a page always has its page's, and number 0 where that is the tab's. */
function roleOf({ url, tab, frameId }: BrowserSender, { baseUrl }: OwnExtension): string | undefined {
  if (url === undefined ? tab === undefined : url.startsWith(baseUrl)) return "extension";
  return url !== undefined && tab?.id !== undefined && frameId === 0 ? "page-script" : undefined;
}
