/**
 * The texts of a page in one string, as they stand in the source: not an article, only enough to rule one out. Costs one
 * call of the browser's own, and holds the texts of scripts and styles too.
 */
export function glanceAtText(document: Document): string {
  return `${document.title}\n${document.body?.textContent ?? ""}`;
}
