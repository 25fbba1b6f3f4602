import browser from "webextension-polyfill";
import { MESSAGE_RULES } from "./message-rules.ts";
import type { Protocol } from "./protocol.ts";
import { type ReadMessage, readMessage } from "./read-message.ts";

type Kind = keyof Protocol;
/** A message as it travels. */
export type Envelope<K extends Kind> = { readonly sidelight: K; readonly ask: Protocol[K]["ask"] };
type Answer<K extends Kind> = Protocol[K]["answer"];
/** Handlers of one side: any subset of the protocol. */
type Handlers = {
  readonly [K in Kind]?: (ask: Protocol[K]["ask"], from: ReadMessage["from"]) => Answer<K> | Promise<Answer<K>>;
};

/** Sends a message to the annotator in a tab; `undefined` where nobody listens there, or the answer is none of its kind. */
export async function askTab<K extends Kind>(
  tabId: number,
  kind: K,
  ask: Protocol[K]["ask"],
): Promise<Answer<K> | undefined> {
  try {
    const message = { sidelight: kind, ask } satisfies Envelope<K>;
    const answer: unknown = await browser.tabs.sendMessage(tabId, message, { frameId: 0 });
    return MESSAGE_RULES[kind].isAnswer?.(answer) ? (answer as Answer<K>) : undefined;
  } catch {
    return undefined; // No receiver: the page has no annotator, an ordinary state.
  }
}

/** Answers messages of this extension until the signal aborts. Those that `readMessage` does not let pass are not answered. */
export function answer(handlers: Handlers, signal?: AbortSignal): void {
  const own = { id: browser.runtime.id, baseUrl: browser.runtime.getURL("") };
  const listener = (message: unknown, sender: browser.Runtime.MessageSender): Promise<unknown> | undefined => {
    const read = readMessage(message, sender, own);
    const handler = read && (handlers[read.kind] as ((ask: unknown, from: ReadMessage["from"]) => unknown) | undefined);
    return handler && Promise.resolve(handler(read.ask, read.from));
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
