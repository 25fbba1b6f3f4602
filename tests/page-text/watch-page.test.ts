import { describe, expect, it } from "vitest";
import { createReadingPace, type Schedule } from "../../src/page-text/watch-page.ts";

/** A clock that only moves when it is told to. */
function fakeClock() {
  let now = 0;
  let waiting: { at: number; action: () => void }[] = [];
  const schedule: Schedule = (action, ms) => {
    const entry = { at: now + ms, action };
    waiting.push(entry);
    return () => {
      waiting = waiting.filter((other) => other !== entry);
    };
  };
  const advance = (ms: number): void => {
    const end = now + ms;
    for (;;) {
      const next = waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      now = next.at;
      waiting = waiting.filter((other) => other !== next);
      next.action();
    }
    now = end;
  };
  return { schedule, advance, waiting: () => waiting.length };
}

describe("createReadingPace", () => {
  it("reads once, soon after the page has come to rest", () => {
    let readings = 0;
    const clock = fakeClock();
    const pace = createReadingPace(() => readings++, clock.schedule);
    for (let i = 0; i < 10; i++) {
      pace.changed();
      clock.advance(50);
    }
    expect(readings).toBe(0);
    clock.advance(400);
    expect(readings).toBe(1);
    expect(clock.waiting()).toBe(0);
  });

  it("reads ever more rarely while a page does not come to rest", () => {
    let readings = 0;
    const clock = fakeClock();
    const pace = createReadingPace(() => readings++, clock.schedule);
    for (let second = 0; second < 60; second++) {
      for (let i = 0; i < 1000; i++) pace.changed();
      clock.advance(1000 / 3);
      pace.changed();
      clock.advance(1000 / 3);
      pace.changed();
      clock.advance(1000 / 3);
    }
    expect(readings).toBeGreaterThan(2);
    expect(readings).toBeLessThan(8);
    clock.advance(30_000);
    const atRest = readings;
    clock.advance(60_000);
    expect(readings).toBe(atRest);
  });

  it("is quick again once a page has come to rest", () => {
    let readings = 0;
    const clock = fakeClock();
    const pace = createReadingPace(() => readings++, clock.schedule);
    for (let i = 0; i < 40; i++) {
      pace.changed();
      clock.advance(300);
    }
    clock.advance(30_000);
    pace.changed();
    clock.advance(400);
    const before = readings;
    pace.changed();
    clock.advance(400);
    expect(readings).toBe(before + 1);
  });

  it("reads a page that changes for ever a bounded number of times, and nothing after it was stopped", () => {
    let readings = 0;
    const clock = fakeClock();
    const pace = createReadingPace(() => readings++, clock.schedule);
    for (let i = 0; i < 5000; i++) {
      pace.changed();
      clock.advance(500);
    }
    expect(readings).toBe(200);
    pace.stop();
    clock.advance(100_000);
    expect(readings).toBe(200);
  });
});
