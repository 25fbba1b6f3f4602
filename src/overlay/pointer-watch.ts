import type { Settings } from "../settings/settings.ts";
import type { CardHost } from "./card-host.ts";
import { isInCorridor } from "./is-in-corridor.ts";
import type { OverlayEvent, Target } from "./overlay-state.ts";
import type { Box } from "./place-card.ts";

/** Faster than this, in CSS pixels a millisecond, a pointer is on its way to somewhere else. */
const FAST = 1.2;
/** A pointer that was fast is looked at again once it has been still for so long. */
const SETTLE_MS = 60;
/** After a longer pause the pointer set out anew, from wherever it was. */
const PAUSE_MS = 200;
/** What a press means something to already. */
const INTERACTIVE =
  "a[href], button, input, select, textarea, label, summary, [role='button'], [role='link'], [contenteditable='true']";

/** What a pointer on the page is watched with. */
export type PointerOptions = {
  readonly document: Document;
  readonly settings: () => Pick<Settings, "opening" | "modifier" | "graceMs">;
  readonly hit: (x: number, y: number) => Target | undefined;
  /** The open card's target, and the line that it belongs to. */
  readonly open: () => { readonly key: string; readonly line: Box | undefined } | undefined;
  readonly host: CardHost;
  readonly send: (event: OverlayEvent) => void;
  readonly signal: AbortSignal;
};

type Point = { readonly x: number; readonly y: number };

/** What the pointer is over: a target by its key, a card, the way between, or nothing. */
type Over = { readonly key: string } | "card" | "way" | undefined;

/** Where the pointer is, how fast it moves, and what it has come to. */
export class PointerWatch {
  private readonly options: PointerOptions;
  private over: Over;
  private at: Point = { x: -1, y: -1 };
  private seenAt = 0;
  private holdsKey = false;
  /** The card that was open when the button went down. */
  private pressedOn: string | undefined;
  private frame: number | undefined;
  private settling: ReturnType<typeof setTimeout> | undefined;

  constructor(options: PointerOptions) {
    this.options = options;
    options.signal.addEventListener("abort", () => this.cancel());
  }

  move(event: PointerEvent): void {
    const { document, settings, host, send } = this.options;
    if (event.pointerType === "touch") return;
    this.cancel();
    const speed = this.speedOf(event);
    if (host.holds(event)) {
      this.over = "card";
      return;
    }
    this.holdsKey = settings().opening !== "modifier" || event.getModifierState(settings().modifier);
    if (event.buttons !== 0) send({ type: "disturbed" });
    else if (speed <= FAST) this.frame = document.defaultView?.requestAnimationFrame(() => this.look());
    else {
      send({ type: "disturbed" });
      // What it passes in a hurry is not what it rests on, even if that is the same in the end.
      if (typeof this.over === "object" && this.over.key !== this.options.open()?.key) this.over = undefined;
      this.settling = setTimeout(() => this.look(), SETTLE_MS);
    }
  }

  leave(): void {
    this.cancel();
    this.enter(undefined);
  }

  /** The page moved under the pointer: its card goes where it has lost it, and none opens before the pointer itself moves. */
  scrolled(): void {
    this.cancel();
    const { hit, open, send } = this.options;
    if (this.over === "card" || hit(this.at.x, this.at.y)?.key === open()?.key) return;
    this.over = undefined;
    send({ type: "scrolled-away" });
  }

  /** The key of "resting while a key is held" may come down while the pointer rests already. */
  key(event: KeyboardEvent): void {
    const { opening, modifier } = this.options.settings();
    if (opening !== "modifier" || event.key !== modifier || this.over === "card") return;
    this.holdsKey = true;
    this.look();
  }

  /** A press outside closes the card. A finger that goes down may be about to scroll: only its tap counts. */
  press(event: PointerEvent): void {
    const { host, open, send } = this.options;
    this.cancel();
    this.pressedOn = open()?.key;
    if (!host.holds(event) && event.pointerType !== "touch") send({ type: "dismissed" });
  }

  /** A tap opens the card; a click does where the reader has chosen so. What is a link stays one. */
  click(event: MouseEvent): void {
    const { settings, hit, host, document, send } = this.options;
    const isTap = "pointerType" in event && event.pointerType === "touch";
    if (host.holds(event) || !(isTap || settings().opening === "click")) return;
    const isMeant = !isInteractive(event) && document.getSelection()?.isCollapsed !== false;
    const target = isMeant ? hit(event.clientX, event.clientY) : undefined;
    if (target && target.key !== this.pressedOn) send({ type: "summoned", target });
    else if (isTap) send({ type: "dismissed" });
  }

  private look(): void {
    const { document, settings, hit, open, signal } = this.options;
    if (signal.aborted) return;
    if (this.isOnTheWay()) {
      this.stayOnTheWay();
      return;
    }
    const target = hit(this.at.x, this.at.y);
    const isSelecting = document.getSelection()?.isCollapsed === false;
    const mayOpen = settings().opening !== "click" && this.holdsKey && !isSelecting;
    this.enter(mayOpen || target?.key === open()?.key ? target : undefined);
  }

  /** Nothing closes or opens on the way to a card; rests the pointer there, it has come to what is under it after all. */
  private stayOnTheWay(): void {
    const { settings, hit, send } = this.options;
    if (this.over !== "way") send({ type: "card-entered" });
    this.over = "way";
    this.settling = setTimeout(() => this.enter(hit(this.at.x, this.at.y)), settings().graceMs);
  }

  private enter(target: Target | undefined): void {
    if (target ? typeof this.over === "object" && this.over.key === target.key : this.over === undefined) return;
    this.over = target && { key: target.key };
    this.options.send(target ? { type: "term-entered", target } : { type: "term-left" });
  }

  /** Between the line and its card, beyond the line itself. */
  private isOnTheWay(): boolean {
    const card = this.options.host.box();
    const line = this.options.open()?.line;
    if (!card || !line || isInside(this.at, line) || this.options.host.isSheet()) return false;
    return isInCorridor(this.at, line, card);
  }

  private speedOf({ clientX: x, clientY: y, timeStamp }: PointerEvent): number {
    const distance = Math.hypot(x - this.at.x, y - this.at.y);
    const ms = timeStamp - this.seenAt;
    this.at = { x, y };
    this.seenAt = timeStamp;
    return ms > 0 && ms < PAUSE_MS ? distance / ms : 0;
  }

  private cancel(): void {
    clearTimeout(this.settling);
    if (this.frame !== undefined) this.options.document.defaultView?.cancelAnimationFrame(this.frame);
    this.frame = undefined;
  }
}

function isInside({ x, y }: Point, box: Box): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

/** Whether a press on it is the page's, in open shadow roots too. */
function isInteractive(event: Event): boolean {
  return event.composedPath().some((node) => "matches" in node && (node as Element).matches(INTERACTIVE));
}
