import type { Settings } from "../settings/settings.ts";

/** What a card can be about: a mention, by its place in the page's list, and the line of it that was pointed at. */
export type Target = { readonly mention: number; readonly line: number };

/** How a card came to be open: `hover` follows the pointer, `focus` stays until it is dismissed. */
type Opening = "hover" | "focus";

/** A wait that the overlay has asked for. A stale token means the reader has moved on. */
type Timer = { readonly token: number; readonly ms: number };

/**
 * The card's whole state. `card` is what is on show; `next` is what the running timer will do: open another card, or
 * close this one (`"close"`). At most one card and one timer exist at any time.
 */
export type OverlayState = {
  readonly card: { readonly target: Target; readonly opening: Opening } | undefined;
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
  /** The reader asked for a card outright: by key, by touch, from the popup. */
  | { readonly type: "summoned"; readonly target: Target }
  /** Esc, a press outside, a page that changed underneath: the card goes at once. */
  | { readonly type: "dismissed" };

export type Timings = Pick<Settings, "dwellMs" | "neighbourDwellMs" | "graceMs">;

/** No card, no wait. */
export const CLOSED: OverlayState = { card: undefined, next: undefined, timer: undefined, tokens: 0 };

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
      return { ...calm(state), card: { target: event.target, opening: "focus" } };
    case "dismissed":
      return { ...calm(state), card: undefined };
  }
}

function enterTerm(state: OverlayState, target: Target, { dwellMs, neighbourDwellMs }: Timings): OverlayState {
  if (state.card?.opening === "focus") return state;
  if (state.card?.target.mention === target.mention) return calm(state);
  if (isTarget(state.next) && state.next.mention === target.mention) return state;
  return wait(state, target, state.card ? neighbourDwellMs : dwellMs);
}

/** Away from term and card: an open card gets its grace, so that the way to it is safe; a card not yet open is forgotten. */
function leave(state: OverlayState, { graceMs }: Timings): OverlayState {
  if (!state.card) return calm(state);
  if (state.card.opening === "focus" || state.next === "close") return state;
  return wait(state, "close", graceMs);
}

function finish(state: OverlayState): OverlayState {
  const card = isTarget(state.next) ? { target: state.next, opening: "hover" as const } : undefined;
  return { ...calm(state), card };
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
