import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { watchPage } from "../../src/page-text/watch-page.ts";

/** A page and a clock that move only when they are told to. */
class FakePage {
  /** Times at which the page was read. */
  readonly readings: number[] = [];
  /** What the page says now, and what was read last. */
  text = 0;
  read = 0;
  private now = 0;
  private timers: { at: number; run: () => void }[] = [];
  private noticed: (() => void) | undefined;
  private readonly steps: number;

  constructor(steps = 1) {
    this.steps = steps;
  }

  watch(readings = Number.POSITIVE_INFINITY): Promise<void> {
    const read = async () => {
      this.readings.push(this.now);
      this.read = this.text;
      return this.readings.length < readings ? this.steps : undefined;
    };
    const change = () => new Promise<void>((resolve) => (this.noticed = resolve));
    const wait = (ms: number) => new Promise<void>((run) => this.timers.push({ at: this.now + ms, run }));
    return watchPage(read, { change, wait });
  }

  change(): void {
    this.text += 1;
    this.noticed?.();
  }

  /** Lets so much time pass, the timers in order. */
  async pass(ms: number): Promise<void> {
    const end = this.now + ms;
    await settle();
    for (;;) {
      const [next] = this.timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.now = Math.max(this.now, next.at);
      this.timers = this.timers.filter((timer) => timer !== next);
      next.run();
      await settle();
    }
    this.now = end;
  }
}

/** Lets all promises that can be kept be kept. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

describe("watchPage", () => {
  it("reads a page at once, and a page that rests not again", async () => {
    const page = new FakePage();
    void page.watch();
    await page.pass(600_000);
    expect(page.readings).toEqual([0]);
  });

  it("reads it again soon after it has changed, once for a swarm of changes", async () => {
    const page = new FakePage();
    void page.watch();
    await page.pass(60_000);
    for (let change = 0; change < 100; change++) page.change();
    await page.pass(1000);
    expect(page.readings).toHaveLength(2);
    expect(page.read).toBe(100);
  });

  it("reads a page that never rests ever more rarely", async () => {
    const page = new FakePage();
    void page.watch();
    for (let step = 0; step < 60_000; step += 10) {
      page.change();
      await page.pass(10);
    }
    expect(page.readings.length).toBeLessThan(22);
    expect(page.readings.length).toBeGreaterThan(10);
    const pauses = page.readings.slice(1).map((time, index) => time - (page.readings[index] ?? 0));
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
  });

  it("rests longer after a reading that took many steps", async () => {
    const page = new FakePage(2000);
    void page.watch();
    for (let step = 0; step < 60_000; step += 100) {
      page.change();
      await page.pass(100);
    }
    expect(page.readings.length).toBeLessThan(5);
  });

  it("is quick again once a page has come to rest", async () => {
    const page = new FakePage();
    void page.watch();
    for (let step = 0; step < 30_000; step += 10) {
      page.change();
      await page.pass(10);
    }
    await page.pass(20_000);
    page.change();
    await page.pass(20_000);
    page.change();
    const before = page.readings.length;
    await page.pass(300);
    expect(page.readings.length).toBe(before + 1);
  });

  it("ends when a reading says so", async () => {
    const page = new FakePage();
    const watch = page.watch(2);
    await page.pass(1000);
    page.change();
    await page.pass(1000);
    page.change();
    await page.pass(60_000);
    expect(page.readings).toHaveLength(2);
    await expect(watch).resolves.toBeUndefined();
  });

  it("has read what a page says in the end, however it came to that", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 6000 }), { maxLength: 60 }), async (pauses) => {
        const page = new FakePage();
        void page.watch();
        for (const pause of pauses) {
          await page.pass(pause);
          page.change();
        }
        await page.pass(10_000);
        expect(page.read).toBe(page.text);
      }),
    );
  });
});
