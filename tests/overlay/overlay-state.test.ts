import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CLOSED, type OverlayEvent, type OverlayState, reduceOverlay } from "../../src/overlay/overlay-state.ts";

const TIMINGS = { dwellMs: 350, neighbourDwellMs: 100, graceMs: 300 };
const [KISHIDA, BIDEN] = [0, 1].map((mention) => ({ mention, line: 0 })) as [
  { mention: number; line: number },
  { mention: number; line: number },
];

const run = (events: readonly OverlayEvent[], from: OverlayState = CLOSED) =>
  events.reduce((state, event) => reduceOverlay(state, event, TIMINGS), from);
/** The state once the running timer has ended. */
const afterTimer = (state: OverlayState) => run([{ type: "timer-ended", token: state.timer?.token ?? -1 }], state);
const enter = (target: typeof KISHIDA): OverlayEvent => ({ type: "term-entered", target });
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

  it("never gets stuck, whatever happens: once the pointer is away, every hover card closes", () => {
    const target = fc.record({ mention: fc.nat(3), line: fc.nat(1) });
    const event: fc.Arbitrary<OverlayEvent> = fc.oneof(
      fc.record({ type: fc.constant("term-entered" as const), target }),
      fc.record({ type: fc.constant("summoned" as const), target }),
      fc.constantFrom<OverlayEvent>(
        { type: "term-left" },
        { type: "card-entered" },
        { type: "card-left" },
        { type: "dismissed" },
      ),
      fc.record({ type: fc.constant("timer-ended" as const), token: fc.nat(12) }),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        const state = run(events);
        expect(state.timer === undefined).toBe(state.next === undefined);
        const away = afterTimer(run([{ type: "card-left" }], state));
        if (state.card?.opening !== "focus") expect(away.card).toBeUndefined();
        expect(run([{ type: "dismissed" }], state)).toMatchObject({ card: undefined, timer: undefined });
      }),
    );
  });
});
