const KEY = "sidelightVisit";
type Holder = { [KEY]?: AbortController };

/**
 * Begins a visit of this page and ends the one before: after a single-page navigation, a second injection or a new
 * check, whatever the earlier visit drew is gone. Lives in the extension's own isolated world; the page cannot see it.
 */
export function beginVisit(holder: object): AbortController {
  const world = holder as Holder;
  world[KEY]?.abort();
  const visit = new AbortController();
  world[KEY] = visit;
  return visit;
}
