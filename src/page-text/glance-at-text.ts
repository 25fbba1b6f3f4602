/**
 * The texts of a page as they stand in the source, its title first: not an article, only enough to rule one out. Costs one
 * call of the browser's own, and holds the texts of scripts and styles too.
 */
export function glanceAtText(document: Document): readonly string[] {
  return [document.title, document.body?.textContent ?? ""];
}
