import { describe, expect, it } from "vitest";
import { finish, type Steps, takeTurns } from "../../src/page-text/steps.ts";

/** Work in three steps; tells how far it has come. */
function* work(done: string[]): Steps<string> {
  for (const step of ["one", "two", "three"]) {
    done.push(step);
    yield;
  }
  return done.join();
}

describe("finish", () => {
  it("does all steps and gives the result", () => {
    expect(finish(work([]))).toBe("one,two,three");
  });
});

describe("takeTurns", () => {
  it("pauses after each step and gives the result", async () => {
    const done: string[] = [];
    const seen: number[] = [];
    const result = await takeTurns(work(done), async () => {
      seen.push(done.length);
      return true;
    });
    expect(result).toBe("one,two,three");
    expect(seen).toEqual([1, 2, 3]);
  });

  it("gives up once a pause says that nobody waits any more", async () => {
    const done: string[] = [];
    expect(await takeTurns(work(done), async () => done.length < 2)).toBeUndefined();
    expect(done).toEqual(["one", "two"]);
  });

  it("passes on what goes wrong", async () => {
    const broken = function* (): Steps<void> {
      yield;
      throw new Error("Gone.");
    };
    await expect(takeTurns(broken(), async () => true)).rejects.toThrow("Gone.");
  });
});
