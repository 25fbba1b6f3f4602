import type { Settings } from "../settings/settings.ts";
import type { CardHost } from "./card-host.ts";
import { isInCorridor } from "./is-in-corridor.ts";
import type { OverlayEvent, Target } from "./overlay-state.ts";
import type { Box } from "./place-card.ts";

/** Faster than this, in CSS pixels a millisecond, a pointer is on its way to somewhere else. */
const FAST = 1.2;
/** A pointer that was fast is looked at again once it has been still for so long. */
const SETTLE_MS = 60;
/** What a fast pointer is over; no target has this key. */
const PASSING = "passing";
/** What a press means something to already. */
const INTERACTIVE =
  "a[href], button, input, select, textarea, label, summary, [role='button'], [contenteditable='true']";

/** What the reader's moves are turned into events with. */
export type Listening = {
  readonly document: Document;
  readonly settings: () => Pick<Settings, "opening" | "modifier" | "graceMs">;
  readonly hit: (x: number, y: number) => Target | undefined;
  /** The line that the open card belongs to. */
  readonly line: () => Box | undefined;
  readonly host: CardHost;
  readonly isOpen: () => boolean;
  readonly send: (event: OverlayEvent) => void;
  readonly signal: AbortSignal;
};

type Point = { readonly x: number; readonly y: number };

/**
 * Turns what the reader does with mouse, finger and Esc into events of the card. Events that the page's scripts have made
 * up are ignored.
 */
export function listenToReader(listening: Listening): void {
  const { document, host, isOpen, send, signal } = listening;
  const pointer = new PointerWatch(listening);
  const options = { capture: true, passive: true, signal };
  const trusted =
    <E extends Event>(handle: (event: E) => void) =>
    (event: E) => {
      if (event.isTrusted) handle(event);
    };
  document.addEventListener(
    "pointermove",
    trusted((event) => pointer.move(event)),
    options,
  );
  document.documentElement.addEventListener(
    "pointerleave",
    trusted(() => pointer.leave()),
    { signal },
  );
  document.addEventListener(
    "pointerdown",
    trusted((event) => pointer.press(event)),
    options,
  );
  document.addEventListener(
    "click",
    trusted((event) => pointer.click(event)),
    options,
  );
  const view = document.defaultView;
  // On the window and before all others: many pages swallow keys.
  view?.addEventListener(
    "keydown",
    trusted((event) => {
      if (event.key === "Escape" && isOpen()) send({ type: "dismissed" });
      else pointer.key(event);
    }),
    options,
  );
  const onFollow = (event: Event): void => {
    if (isOpen() && !host.holds(event)) host.follow();
  };
  document.addEventListener("scroll", onFollow, options);
  view?.addEventListener("resize", onFollow, options);
}

/** Where the pointer is, how fast it moves, and what it has come to. */
class PointerWatch {
  private readonly listening: Listening;
  private over: string | undefined;
  private at: Point = { x: 0, y: 0 };
  private seenAt = 0;
  private holdsKey = false;
  private frame: number | undefined;
  private settling: ReturnType<typeof setTimeout> | undefined;

  constructor(listening: Listening) {
    this.listening = listening;
    listening.signal.addEventListener("abort", () => clearTimeout(this.settling));
  }

  move(event: PointerEvent): void {
    const { settings, host } = this.listening;
    if (event.pointerType === "touch" || host.holds(event)) {
      this.cancel();
      this.over = host.holds(event) ? "card" : this.over;
      return;
    }
    const speed = this.speedOf(event);
    this.holdsKey = settings().opening !== "modifier" || event.getModifierState(settings().modifier);
    this.cancel();
    if (event.buttons !== 0) this.enter(undefined);
    else if (speed > FAST) {
      this.over = PASSING; // Wherever it comes to rest is new, be it the very term that it left.
      this.settling = setTimeout(() => this.look(), SETTLE_MS);
    } else this.frame = this.listening.document.defaultView?.requestAnimationFrame(() => this.look());
  }

  leave(): void {
    this.cancel();
    this.enter(undefined);
  }

  /** The key of "resting while a key is held" may come down while the pointer rests already. */
  key(event: KeyboardEvent): void {
    const { opening, modifier } = this.listening.settings();
    if (opening !== "modifier" || event.key !== modifier) return;
    this.holdsKey = true;
    this.look();
  }

  press(event: PointerEvent): void {
    const { host, isOpen, send } = this.listening;
    this.cancel();
    if (host.holds(event)) return;
    this.over = undefined;
    if (isOpen()) send({ type: "dismissed" });
  }

  /** A tap opens the card; a click does where the reader has chosen so. What is a link stays one. */
  click(event: MouseEvent): void {
    const { settings, hit, host, send } = this.listening;
    const isTap = "pointerType" in event && event.pointerType === "touch";
    if (host.holds(event) || event.defaultPrevented || !(isTap || settings().opening === "click")) return;
    if (event.target instanceof Element && event.target.closest(INTERACTIVE)) return;
    const target = hit(event.clientX, event.clientY);
    if (target) send({ type: "summoned", target });
  }

  private look(): void {
    const { document, settings, hit, signal } = this.listening;
    if (signal.aborted || settings().opening === "click") return;
    const isSelecting = document.getSelection()?.isCollapsed === false;
    if (this.isOnTheWay()) {
      // Rests it here, it has come to what is under it after all.
      this.settling = setTimeout(() => this.enter(hit(this.at.x, this.at.y)), settings().graceMs);
      return;
    }
    this.enter(isSelecting || !this.holdsKey ? undefined : hit(this.at.x, this.at.y));
  }

  private enter(target: Target | undefined): void {
    if (target?.key === this.over) return;
    this.over = target?.key;
    this.listening.send(target ? { type: "term-entered", target } : { type: "term-left" });
  }

  /** Between the line and its card, nearer to the card than a neighbouring term. */
  private isOnTheWay(): boolean {
    const card = this.listening.host.box();
    const line = this.listening.line();
    return card !== undefined && line !== undefined && isInCorridor(this.at, line, card) && !isInside(this.at, line);
  }

  private speedOf({ clientX: x, clientY: y, timeStamp }: PointerEvent): number {
    const distance = Math.hypot(x - this.at.x, y - this.at.y);
    const ms = timeStamp - this.seenAt;
    this.at = { x, y };
    this.seenAt = timeStamp;
    // After a pause the pointer set out anew, from wherever it was.
    return ms > 0 && ms < 200 ? distance / ms : 0;
  }

  private cancel(): void {
    clearTimeout(this.settling);
    if (this.frame !== undefined) this.listening.document.defaultView?.cancelAnimationFrame(this.frame);
    this.frame = undefined;
  }
}

function isInside({ x, y }: Point, box: Box): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}
