import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { lookFromTimeToTime } from "../../src/overlay/look-from-time-to-time.ts";
import { beginVisit } from "../../src/overlay/page-visit.ts";

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("location", { href: "http://news.example/a" });
  vi.stubGlobal("document", { title: "A", hidden: false });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("lookFromTimeToTime", () => {
  it("looks a few times and then never again", async () => {
    const looks: number[] = [];
    const start = Date.now();
    void lookFromTimeToTime({}, () => looks.push(Date.now() - start) < 0);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(looks).toEqual([0, 1000, 3500, 10_500, 30_500]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("looks no more once it has found something", async () => {
    let looks = 0;
    void lookFromTimeToTime({}, () => ++looks === 2);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(looks).toBe(2);
  });

  it("looks no more once another visit has begun", async () => {
    const world = {};
    let looks = 0;
    void lookFromTimeToTime(world, () => ++looks < 0);
    await vi.advanceTimersByTimeAsync(500);
    beginVisit(world, "watching");
    await vi.advanceTimersByTimeAsync(600_000);
    expect(looks).toBe(1);
  });
});
