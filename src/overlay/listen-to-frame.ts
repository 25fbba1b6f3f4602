import type { FocusHome } from "./focus-home.ts";
import type { CardSlot } from "./overlay-state.ts";

/** What happens in the cards. */
export type FrameEvents = {
  readonly entered: () => void;
  readonly left: () => void;
  /** The focus came into a card; `byKey` where the keyboard brought it. */
  readonly focused: (slot: CardSlot, byKey: boolean) => void;
  /** The focus is in no card any more. */
  readonly blurred: () => void;
};

const FOCUSABLE = "a[href], button, summary, [tabindex='0']";

type FrameListening = {
  readonly frame: HTMLElement;
  readonly slot: CardSlot;
  readonly root: ShadowRoot;
  readonly home: FocusHome;
  /** The words that the card is about. */
  readonly place: () => Range | undefined;
  readonly events: FrameEvents;
  readonly signal: AbortSignal;
};

/** Pointer and focus of one card. The page's scripts cannot reach in here; what they send is not trusted. */
export function listenToFrame({ frame, slot, root, home, place, events, signal }: FrameListening): void {
  const on = <K extends keyof HTMLElementEventMap>(type: K, handle: (event: HTMLElementEventMap[K]) => void): void =>
    frame.addEventListener(type, (event) => event.isTrusted && handle(event), { signal });
  on("pointerenter", events.entered);
  on("pointerleave", events.left);
  on("focusin", (event) => {
    const from = event.relatedTarget as Element | null;
    if (from?.getRootNode() !== root) home.remember(from, place());
    events.focused(slot, (event.target as Element).matches(":focus-visible"));
  });
  on("focusout", () => {
    // The focus may be on its way to another thing in a card, or only away from the window.
    setTimeout(() => {
      if (signal.aborted || root.activeElement || !frame.ownerDocument.hasFocus()) return;
      home.forget();
      events.blurred();
    });
  });
  on("keydown", (event) => {
    if (event.key !== "Tab" || !isAtEnd(frame, root, event.shiftKey)) return;
    event.preventDefault();
    (root.activeElement as HTMLElement | null)?.blur();
    home.restore();
  });
}

/** Tab beyond the last or before the first thing in a card leads back to where one was: a card is no trap. */
function isAtEnd(frame: HTMLElement, root: ShadowRoot, backwards: boolean): boolean {
  const stops = [...frame.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((stop) => stop.checkVisibility());
  const end = backwards ? stops[0] : stops.at(-1);
  return root.activeElement === (end ?? frame) || (backwards && root.activeElement === frame);
}
