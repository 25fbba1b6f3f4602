/** What the search needs of a node as Chromium's protocol gives it. */
type ProtocolNode<Self> = { readonly nodeName: string; readonly children?: readonly Self[] };

/** The host of the card at or below a node; its shadow tree is closed to the page, and open to the protocol. */
export function findCardHost<Node extends ProtocolNode<Node>>(node: Node): Node | undefined {
  if (node.nodeName === "SIDELIGHT-CARD") return node;
  for (const child of node.children ?? []) {
    const found = findCardHost(child);
    if (found) return found;
  }
  return undefined;
}
