import type { ComponentChildren } from "preact";
import { h, render } from "preact";
import tokens from "../../assets/styles/tokens.css?inline";
import styles from "./card.css?inline";
import type { CardSlot } from "./overlay-state.ts";
import pictureStyles from "./pictures.css?inline";
import { type Box, placeCard } from "./place-card.ts";

/** A card to show, and where it belongs. */
export type ShownCard = {
  readonly content: ComponentChildren;
  /** What the dialog is called. */
  readonly label: string;
  /** The line of text that it must not cover; `undefined` where the page has changed. */
  readonly line: () => DOMRect | undefined;
  /** The text runs from top to bottom: the card stands beside it. */
  readonly vertical: boolean;
  /** Whether the card takes the keyboard's focus. */
  readonly focus: boolean;
};

/** What happens in the cards. */
export type HostEvents = {
  readonly entered: () => void;
  readonly left: () => void;
  readonly dismissed: () => void;
};

export type CardHost = {
  /** Whether an event began inside a card. */
  holds(event: Event): boolean;
  /** Shows a card in its slot; replaces the one before. */
  show(slot: CardSlot, card: ShownCard): void;
  hide(slot: CardSlot): void;
  /** Moves the card with its line, after scrolling or resizing. */
  follow(): void;
  /** Where the card is, while there is one. */
  box(): Box | undefined;
  /** Has a screen reader say something when it next pauses. */
  announce(text: string): void;
};

/** Windows up to this width, in CSS pixels, show the card as a sheet at their lower edge. */
const SHEET_WIDTH_PX = 480;
/** Room that a pinned card takes at the end of the window. */
const DOCK_PX = 396;
/** As long as an announcement stays in our tree. */
const ANNOUNCEMENT_MS = 4000;
const FOCUSABLE = "a[href], button, summary, [tabindex='0']";

/**
 * The only element we ever add to a page: a closed shadow root with cards in the top layer, in the document just while
 * one is on show or something is announced. Gone for good when the signal aborts.
 */
export function createCardHost(
  document: Document,
  density: () => string,
  events: HostEvents,
  signal: AbortSignal,
): CardHost {
  const host = document.createElement("sidelight-card");
  const root = host.attachShadow({ mode: "closed" });
  adoptStyles(document, root, tokens + styles + pictureStyles);
  const speaker = document.createElement("div");
  speaker.className = "speaker";
  speaker.setAttribute("role", "status");
  const frames = { card: createFrame(document, "card"), pinned: createFrame(document, "pinned") };
  root.append(frames.card, frames.pinned, speaker);

  let line: ShownCard["line"] | undefined;
  let vertical = false;
  let origin: Origin | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;

  const isOpen = (slot: CardSlot): boolean => frames[slot].matches(":popover-open");
  const leaveIfEmpty = (): void => {
    if (!isOpen("card") && !isOpen("pinned") && speaker.textContent === "") host.remove();
  };
  const enter = (): void => {
    if (!host.isConnected) document.documentElement.append(host);
  };
  const follow = (): void => {
    const view = document.defaultView;
    const rect = line?.();
    if (!view || !rect || !isOpen("card")) return;
    const frame = frames.card;
    frame.style.height = "auto";
    if (view.innerWidth <= SHEET_WIDTH_PX) {
      Object.assign(frame.style, { left: "", top: "", height: "" });
      return;
    }
    const room = view.innerWidth - (isOpen("pinned") && view.innerWidth > 2 * DOCK_PX ? DOCK_PX : 0);
    const box = { x: rect.x, y: rect.y, width: rect.width, height: rect.height };
    const card = { width: frame.offsetWidth, height: frame.offsetHeight };
    void placeCard(box, card, { width: room, height: view.innerHeight }, vertical).then(({ x, y, height }) => {
      Object.assign(frame.style, { left: `${x}px`, top: `${y}px`, height: `${height}px` });
    });
  };
  const hide = (slot: CardSlot): void => {
    const frame = frames[slot];
    const hadFocus = frame.contains(root.activeElement);
    if (slot === "card") line = undefined;
    if (isOpen(slot)) frame.hidePopover();
    render(null, frame);
    if (hadFocus) origin?.restore();
    leaveIfEmpty();
  };

  const options = { signal };
  for (const frame of Object.values(frames)) {
    frame.addEventListener("pointerenter", (event) => event.isTrusted && events.entered(), options);
    frame.addEventListener("pointerleave", (event) => event.isTrusted && events.left(), options);
    frame.addEventListener(
      "keydown",
      (event) => event.isTrusted && leaveByTab(event, frame, root, events.dismissed),
      options,
    );
  }
  signal.addEventListener("abort", () => {
    clearTimeout(silence);
    hide("card");
    hide("pinned");
    host.remove();
  });
  return {
    holds: (event) => event.composedPath()[0] === host || event.target === host,
    show: (slot, card) => {
      const frame = frames[slot];
      const isNew = !isOpen(slot);
      const hadFocus = frame.contains(root.activeElement);
      if (slot === "card") ({ line, vertical } = card);
      frame.dataset.density = density();
      frame.setAttribute("aria-label", card.label);
      render(h("div", null, card.content), frame);
      if (signal.aborted) return;
      enter();
      // Shown anew, it lies above whatever the page has put into the top layer meanwhile.
      if (!isNew) frame.hidePopover();
      if (card.focus && !hadFocus) origin = rememberFocus(document, card.line);
      frame.showPopover();
      frame.scrollTop = 0;
      // What had the focus may be gone with what the card showed before.
      if (card.focus || hadFocus) frame.focus({ preventScroll: true });
      follow();
    },
    hide,
    follow,
    box: () => (isOpen("card") ? frames.card.getBoundingClientRect() : undefined),
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

function createFrame(document: Document, slot: CardSlot): HTMLElement {
  const frame = document.createElement("div");
  frame.className = `frame slot-${slot}`;
  frame.popover = "manual";
  frame.tabIndex = -1;
  frame.setAttribute("role", "dialog");
  return frame;
}

/** Where the keyboard was. */
type Origin = { restore(): void };

function rememberFocus(document: Document, line: ShownCard["line"]): Origin {
  const active = document.activeElement;
  const selection = document.getSelection();
  const [node, offset] = [selection?.anchorNode, selection?.anchorOffset ?? 0];
  return {
    restore: () => {
      if (active instanceof HTMLElement && active !== document.body && active.isConnected) {
        active.focus({ preventScroll: line() !== undefined });
      } else if (node?.isConnected) {
        selection?.collapse(node, offset);
      }
    },
  };
}

/** Tab beyond the last or before the first thing in a card leads back to where one was: a card is no trap. */
function leaveByTab(event: KeyboardEvent, frame: HTMLElement, root: ShadowRoot, leave: () => void): void {
  if (event.key !== "Tab") return;
  const stops = [...frame.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const end = event.shiftKey ? stops[0] : stops.at(-1);
  if (root.activeElement !== end && !(event.shiftKey && root.activeElement === frame)) return;
  event.preventDefault();
  leave();
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
