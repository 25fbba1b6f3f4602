import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CLOSED,
  type OverlayEvent,
  type OverlayState,
  reduceOverlay,
  type Target,
} from "../../src/overlay/overlay-state.ts";

const TIMINGS = { dwellMs: 350, neighbourDwellMs: 100, graceMs: 300 };
const target = (mark: number): Target => ({ key: String(mark), marks: [mark], at: mark, line: 0 });
const [KISHIDA, BIDEN] = [target(0), target(1)];

const run = (events: readonly OverlayEvent[], from: OverlayState = CLOSED) =>
  events.reduce((state, event) => reduceOverlay(state, event, TIMINGS), from);
/** The state once the running timer has ended. */
const afterTimer = (state: OverlayState) => run([{ type: "timer-ended", token: state.timer?.token ?? -1 }], state);
const enter = (to: Target): OverlayEvent => ({ type: "term-entered", target: to });
const open = afterTimer(run([enter(KISHIDA)]));

describe("reduceOverlay", () => {
  it("opens a card only after the dwell", () => {
    const waiting = run([enter(KISHIDA)]);
    expect(waiting.card).toBeUndefined();
    expect(waiting.timer?.ms).toBe(350);
    expect(afterTimer(waiting).card?.target).toEqual(KISHIDA);
  });

  it("forgets a term that the pointer only passed", () => {
    const passed = run([enter(KISHIDA), { type: "term-left" }]);
    expect(passed).toMatchObject({ card: undefined, timer: undefined });
  });

  it("does not start the dwell again while the pointer stays on the term", () => {
    const waiting = run([enter(KISHIDA)]);
    expect(run([enter(KISHIDA)], waiting)).toBe(waiting);
  });

  it("switches to a neighbour faster, and shows the first card until then", () => {
    const switching = run([{ type: "term-left" }, enter(BIDEN)], open);
    expect(switching.timer?.ms).toBe(100);
    expect(switching.card?.target).toEqual(KISHIDA);
    expect(afterTimer(switching).card?.target).toEqual(BIDEN);
  });

  it("leaves a grace to reach the card, and stays open over it", () => {
    const leaving = run([{ type: "term-left" }], open);
    expect(leaving.timer?.ms).toBe(300);
    const reached = run([{ type: "card-entered" }], leaving);
    expect(reached).toMatchObject({ card: { target: KISHIDA }, timer: undefined });
    expect(afterTimer(leaving).card).toBeUndefined();
  });

  it("does not switch when the way to the card crosses another term", () => {
    const crossed = run([{ type: "term-left" }, enter(BIDEN), { type: "card-entered" }], open);
    expect(crossed).toMatchObject({ card: { target: KISHIDA }, next: undefined, timer: undefined });
  });

  it("keeps a summoned card until it is dismissed", () => {
    const summoned = run([{ type: "summoned", target: BIDEN }, enter(KISHIDA), { type: "term-left" }]);
    expect(summoned).toMatchObject({ card: { target: BIDEN, opening: "asked" }, timer: undefined });
    expect(run([{ type: "dismissed" }], summoned).card).toBeUndefined();
  });

  it("ignores a timer that was overtaken", () => {
    const first = run([enter(KISHIDA)]);
    const second = run([{ type: "term-left" }, enter(BIDEN)], first);
    expect(run([{ type: "timer-ended", token: first.timer?.token ?? -1 }], second)).toBe(second);
  });

  it("goes on to an entity in the same card, and back", () => {
    const followed = run([{ type: "followed", slot: "card", entity: "okinawa" }], open);
    expect(followed.card).toMatchObject({ target: KISHIDA, trail: ["okinawa"] });
    expect(run([{ type: "went-back", slot: "card" }], followed).card?.trail).toEqual([]);
    expect(run([{ type: "went-back", slot: "card" }], open).card?.trail).toEqual([]);
  });

  it("puts a card aside and opens another beside it", () => {
    const pinned = run([{ type: "pinned" }], open);
    expect(pinned).toMatchObject({ card: undefined, pinned: { target: KISHIDA } });
    const both = afterTimer(run([enter(BIDEN)], pinned));
    expect(both).toMatchObject({ card: { target: BIDEN }, pinned: { target: KISHIDA } });
  });

  it("dismisses the open card first and the pinned one after it", () => {
    const both = afterTimer(run([{ type: "pinned" }, enter(BIDEN)], open));
    const once = run([{ type: "escaped" }], both);
    expect(once).toMatchObject({ card: undefined, pinned: { target: KISHIDA } });
    expect(run([{ type: "dismissed" }], once).pinned).toBeDefined();
    expect(run([{ type: "escaped" }], once).pinned).toBeUndefined();
  });

  it("keeps a card whose mark is still there after the page has changed, and drops the others", () => {
    const moved = target(7);
    const state = run([{ type: "redrawn", now: new Map([["0", moved]]) }], open);
    expect(state.card?.target).toEqual(moved);
    expect(run([{ type: "redrawn", now: new Map() }], open).card).toBeUndefined();
    expect(run([enter(BIDEN), { type: "redrawn", now: new Map() }]).timer).toBeUndefined();
  });

  it("forgets what it was about to open when a button goes down or the pointer hurries on", () => {
    expect(run([enter(KISHIDA), { type: "disturbed" }])).toMatchObject({ next: undefined, timer: undefined });
    const leaving = run([{ type: "term-left" }], open);
    expect(run([{ type: "disturbed" }], leaving)).toBe(leaving);
  });

  it("lets an open card go when the pointer, already on the next term, hurries on from there", () => {
    const hurried = run([enter(BIDEN), { type: "disturbed" }], open);
    expect(hurried).toMatchObject({ card: { target: KISHIDA }, next: "close", timer: { ms: 300 } });
    expect(afterTimer(hurried).card).toBeUndefined();
    expect(run([{ type: "card-entered" }], hurried)).toMatchObject({ card: { target: KISHIDA }, timer: undefined });
  });

  it("does not let a card run after a term that was scrolled away, unless it was asked for", () => {
    expect(run([{ type: "scrolled-away" }], open).card).toBeUndefined();
    const asked = run([{ type: "summoned", target: BIDEN }]);
    expect(run([{ type: "scrolled-away" }], asked)).toBe(asked);
  });

  it("keeps a card that the keyboard has come to, wherever the pointer goes", () => {
    const byKey = run([{ type: "focus-entered", slot: "card", byKey: true }, { type: "term-left" }], open);
    expect(byKey).toMatchObject({ card: { opening: "asked" }, focus: "card", timer: undefined });
    const byMouse = run([{ type: "focus-entered", slot: "card", byKey: false }], open);
    expect(byMouse).toMatchObject({ card: { opening: "hover" }, focus: "card" });
    expect(afterTimer(run([{ type: "term-left" }], byMouse))).toMatchObject({ card: undefined, focus: undefined });
  });

  it("closes a card that was asked for when the focus goes on to the page", () => {
    const asked = run([{ type: "summoned", target: BIDEN }]);
    expect(asked.focus).toBe("card");
    expect(run([{ type: "focus-left" }], asked)).toMatchObject({ card: undefined, focus: undefined });
    expect(run([{ type: "focus-left" }], open).card).toBeDefined();
  });

  it("takes the focus along when a card is put aside", () => {
    const asked = run([{ type: "summoned", target: BIDEN }, { type: "pinned" }]);
    expect(asked).toMatchObject({ card: undefined, focus: "pinned" });
    expect(run([{ type: "unpinned" }], asked).focus).toBeUndefined();
  });
});

