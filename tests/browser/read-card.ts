import type { Page } from "puppeteer-core";
import { findCardHost } from "./find-card-host.ts";

/** The card as a reader perceives it. Its shadow root is closed; only the browser's own tools can look inside. */
export type CardText = {
  readonly text: string;
  readonly links: readonly { href: string; target: string; rel: string }[];
};

/** A node of the card in the form both protocols can be brought to. */
type CardNode = {
  readonly name: string;
  readonly value: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly CardNode[];
};

/** Reads the open card, or `undefined` where there is none. */
export async function readCard(page: Page): Promise<CardText | undefined> {
  const root = isFirefox(page) ? await readByBidi(page) : await readByCdp(page);
  if (!root) return undefined;
  const nodes = [...walk(root)];
  const links = nodes.filter(({ name }) => name === "a").map(({ attributes }) => attributes);
  return {
    text: nodes
      .map(({ value }) => value)
      .join(" ")
      .replace(/\s+/g, " ")
      .trim(),
    links: links.map(({ href = "", target = "", rel = "" }) => ({ href, target, rel })),
  };
}

function* walk(node: CardNode): Generator<CardNode> {
  yield node;
  for (const child of node.children) yield* walk(child);
}

function isFirefox(page: Page): boolean {
  return page.browser().process()?.spawnfile.includes("firefox") ?? false;
}

type CdpNode = {
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly attributes?: string[];
  readonly children?: CdpNode[];
  readonly shadowRoots?: CdpNode[];
};

async function readByCdp(page: Page): Promise<CardNode | undefined> {
  const session = await page.createCDPSession();
  const { root } = await session.send("DOM.getDocument", { depth: -1, pierce: true });
  await session.detach();
  const host = findCardHost(root as CdpNode);
  const shadow = host?.shadowRoots?.[0];
  return shadow && fromCdp(shadow);
}

function fromCdp({ nodeName, nodeValue, attributes = [], children = [] }: CdpNode): CardNode {
  const pairs = attributes.flatMap((name, index) => (index % 2 === 0 ? [[name, attributes[index + 1] ?? ""]] : []));
  return {
    name: nodeName.toLowerCase(),
    value: nodeValue,
    attributes: Object.fromEntries(pairs),
    children: children.map(fromCdp),
  };
}

type BidiNode = {
  readonly value: {
    readonly localName?: string;
    readonly nodeValue?: string;
    readonly attributes?: Record<string, string>;
    readonly children?: BidiNode[];
    readonly shadowRoot?: BidiNode;
  };
};

/** WebDriver BiDi serialises closed shadow trees when asked to; Puppeteer has no call for it, its connection has. */
async function readByBidi(page: Page): Promise<CardNode | undefined> {
  const { connection } = page.browser() as unknown as {
    connection: { send(method: string, params: object): Promise<{ result: { result?: BidiNode } }> };
  };
  const context = (page.mainFrame() as unknown as { _id: string })._id;
  const { result } = await connection.send("script.evaluate", {
    expression: "document.querySelector('sidelight-card')",
    target: { context },
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 30, includeShadowTree: "all" },
  });
  const shadow = result.result?.value?.shadowRoot;
  return shadow && fromBidi(shadow);
}

function fromBidi({ value }: BidiNode): CardNode {
  const { localName = "", nodeValue = "", attributes = {}, children = [] } = value;
  return { name: localName, value: nodeValue ?? "", attributes, children: children.map(fromBidi) };
}
