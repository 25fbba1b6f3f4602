import { describe, expect, it } from "vitest";
import { PageSample } from "../../src/cli/compare-speed.ts";

/** The first numbers of the texts that a sample keeps of so many. */
function keep(count: number, chars: number, lang = "en"): number[] {
  const sample = new PageSample();
  for (let index = 0; index < count; index++) {
    const text = `${index} `.padEnd(chars, "x");
    sample.offer({ text, title: "", description: "", date: undefined, lang });
  }
  return sample.pages().map(({ text }) => Number.parseInt(text, 10));
}

describe("PageSample", () => {
  it("keeps all of a few", () => {
    expect(keep(5, 1000)).toEqual([0, 1, 2, 3, 4]);
  });

  it("keeps an even part of many, from first to last, within its limit", () => {
    const kept = keep(1000, 1000);
    const steps = new Set(kept.slice(1).map((number, index) => number - (kept[index] ?? 0)));
    expect(steps.size).toBe(1);
    expect(kept[0]).toBe(0);
    expect(kept.at(-1)).toBeGreaterThan(990);
    expect(kept.length).toBeGreaterThan(150);
    expect(kept.length).toBeLessThanOrEqual(300);
  });

  it.each([
    ["another language", "ja", 1000],
    ["no text", "en", 0],
    ["a text that would be half the sample", "en", 200_000],
  ])("keeps no page of %s", (_, lang, chars) => {
    const sample = new PageSample();
    sample.offer({ text: "x".repeat(chars), title: "", description: "", date: undefined, lang });
    expect(sample.pages()).toEqual([]);
  });
});
