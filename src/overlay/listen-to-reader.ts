import type { CardHost } from "./card-host.ts";
import { type PointerOptions, PointerWatch } from "./pointer-watch.ts";

/** What the reader's moves are turned into events with. */
export type Listening = PointerOptions & {
  readonly isOpen: () => boolean;
  /** Esc while no card is open. */
  readonly escaped: () => void;
};

/**
 * Turns what the reader does with mouse, finger and keyboard into events of the card. Events that the page's scripts have
 * made up are ignored.
 */
export function listenToReader(listening: Listening): void {
  const { document, host, isOpen, send, escaped, signal } = listening;
  const view = document.defaultView;
  const pointer = new PointerWatch(listening);
  const calm = { capture: true, passive: true, signal };
  const on = <K extends keyof DocumentEventMap>(type: K, handle: (event: DocumentEventMap[K]) => void): void =>
    document.addEventListener(type, (event) => event.isTrusted && handle(event), calm);
  on("pointermove", (event) => pointer.move(event));
  on("pointerdown", (event) => pointer.press(event));
  on("click", (event) => pointer.click(event));
  on("scroll", (event) => {
    if (!isOpen() || host.holds(event)) return;
    pointer.scrolled();
    host.follow();
  });
  on("focusin", (event) => !host.holds(event) && isHidden(event.target, host) && send({ type: "dismissed" }));
  on("toggle", (event) => isOpen() && isOnTop(event.target) && host.raise());
  document.documentElement.addEventListener("pointerleave", (event) => event.isTrusted && pointer.leave(), { signal });
  view?.addEventListener("resize", (event) => event.isTrusted && host.follow(), calm);
  // On the window and before all others: many pages swallow keys.
  view?.addEventListener(
    "keydown",
    (event) => {
      if (!event.isTrusted) return;
      if (event.key !== "Escape") pointer.key(event);
      else if (isOpen()) {
        // It is meant for the card alone: a dialog of the page stays open.
        event.preventDefault();
        event.stopImmediatePropagation();
        send({ type: "escaped" });
      } else escaped();
    },
    { capture: true, signal },
  );
}

/** Whether the page has put something into the top layer, above our cards. */
function isOnTop(target: EventTarget | null): boolean {
  return target !== null && "matches" in target && (target as Element).matches(":modal, :popover-open");
}

/** Whether the card lies over what has got the focus in the page. */
function isHidden(target: EventTarget | null, host: CardHost): boolean {
  const card = host.box();
  if (!card || !target || !("getBoundingClientRect" in target)) return false;
  const { x, y, width, height } = (target as Element).getBoundingClientRect();
  return x < card.x + card.width && card.x < x + width && y < card.y + card.height && card.y < y + height;
}
