import type { Settings } from "../settings/settings.ts";

/**
 * What a card can be about: the marks at one place, such as a term inside a checked statement, and the line of the first
 * one that was pointed at. Two targets with the same key are the same place.
 */
export type Target = { readonly key: string; readonly marks: readonly number[]; readonly line: number };

/** How a card came to be open: `hover` follows the pointer, `focus` stays until it is dismissed. */
export type Opening = "hover" | "focus";

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
  | { readonly type: "timer-ended"; readonly token: number }
  /** The reader asked for a card outright: by key, by a press, by touch. */
  | { readonly type: "summoned"; readonly target: Target }
  /** The reader went on to an entity named in a card, or back to what the card showed before. */
  | { readonly type: "followed"; readonly slot: CardSlot; readonly entity: string }
  | { readonly type: "went-back"; readonly slot: CardSlot }
  /** The reader put the card aside; it stays, and the place is free for another one. */
  | { readonly type: "pinned" }
  | { readonly type: "unpinned" }
  /** Esc, a press outside: the card goes at once; the pinned one at the next time. */
  | { readonly type: "dismissed" }
  /** The page changed underneath: where the targets of open cards are now, by key. A card whose target is gone goes. */
  | { readonly type: "redrawn"; readonly now: ReadonlyMap<string, Target> };

export type Timings = Pick<Settings, "dwellMs" | "neighbourDwellMs" | "graceMs">;

/** No card, no wait. */
export const CLOSED: OverlayState = {
  card: undefined,
  pinned: undefined,
  next: undefined,
  timer: undefined,
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
    case "timer-ended":
      return event.token === state.timer?.token ? finish(state) : state;
    case "summoned":
      return { ...calm(state), card: { target: event.target, opening: "focus", trail: [] } };
    case "followed":
      return onTrail(state, event.slot, (trail) => [...trail, event.entity]);
    case "went-back":
      return onTrail(state, event.slot, (trail) => trail.slice(0, -1));
    case "pinned":
      return state.card ? { ...calm(state), card: undefined, pinned: state.card } : state;
    case "unpinned":
      return { ...state, pinned: undefined };
    case "dismissed":
      return state.card ? { ...calm(state), card: undefined } : { ...calm(state), pinned: undefined };
    case "redrawn":
      return redraw(state, event.now);
  }
}

function enterTerm(state: OverlayState, target: Target, { dwellMs, neighbourDwellMs }: Timings): OverlayState {
  if (state.card?.opening === "focus") return state;
  if (state.card?.target.key === target.key) return calm(state);
  if (isTarget(state.next) && state.next.key === target.key) return state;
  return wait(state, target, state.card ? neighbourDwellMs : dwellMs);
}

/** Away from term and card: an open card gets its grace, so that the way to it is safe; a card not yet open is forgotten. */
function leave(state: OverlayState, { graceMs }: Timings): OverlayState {
  if (!state.card) return calm(state);
  if (state.card.opening === "focus" || state.next === "close") return state;
  return wait(state, "close", graceMs);
}

function finish(state: OverlayState): OverlayState {
  const card = isTarget(state.next) ? { target: state.next, opening: "hover" as const, trail: [] } : undefined;
  return { ...calm(state), card };
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
  const next = isTarget(state.next) ? undefined : state.next;
  const kept = next === undefined ? calm(state) : state;
  return { ...kept, card: move(state.card), pinned: move(state.pinned) };
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