/** Where the pointer is after all that: on the card, on a term (by its key), or elsewhere. A hurry ends on no term. */
function whereAfter(events: readonly OverlayEvent[]): string | undefined {
  let place: string | undefined;
  let state = CLOSED;
  for (const event of events) {
    const before = state;
    state = reduceOverlay(state, event, TIMINGS);
    if (event.type === "term-entered") place = event.target.key;
    else if (event.type === "card-entered") place = "card";
    else if (event.type === "term-left" || event.type === "card-left") place = undefined;
    else if (event.type === "disturbed" && place !== before.card?.target.key && place !== "card") place = undefined;
    else if (event.type === "redrawn" && place === before.card?.target.key) place = state.card?.target.key ?? place;
  }
  return place;
}

describe("reduceOverlay, whatever happens", () => {
  const somewhere = fc.nat(3).map(target);
  const slot = fc.constantFrom("card" as const, "pinned" as const);
  const event: fc.Arbitrary<OverlayEvent> = fc.oneof(
    fc.record({ type: fc.constant("term-entered" as const), target: somewhere }),
    fc.record({ type: fc.constant("summoned" as const), target: somewhere }),
    fc.record({ type: fc.constant("followed" as const), slot, entity: fc.constantFrom("a", "b") }),
    fc.record({ type: fc.constant("went-back" as const), slot }),
    fc.record({ type: fc.constant("focus-entered" as const), slot, byKey: fc.boolean() }),
    fc.constantFrom<OverlayEvent>(
      { type: "term-left" },
      { type: "card-entered" },
      { type: "card-left" },
      { type: "disturbed" },
      { type: "focus-left" },
      { type: "scrolled-away" },
      { type: "pinned" },
      { type: "unpinned" },
      { type: "dismissed" },
      { type: "escaped" },
      { type: "redrawn", now: new Map([["1", target(2)]]) },
    ),
    fc.record({ type: fc.constant("timer-ended" as const), token: fc.nat(12) }),
  );
  const always = (holds: (state: OverlayState, events: readonly OverlayEvent[]) => void): void =>
    fc.assert(fc.property(fc.array(event, { maxLength: 40 }), (events) => holds(run(events), events)));

  it("never shows two cards that follow the pointer, and never waits for two things", () => {
    always((state) => {
      const cards = [state.card, state.pinned].filter((card) => card && "opening" in card);
      expect(cards.length).toBeLessThanOrEqual(1);
      expect(state.timer === undefined).toBe(state.next === undefined);
    });
  });

  it("never leaves a card stuck: away from it, it goes by itself, and a press outside closes all but what is pinned", () => {
    always((state) => {
      const away = afterTimer(run([{ type: "card-left" }], state));
      if (state.card?.opening !== "asked") expect(away.card).toBeUndefined();
      const pressed = afterTimer(run([{ type: "dismissed" }], state));
      expect(pressed).toMatchObject({ card: undefined, timer: undefined });
      expect(pressed.pinned).toEqual(state.pinned);
    });
  });

  it("waits for something, as long as a card that follows the pointer is open and the pointer is neither on it nor on its term", () => {
    always((state, events) => {
      const isOn = whereAfter(events);
      if (state.card?.opening !== "hover" || isOn === "card" || isOn === state.card.target.key) return;
      expect(state.timer).toBeDefined();
    });
  });

  it("closes everything on Esc, one at a time", () => {
    always((state) => {
      const once = run([{ type: "escaped" }], state);
      if (state.card) expect(once.pinned).toEqual(state.pinned);
      expect(run([{ type: "escaped" }], once)).toMatchObject({
        card: undefined,
        pinned: undefined,
        timer: undefined,
        focus: undefined,
      });
    });
  });

  it("never loses the focus: it is in a card that is there, or in the page", () => {
    always((state) => {
      if (state.focus) expect(state[state.focus]).toBeDefined();
    });
  });

  it("never lets the pointer take a card away that was asked for", () => {
    const byPointer = fc.oneof(
      fc.record({ type: fc.constant("term-entered" as const), target: somewhere }),
      fc.constantFrom<OverlayEvent>({ type: "term-left" }, { type: "card-entered" }, { type: "card-left" }),
      fc.record({ type: fc.constant("timer-ended" as const), token: fc.nat(12) }),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), fc.array(byPointer), (events, moves) => {
        const asked = run([...events, { type: "summoned", target: BIDEN }]);
        expect(run(moves, asked)).toMatchObject({ card: asked.card, focus: "card" });
      }),
    );
  });
});
