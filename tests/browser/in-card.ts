import type { Page } from "puppeteer-core";
import { findCardHost } from "./find-card-host.ts";

type Arguments = readonly (string | number | boolean)[];

/**
 * Runs a function in the page with the card's shadow root, which is closed to the page itself: only the browser's own
 * tools can hand it over. Throws where there is no card.
 */
export async function inCard<A extends Arguments, T>(
  page: Page,
  run: (root: ShadowRoot, ...values: A) => T | Promise<T>,
  ...values: A
): Promise<T> {
  const declaration = `async function (root, ...values) { return JSON.stringify(await (${run})(root, ...values)); }`;
  const isFirefox = page.browser().process()?.spawnfile.includes("firefox") ?? false;
  const json = await (isFirefox ? runByBidi : runByCdp)(page, declaration, values);
  return (json === undefined ? undefined : JSON.parse(json)) as T; // The same value as before it became text.
}

type CdpNode = {
  readonly nodeName: string;
  readonly backendNodeId: number;
  readonly children?: CdpNode[];
  readonly shadowRoots?: CdpNode[];
};

async function runByCdp(page: Page, declaration: string, values: Arguments): Promise<string | undefined> {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send("DOM.getDocument", { depth: 3, pierce: true });
    const backendNodeId = findCardHost(root as CdpNode)?.shadowRoots?.[0]?.backendNodeId;
    if (backendNodeId === undefined) throw new Error("There is no card.");
    const { object } = await session.send("DOM.resolveNode", { backendNodeId });
    const { result, exceptionDetails } = await session.send("Runtime.callFunctionOn", {
      functionDeclaration: declaration,
      ...(object.objectId !== undefined && { objectId: object.objectId }),
      arguments: [{ objectId: object.objectId }, ...values.map((value) => ({ value }))] as { value: unknown }[],
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as string | undefined;
  } finally {
    await session.detach();
  }
}

type BidiValue = { readonly type: string; readonly sharedId?: string; readonly value?: unknown };
type BidiAnswer = { readonly result: { readonly result?: BidiValue; readonly exceptionDetails?: { text: string } } };

/** Puppeteer has no call for the shadow trees that WebDriver BiDi hands out; its connection has. */
async function runByBidi(page: Page, declaration: string, values: Arguments): Promise<string | undefined> {
  const { connection } = page.browser() as unknown as {
    connection: { send(method: string, params: object): Promise<BidiAnswer> };
  };
  const target = { context: (page.mainFrame() as unknown as { _id: string })._id };
  const found = await connection.send("script.evaluate", {
    expression: "document.querySelector('sidelight-card')",
    target,
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 1, includeShadowTree: "all" },
  });
  const host = found.result.result?.value as { readonly shadowRoot?: BidiValue } | undefined;
  const sharedId = host?.shadowRoot?.sharedId;
  if (sharedId === undefined) throw new Error("There is no card.");
  const { result } = await connection.send("script.callFunction", {
    functionDeclaration: declaration,
    target,
    arguments: [{ sharedId }, ...values.map((value) => ({ type: typeof value, value }))],
    awaitPromise: true,
  });
  if (result.exceptionDetails) throw new Error(result.exceptionDetails.text);
  return result.result?.value as string | undefined;
}
