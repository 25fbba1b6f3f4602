import { browser } from "wxt/browser";
import type { Envelope } from "./channel.ts";
import type { Protocol } from "./protocol.ts";

/**
 * Sends a message to the extension's own pages and its background. By the browser's own interface, which differs from the
 * polyfilled one only in what it answers: the script on every news page has no room for a polyfill.
 */
export async function askExtension<K extends keyof Protocol>(
  kind: K,
  ask: Protocol[K]["ask"],
): Promise<Protocol[K]["answer"]> {
  return (await browser.runtime.sendMessage({ sidelight: kind, ask } satisfies Envelope<K>)) as Protocol[K]["answer"];
}
