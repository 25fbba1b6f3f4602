const KEY = "sidelightVisit";
type Visit = { readonly address: string; readonly leave: AbortController };
type Holder = { [KEY]?: Visit };

/**
 * Begins a visit of the page at an address and ends the one before: after a single-page navigation, a second injection
 * or a new check, whatever the earlier visit drew is gone. Lives in the extension's own isolated world; the page cannot
 * see it. The signal aborts when the visit ends.
 */
export function beginVisit(holder: object, address: string): AbortSignal {
  const world = holder as Holder;
  world[KEY]?.leave.abort();
  const leave = new AbortController();
  world[KEY] = { address: withoutFragment(address), leave };
  return leave.signal;
}

/**
 * Whether this document has a visit at the address it shows now; a jump inside a page is no new address. Injected by
 * itself into the isolated world of a page, so it may use nothing from outside its own lines.
 */
export function isVisitedHere(): boolean {
  const { sidelightVisit } = globalThis as { sidelightVisit?: { readonly address: string } };
  return sidelightVisit?.address === location.href.split("#", 1)[0];
}

function withoutFragment(address: string): string {
  return address.split("#", 1)[0] ?? address;
}
