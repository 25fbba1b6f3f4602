import type { ComponentChildren } from "preact";
import { render } from "preact";
import { CARD_STYLES } from "./card-styles.ts";
import { createFocusHome } from "./focus-home.ts";
import { type FrameEvents, listenToFrame } from "./listen-to-frame.ts";
import type { CardSlot } from "./overlay-state.ts";
import { type Box, placeCard, type Size, type TextFlow } from "./place-card.ts";
import { placeSheet } from "./place-sheet.ts";

/** A card to show, and where it belongs. */
export type ShownCard = {
  readonly content: ComponentChildren;
  /** Ids of the headings that it is called by. */
  readonly labelledBy: string;
  /** The line of text that it must not cover; `undefined` where the page has changed. */
  readonly line: () => Box | undefined;
  readonly flow: TextFlow;
  /** The words that the card is about. */
  readonly place: Range | undefined;
};

/** Where in a card the focus goes, and whether it shows there; by itself the browser decides. */
type FocusOrder = { readonly first?: string; readonly shows?: boolean };

/** The one element on a page that holds the cards. */
export type CardHost = {
  /** Whether an event began inside a card. */
  holds(event: Event): boolean;
  /** Shows a card in its slot; replaces the one before. */
  show(slot: CardSlot, card: ShownCard): void;
  hide(slot: CardSlot): void;
  /** Moves the focus into a card: to the first element that a selector finds, or else to the card itself. */
  focus(slot: CardSlot, how?: FocusOrder): void;
  /** Gives the focus back to where it was in the page. */
  release(): void;
  /** Moves the card with its line, after scrolling or resizing. */
  follow(): void;
  /** Puts the cards above whatever the page has put into the top layer meanwhile. */
  raise(): void;
  /** Where the card is, while there is one. */
  box(): Box | undefined;
  /** Whether cards are sheets over the whole width: there is no room beside them. */
  isSheet(): boolean;
  /** Has a screen reader say something when it next pauses. */
  announce(text: string): void;
};

type Options = {
  readonly document: Document;
  /** Language of the interface. */
  readonly lang: string;
  readonly density: () => string;
  readonly events: FrameEvents;
  readonly signal: AbortSignal;
};

/** Windows up to this width, in CSS pixels, and those under a finger show cards as sheets at an edge. */
const SHEET_QUERY = "(max-width: 480px), (pointer: coarse)";
/** Room that a pinned card takes at the end of the window. */
const DOCK_PX = 396;
/** Height of the tools that stay above what a card scrolls, and room below what has come into sight. */
const TOOLS_PX = 40;
const EDGE_PX = 16;
/** As long as an announcement stays in our tree. */
const ANNOUNCEMENT_MS = 4000;
const SLOTS = ["card", "pinned"] as const;

/**
 * The only element we ever add to a page: a closed shadow root with cards in the top layer, in the document just while
 * one is on show or something is announced. Gone for good when the signal aborts.
 */
