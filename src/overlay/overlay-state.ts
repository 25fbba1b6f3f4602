import type { Settings } from "../settings/settings.ts";

/**
 * What a card can be about: the marks at one place, such as a term inside a checked statement. `at` is the one that was
 * pointed at, the smallest of them, and `line` which of its lines. Two targets with the same key are the same place.
 */
export type Target = {
  readonly key: string;
  readonly marks: readonly number[];
  readonly at: number;
  readonly line: number;
};

/** How a card came to be open: `hover` follows the pointer, `asked` stays until it is dismissed. */
type Opening = "hover" | "asked";

/** What a card shows: its target, or the last of the entities that the reader went on to from it. */
export type CardState = { readonly target: Target; readonly trail: readonly string[] };

/** The card that comes and goes, or the one that was pinned. */
export type CardSlot = "card" | "pinned";

/** A wait that the overlay has asked for. A stale token means the reader has moved on. */
type Timer = { readonly token: number; readonly ms: number };

/**
 * The whole state of the cards. `card` is what is on show, `pinned` what the reader has put aside to compare with; `next`
 * is what the running timer will do: open another card, or close this one (`"close"`). At most one card of each kind and
 * one timer exist at any time.
 */
export type OverlayState = {
  readonly card: (CardState & { readonly opening: Opening }) | undefined;
  readonly pinned: CardState | undefined;
  readonly next: Target | "close" | undefined;
  readonly timer: Timer | undefined;
  /** The card that the keyboard's focus is in. It never names a card that is not there: when one goes, the page has the focus again. */
  readonly focus: CardSlot | undefined;
  /** Counts the timers ever asked for, so that each token is new. */
  readonly tokens: number;
};

export type OverlayEvent =
  /** The pointer came to rest over a term, or moved from one to another. */
  | { readonly type: "term-entered"; readonly target: Target }
  /** The pointer is over no term any more, nor over the card. */
  | { readonly type: "term-left" }
  | { readonly type: "card-entered" }
  | { readonly type: "card-left" }
  /**
   * The pointer hurries, a button is down, text is being selected: nothing opens. A card that was about to give way to
   * another gets its grace, because the pointer had left it already.
   */
  | { readonly type: "disturbed" }
  | { readonly type: "timer-ended"; readonly token: number }
  /** The reader asked for a card outright, by key, press or touch: it has the focus; only after a key it shows that. */
  | { readonly type: "summoned"; readonly target: Target; readonly byKey?: boolean }
  /** The focus came into a card; `byKey` where the keyboard brought it. */
  | { readonly type: "focus-entered"; readonly slot: CardSlot; readonly byKey: boolean }
  /** The focus went on to the page, or to be there: a card that was asked for has done its work. */
  | { readonly type: "focus-left" }
  /** The reader went on to an entity named in a card, or back to what the card showed before. */
  | { readonly type: "followed"; readonly slot: CardSlot; readonly entity: string }
  | { readonly type: "went-back"; readonly slot: CardSlot }
  /** The reader put the card aside; it stays, and the place is free for another one. */
  | { readonly type: "pinned" }
  | { readonly type: "unpinned" }
  /** The page was scrolled, and the pointer that rests is no longer on the term: the card does not run after it. */
  | { readonly type: "scrolled-away" }
  /** A press outside, or something that makes the card pointless: it goes at once; what is pinned stays. */
  | { readonly type: "dismissed" }
  /** Esc: the card goes at once; the pinned one at the next time. */
  | { readonly type: "escaped" }
  /** The page changed underneath: where the targets of open cards are now, by key. A card whose target is gone goes. */
  | { readonly type: "redrawn"; readonly now: ReadonlyMap<string, Target> };

export type Timings = Pick<Settings, "dwellMs" | "neighbourDwellMs" | "graceMs">;

/** No card, no wait. */
export const CLOSED: OverlayState = {
  card: undefined,
  pinned: undefined,
  next: undefined,
  timer: undefined,
  focus: undefined,
  tokens: 0,
};

