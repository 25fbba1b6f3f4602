import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { beginVisit, endVisit, isWorthALook, noteLook } from "../../src/overlay/page-visit.ts";

/** The page on show: what a script can see of it from outside. */
function show(page: { href?: string; title?: string; hidden?: boolean }): void {
  const { href = "http://news.example/a", title = "A", hidden = false } = page;
  vi.stubGlobal("location", { href });
  vi.stubGlobal("document", { title, hidden });
}

/** What `isWorthALook` finds its visit in. */
const world = globalThis as { sidelightVisit?: unknown };

beforeEach(() => show({}));
afterEach(() => {
  vi.unstubAllGlobals();
  delete world.sidelightVisit;
});

describe("beginVisit", () => {
  it("ends the visit before", () => {
    const first = beginVisit({}, "looking");
    expect(first.aborted).toBe(false);
    const holder = {};
    const second = beginVisit(holder, "looking");
    const third = beginVisit(holder, "watching");
    expect(second.aborted).toBe(true);
    expect(third.aborted).toBe(false);
    expect(first.aborted).toBe(false);
  });
});

describe("endVisit", () => {
  it("ends a visit, and no other", () => {
    const holder = {};
    const old = beginVisit(holder, "watching");
    const now = beginVisit(holder, "watching");
    endVisit(holder, old);
    expect(now.aborted).toBe(false);
    endVisit(holder, now);
    expect(now.aborted).toBe(true);
  });
});

describe("isWorthALook", () => {
  it("is true of a page that nobody has looked at", () => {
    expect(isWorthALook()).toBe(true);
  });

  it.each([
    ["a new address", { href: "http://news.example/b" }, true],
    ["a new title", { title: "B" }, true],
    ["another place on the page", { href: "http://news.example/a#notes" }, false],
    ["nothing new", {}, false],
    ["being hidden", { hidden: true }, false],
  ])("for %s", (_, page, expected) => {
    for (const stage of ["looking", "over"] as const) {
      show({});
      noteLook(world, beginVisit(world, "looking"), stage);
      show(page);
      expect(isWorthALook()).toBe(expected);
    }
  });

  it("is true of a page that is seen for the first time", () => {
    show({ hidden: true });
    beginVisit(world, "looking");
    expect(isWorthALook()).toBe(false);
    show({});
    expect(isWorthALook()).toBe(true);
  });

  it("is false of a page that is watched, whatever it becomes", () => {
    const signal = beginVisit(world, "watching");
    show({ href: "http://news.example/b", title: "B" });
    expect(isWorthALook()).toBe(false);
    noteLook(world, signal, "over");
    expect(isWorthALook()).toBe(false);
    show({ href: "http://news.example/c", title: "B" });
    expect(isWorthALook()).toBe(true);
  });

  it("is not true again and again of a title that blinks", () => {
    let looks = 0;
    for (let blink = 0; blink < 1000; blink++) {
      show({ title: `(${blink}) News` });
      if (!isWorthALook()) continue;
      looks += 1;
      noteLook(world, beginVisit(world, "looking"), "over");
    }
    expect(looks).toBeLessThanOrEqual(10);
    show({ href: "http://news.example/b" });
    expect(isWorthALook()).toBe(true);
  });
});

describe("noteLook", () => {
  it("says nothing about a visit that has ended", () => {
    const old = beginVisit(world, "looking");
    beginVisit(world, "watching");
    noteLook(world, old, "over");
    show({ title: "B" });
    expect(isWorthALook()).toBe(false);
  });
});