export function createCardHost({ document, lang, density, events, signal }: Options): CardHost {
  const host = document.createElement("sidelight-card");
  const root = host.attachShadow({ mode: "closed" });
  adoptStyles(document, root, CARD_STYLES);
  const speaker = document.createElement("div");
  speaker.className = "speaker";
  speaker.lang = lang;
  speaker.setAttribute("role", "status");
  const frames = { card: createFrame(document, "card", lang), pinned: createFrame(document, "pinned", lang) };
  root.append(frames.card, frames.pinned, speaker);

  const home = createFocusHome(document);
  const shown = new Map<CardSlot, ShownCard>();
  let silence: ReturnType<typeof setTimeout> | undefined;
  /** As tall as the open card has been since something in it unfolded, in CSS pixels. */
  let leastHeight = 0;

  const isSheet = (): boolean => document.defaultView?.matchMedia(SHEET_QUERY).matches ?? false;
  const enter = (): void => {
    if (!host.isConnected) document.documentElement.append(host);
    // A page that enlarges itself would enlarge the cards, too.
    const zoom = String(1 / (host.currentCSSZoom || 1));
    for (const slot of SLOTS) {
      frames[slot].style.zoom = zoom;
      if (shown.has(slot) && !frames[slot].matches(":popover-open")) frames[slot].showPopover();
    }
  };
  const leaveIfEmpty = (): void => {
    if (shown.size === 0 && speaker.textContent === "") host.remove();
  };
  const follow = (): void => {
    const view = document.defaultView;
    if (!view || !host.isConnected) return;
    const size = { width: view.innerWidth, height: view.innerHeight };
    for (const slot of SLOTS) frames[slot].classList.toggle("sheet", isSheet());
    const line = shown.get("card")?.line();
    if (line) void place(frames.card, line, size);
  };
  const place = async (frame: HTMLElement, line: Box, size: Size): Promise<void> => {
    const { scrollTop } = frame;
    // Measured as high as it would like to be, wherever it stood before.
    Object.assign(frame.style, { left: "", top: "", height: "auto" });
    const card = { width: frame.offsetWidth, height: Math.max(frame.offsetHeight, leastHeight) };
    if (isSheet()) {
      const { edge, height } = placeSheet(line, card.height, size);
      frame.dataset.edge = edge;
      frame.style.height = `${height}px`;
    } else {
      const isDocked = shown.has("pinned") && size.width > 2 * DOCK_PX;
      const room = { ...size, width: size.width - (isDocked ? DOCK_PX : 0) };
      const { x, y, height } = await placeCard(line, card, room, shown.get("card")?.flow);
      Object.assign(frame.style, { left: `${x}px`, top: `${y}px`, height: `${height}px` });
    }
    frame.scrollTop = scrollTop;
  };
  /** What unfolds makes room for itself and comes into sight; what folds leaves the card under the pointer as it is. */
  const unfold = async (slot: CardSlot, fold: HTMLElement): Promise<void> => {
    const view = document.defaultView;
    const line = shown.get(slot)?.line();
    if (slot === "card" && view && line) {
      leastHeight = frames.card.offsetHeight;
      await place(frames.card, line, { width: view.innerWidth, height: view.innerHeight });
    }
    if (fold.hasAttribute("open")) bringIntoSight(fold, frames[slot]);
  };
  const hide = (slot: CardSlot): void => {
    if (!shown.delete(slot)) return;
    if (frames[slot].matches(":popover-open")) frames[slot].hidePopover();
    render(null, frames[slot]);
    leaveIfEmpty();
  };
  const raise = (): void => {
    const active = root.activeElement as HTMLElement | null;
    for (const slot of shown.keys()) {
      if (frames[slot].matches(":popover-open")) frames[slot].hidePopover();
      frames[slot].showPopover();
    }
    active?.focus({ preventScroll: true });
  };

  for (const slot of SLOTS) {
    const place = () => shown.get(slot)?.place;
    listenToFrame({ frame: frames[slot], slot, root, home, place, events, signal });
    const toggled = ({ target }: Event): void => {
      if (target !== frames[slot]) void unfold(slot, target as HTMLElement);
    };
    frames[slot].addEventListener("toggle", toggled, { capture: true, signal });
  }
  signal.addEventListener("abort", () => {
    clearTimeout(silence);
    if (root.activeElement) home.restore();
    for (const slot of SLOTS) hide(slot);
    host.remove();
  });
  return {
    holds: (event) => event.composedPath()[0] === host || event.target === host,
    show: (slot, card) => {
      if (signal.aborted) return;
      const frame = frames[slot];
      shown.set(slot, card);
      frame.dataset.density = density();
      frame.setAttribute("aria-labelledby", card.labelledBy);
      render(card.content, frame);
      enter();
      if (document.querySelector(":modal, :popover-open, :fullscreen")) raise();
      frame.scrollTop = 0;
      if (slot === "card") leastHeight = 0;
      follow();
    },
    hide,
    focus: (slot, { first, shows } = {}) => {
      home.remember(document.activeElement, shown.get(slot)?.place);
      const target = first === undefined ? undefined : frames[slot].querySelector<HTMLElement>(first);
      frames[slot].classList.toggle("unringed", shows === false);
      (target ?? frames[slot]).focus({ preventScroll: true });
    },
    release: () => home.restore(),
    follow,
    raise,
    box: () => (shown.has("card") && host.isConnected ? frames.card.getBoundingClientRect() : undefined),
    isSheet,
    announce: (text) => {
      enter();
      speaker.textContent = text;
      clearTimeout(silence);
      silence = setTimeout(() => {
        speaker.textContent = "";
        leaveIfEmpty();
      }, ANNOUNCEMENT_MS);
    },
  };
}

function createFrame(document: Document, slot: CardSlot, lang: string): HTMLElement {
  const frame = document.createElement("div");
  frame.className = `frame slot-${slot}`;
  frame.lang = lang;
  frame.popover = "manual";
  frame.tabIndex = -1;
  frame.setAttribute("role", "dialog");
  return frame;
}

/** Scrolls a frame, and nothing else, until what is in it can be read: to its end, or else from its beginning. */
function bringIntoSight(part: HTMLElement, frame: HTMLElement): void {
  const [inner, outer] = [part.getBoundingClientRect(), frame.getBoundingClientRect()];
  const below = inner.bottom + EDGE_PX - outer.bottom;
  if (below > 0) frame.scrollTop += Math.min(below, inner.top - outer.top - TOOLS_PX);
}

/** Constructed style sheets pass by the page's content security policy; a style element is the fallback. */
function adoptStyles(document: Document, root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement("style"); // Browsers that keep an extension's sheets out of a page's tree.
    style.textContent = css;
    root.append(style);
  }
}
