/** So much new text outside the article may be another article; less is a counter, a clock, an advertisement. */
const MIN_NEW_CHARS = 250;
/** More changes at once than these are not looked through: they count. */
const MAX_RECORDS = 200;

/**
 * Resolves when something has happened that may have changed the text of an article: in the elements that hold it, to
 * them, or much new text elsewhere; without such elements, anywhere. Looks no further once it has resolved: however fast
 * a page changes, it is noticed once.
 */
export function noticeChange(document: Document, held: readonly Node[], signal: AbortSignal): Promise<void> {
  const roots = held.length > 0 ? held : [document.documentElement];
  return new Promise((resolve) => {
    const observer = new MutationObserver((records) => {
      if (records.length <= MAX_RECORDS && !records.some((record) => touches(record, roots))) return;
      observer.disconnect();
      resolve();
    });
    signal.addEventListener("abort", () => observer.disconnect(), { once: true });
    for (const tree of new Set([document, ...roots.map((root) => root.getRootNode())])) {
      observer.observe(tree, {
        childList: true,
        characterData: true,
        subtree: true,
        attributeFilter: ["hidden", "aria-hidden"],
      });
    }
  });
}

function touches({ type, target, addedNodes }: MutationRecord, roots: readonly Node[]): boolean {
  if (roots.some((root) => root.contains(target))) return true;
  if (type === "childList") return roots.some((root) => !root.isConnected) || [...addedNodes].some(isMuchText);
  return type === "attributes" && roots.some((root) => target.contains(root));
}

function isMuchText(node: Node): boolean {
  return (node.textContent ?? "").trim().length >= MIN_NEW_CHARS;
}
