import browser from "webextension-polyfill";
import type { Protocol } from "./protocol.ts";

type Kind = keyof Protocol;
/** A message as it travels. */
export type Envelope<K extends Kind> = { readonly sidelight: K; readonly ask: Protocol[K]["ask"] };
type Answer<K extends Kind> = Protocol[K]["answer"];
/** Handlers of one side: any subset of the protocol. */
export type Handlers = {
  readonly [K in Kind]?: (ask: Protocol[K]["ask"], from: Sender) => Answer<K> | Promise<Answer<K>>;
};
/** Who sent a message: its tab and the host of its page, where it came from one. */
type Sender = { readonly tabId: number | undefined; readonly host: string | undefined };

/** Sends a message to the annotator in a tab; `undefined` where nobody listens there. */
export async function askTab<K extends Kind>(
  tabId: number,
  kind: K,
  ask: Protocol[K]["ask"],
): Promise<Answer<K> | undefined> {
  try {
    return (await browser.tabs.sendMessage(tabId, { sidelight: kind, ask } satisfies Envelope<K>, {
      frameId: 0,
    })) as Answer<K>;
  } catch {
    return undefined; // No receiver: the page has no annotator, an ordinary state.
  }
}

/** Answers messages of this extension until the signal aborts. Messages of anybody else are not answered. */
export function answer(handlers: Handlers, signal?: AbortSignal): void {
  const listener = (message: unknown, sender: browser.Runtime.MessageSender): Promise<unknown> | undefined => {
    if (sender.id !== browser.runtime.id || !isEnvelope(message)) return undefined;
    const handler = handlers[message.sidelight] as ((ask: unknown, from: Sender) => unknown) | undefined;
    const host = sender.url !== undefined && URL.canParse(sender.url) ? new URL(sender.url).hostname : undefined;
    return handler && Promise.resolve(handler(message.ask, { tabId: sender.tab?.id, host }));
  };
  browser.runtime.onMessage.addListener(listener as never);
  signal?.addEventListener("abort", () => {
    if (!isCutOff()) browser.runtime.onMessage.removeListener(listener as never);
  });
}

/** Whether the extension has been updated or removed since this script was put into its page: nobody answers any more. */
export function isCutOff(): boolean {
  return browser.runtime?.id === undefined;
}

function isEnvelope(message: unknown): message is Envelope<Kind> {
  return typeof message === "object" && message !== null && typeof (message as Envelope<Kind>).sidelight === "string";
}
