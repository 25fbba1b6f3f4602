/** Where the keyboard was before it came into a card. */
export type FocusHome = {
  /**
   * Remembers where the focus was as it left: the element that had it, or else the place in the text that the card belongs
   * to. Moves from card to card change nothing.
   */
  remember(active: Element | null, place: Range | undefined): void;
  /** Gives the focus back. */
  restore(): void;
  /** The focus has found a place in the page by itself. */
  forget(): void;
};

const FOCUSABLE = "a[href], button, input, select, textarea, summary, [tabindex='0']";
/** Nodes that are looked at for something to go on from; further away is not where one was. */
const MAX_STEPS = 3000;

/** Keeps the place that the focus came from. */
export function createFocusHome(document: Document): FocusHome {
  let away = false;
  let home: Element | undefined;
  let near: Range | undefined;
  const forget = (): void => {
    away = false;
    home = undefined;
    near = undefined;
  };
  return {
    forget,
    remember: (active, place) => {
      if (away) return;
      away = true;
      home = active && active !== document.body && active !== document.documentElement ? active : undefined;
      near = place;
    },
    restore: () => {
      if (home?.isConnected) focus(home);
      else if (near) startFrom(near);
      forget();
    },
  };
}

/**
 * Lets Tab go on from a place in the text although nothing there has the focus: browsers go on from the element that had
 * it last, so the one before the place gets it and gives it up at once.
 */
function startFrom(place: Range): void {
  const before = findBefore(place.startContainer);
  if (!before) return;
  focus(before);
  (before as HTMLElement).blur();
}

function findBefore(node: Node): Element | undefined {
  const { ownerDocument } = node;
  const root = node.getRootNode();
  const walker = ownerDocument?.createTreeWalker(root, 1); // Elements.
  if (!walker) return undefined;
  walker.currentNode = node;
  for (let steps = 0; steps < MAX_STEPS && walker.previousNode(); steps++) {
    const element = walker.currentNode as HTMLElement;
    // Without a box it cannot take the focus.
    if (element.matches(FOCUSABLE) && element.getClientRects().length > 0) return element;
  }
  return undefined;
}

function focus(element: Element): void {
  (element as HTMLElement).focus?.({ preventScroll: true });
}
