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
const target = (mark: number): Target => ({ key: String(mark), marks: [mark], line: 0 });
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
    expect(summoned).toMatchObject({ card: { target: BIDEN, opening: "focus" }, timer: undefined });
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
    const once = run([{ type: "dismissed" }], both);
    expect(once).toMatchObject({ card: undefined, pinned: { target: KISHIDA } });
    expect(run([{ type: "dismissed" }], once).pinned).toBeUndefined();
  });

  it("keeps a card whose mark is still there after the page has changed, and drops the others", () => {
    const moved = target(7);
    const state = run([{ type: "redrawn", now: new Map([["0", moved]]) }], open);
    expect(state.card?.target).toEqual(moved);
    expect(run([{ type: "redrawn", now: new Map() }], open).card).toBeUndefined();
    expect(run([enter(BIDEN), { type: "redrawn", now: new Map() }]).timer).toBeUndefined();
  });

  it("never gets stuck and never shows two cards of a kind, whatever happens", () => {
    const somewhere = fc.nat(3).map(target);
    const slot = fc.constantFrom("card" as const, "pinned" as const);
    const event: fc.Arbitrary<OverlayEvent> = fc.oneof(
      fc.record({ type: fc.constant("term-entered" as const), target: somewhere }),
      fc.record({ type: fc.constant("summoned" as const), target: somewhere }),
      fc.record({ type: fc.constant("followed" as const), slot, entity: fc.constantFrom("a", "b") }),
      fc.record({ type: fc.constant("went-back" as const), slot }),
      fc.constantFrom<OverlayEvent>(
        { type: "term-left" },
        { type: "card-entered" },
        { type: "card-left" },
        { type: "pinned" },
        { type: "unpinned" },
        { type: "dismissed" },
        { type: "redrawn", now: new Map([["1", target(2)]]) },
      ),
      fc.record({ type: fc.constant("timer-ended" as const), token: fc.nat(12) }),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        const state = run(events);
        expect(state.timer === undefined).toBe(state.next === undefined);
        const away = afterTimer(run([{ type: "card-left" }], state));
        if (state.card?.opening !== "focus") expect(away.card).toBeUndefined();
        const closed = run([{ type: "dismissed" }, { type: "dismissed" }], state);
        expect(closed).toMatchObject({ card: undefined, pinned: undefined, timer: undefined });
      }),
    );
  });
});