/** The state after an event: a pure function, so that every path through it can be tested without a page. */
export function reduceOverlay(state: OverlayState, event: OverlayEvent, timings: Timings): OverlayState {
  switch (event.type) {
    case "term-entered":
      return enterTerm(state, event.target, timings);
    case "term-left":
    case "card-left":
      return leave(state, timings);
    case "card-entered":
      return calm(state);
    case "disturbed":
      return isTarget(state.next) ? leave(calm(state), timings) : state;
    case "timer-ended":
      return event.token === state.timer?.token ? finish(state) : state;
    case "summoned":
      return { ...calm(state), card: { target: event.target, opening: "asked", trail: [] }, focus: "card" };
    case "focus-entered":
      return enterFocus(state, event.slot, event.byKey);
    case "focus-left":
      return {
        ...(state.focus === "card" && state.card?.opening === "asked" ? close(state) : state),
        focus: undefined,
      };
    case "followed":
      return onTrail(state, event.slot, (trail) => [...trail, event.entity]);
    case "went-back":
      return onTrail(state, event.slot, (trail) => trail.slice(0, -1));
    case "pinned":
      return pin(state);
    case "unpinned":
      return { ...state, pinned: undefined, focus: state.focus === "pinned" ? undefined : state.focus };
    case "dismissed":
      return close(state);
    case "scrolled-away":
      return state.card?.opening === "hover" ? close(state) : state;
    case "escaped":
      return state.card ? close(state) : { ...calm(state), pinned: undefined, focus: undefined };
    case "redrawn":
      return redraw(isTarget(state.next) ? leave(calm(state), timings) : state, event.now);
  }
}

function enterTerm(state: OverlayState, target: Target, { dwellMs, neighbourDwellMs }: Timings): OverlayState {
  if (state.card?.opening === "asked") return state;
  if (state.card?.target.key === target.key) return calm(state);
  if (isTarget(state.next) && state.next.key === target.key) return state;
  return wait(state, target, state.card ? neighbourDwellMs : dwellMs);
}

/** Away from term and card: an open card gets its grace, so that the way to it is safe; a card not yet open is forgotten. */
function leave(state: OverlayState, { graceMs }: Timings): OverlayState {
  if (!state.card) return calm(state);
  if (state.card.opening === "asked" || state.next === "close") return state;
  return wait(state, "close", graceMs);
}

function finish(state: OverlayState): OverlayState {
  if (!isTarget(state.next)) return close(state);
  return { ...close(state), card: { target: state.next, opening: "hover", trail: [] } };
}

/** A card that the keyboard has come to no longer follows the pointer. */
function enterFocus(state: OverlayState, slot: CardSlot, byKey: boolean): OverlayState {
  if (!state[slot]) return state;
  if (slot === "card" && state.card && byKey) {
    return { ...calm(state), card: { ...state.card, opening: "asked" }, focus: slot };
  }
  return { ...state, focus: slot };
}

function close(state: OverlayState): OverlayState {
  return { ...calm(state), card: undefined, focus: state.focus === "card" ? undefined : state.focus };
}

function pin(state: OverlayState): OverlayState {
  if (!state.card) return state;
  const { target, trail } = state.card;
  const focus = state.focus === "card" ? "pinned" : undefined;
  return { ...calm(state), card: undefined, pinned: { target, trail }, focus };
}

function onTrail(
  state: OverlayState,
  slot: CardSlot,
  change: (trail: readonly string[]) => readonly string[],
): OverlayState {
  const open = state[slot];
  return open ? { ...calm(state), [slot]: { ...open, trail: change(open.trail) } } : state;
}

function redraw(state: OverlayState, now: ReadonlyMap<string, Target>): OverlayState {
  const move = <C extends CardState>(card: C | undefined): C | undefined => {
    const target = card && now.get(card.target.key);
    return card && target && { ...card, target };
  };
  const moved = { ...state, card: move(state.card), pinned: move(state.pinned) };
  const kept = moved.card ? moved : calm(moved);
  return state.focus && kept[state.focus] ? kept : { ...kept, focus: undefined };
}

function wait(state: OverlayState, next: Target | "close", ms: number): OverlayState {
  const token = state.tokens + 1;
  return { ...state, next, timer: { token, ms }, tokens: token };
}

function calm(state: OverlayState): OverlayState {
  return { ...state, next: undefined, timer: undefined };
}

function isTarget(next: OverlayState["next"]): next is Target {
  return typeof next === "object";
}
