import { afterEach, describe, expect, it, vi } from "vitest";
import { giveWay } from "../../src/page-text/give-way.ts";

/** How often ten pauses let the page have its turn, when a step takes so long. */
async function countTurns(stepMs: number): Promise<number> {
  let now = 0;
  vi.spyOn(performance, "now").mockImplementation(() => now);
  const turns = vi.spyOn(MessagePort.prototype, "postMessage");
  const pause = giveWay(new AbortController().signal);
  for (let step = 0; step < 10; step++) {
    now += stepMs;
    await pause();
  }
  return turns.mock.calls.length;
}

describe("giveWay", () => {
  afterEach(() => vi.restoreAllMocks());

  it.each([
    ["after every long step", 10, 10],
    ["after many short steps", 4, 5],
    ["never while little is done", 0.1, 0],
  ])("lets the page have its turn %s", async (_, stepMs, turns) => {
    expect(await countTurns(stepMs)).toBe(turns);
  });

  it("tells when nobody waits any more", async () => {
    const leave = new AbortController();
    const pause = giveWay(leave.signal);
    expect(await pause()).toBe(true);
    leave.abort();
    expect(await pause()).toBe(false);
  });
});
