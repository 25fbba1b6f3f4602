import { describe, expect, it } from "vitest";
import { placeOnTimeline, positionInSpan, timelineSpan } from "../../src/report/place-on-timeline.ts";

const DATES = ["1990", "2030-02", "2030-05-01", "2030-05-02", "2030-05-02", "2030-05", "2030-05-20", "2031-03", "2032"];
const EVENTS = DATES.map((date, index) => ({ id: `e${index}`, date, what: `Event ${index}.` }));

function idsAround(day: string, near = { before: 2, after: 2 }): string[][] {
  const { before, after } = placeOnTimeline(EVENTS, day, near);
  return [before, after].map((list) => list.map(({ id }) => id));
}

describe("placeOnTimeline", () => {
  it.each([
    ["between events, oldest first", "2030-05-10", ["e2", "e3"], ["e6", "e7"]],
    ["an event of that day comes before", "2030-05-20", ["e3", "e6"], ["e7", "e8"]],
    ["of one date the first event stands for it", "2030-05-02", ["e2", "e3"], ["e6", "e7"]],
    ["before them all", "1980-01-01", [], ["e0", "e1"]],
    ["after them all", "2040-01-01", ["e7", "e8"], []],
    ["a month may be placed from another month", "2030-06-01", ["e5", "e6"], ["e7", "e8"]],
  ])("%s", (_, day, before, after) => {
    expect(idsAround(day)).toEqual([before, after]);
  });

  it("leaves out an event of which nobody can say whether it came first", () => {
    expect(idsAround("2030-05-10", { before: 9, after: 9 }).flat()).not.toContain("e5");
  });

  it("gives nothing where nothing is asked for, or there are no events", () => {
    expect(idsAround("2030-05-10", { before: 0, after: 0 })).toEqual([[], []]);
    expect(placeOnTimeline([], "2030-05-10")).toEqual({ before: [], after: [] });
  });

  it("leaves the events as they were", () => {
    const before = structuredClone(EVENTS);
    idsAround("2030-05-10");
    expect(EVENTS).toEqual(before);
  });
});

describe("timelineSpan", () => {
  it.each([
    ["2030-05-02", undefined, "2028-01-01", "2032-12-31"],
    ["2030-05-02", "2035-01-01", "2028-01-01", "2035-12-31"],
    ["2030-05-02", "2029-01-01", "2027-01-01", "2032-12-31"],
  ])("story of %s, article of %s: %s to %s", (anchor, day, from, until) => {
    expect(timelineSpan(EVENTS, anchor, day)).toEqual({ from, until });
  });
});

describe("positionInSpan", () => {
  const span = { from: "2030-01-01", until: "2030-12-31" };

  it.each([
    ["2030-01-01", 0],
    ["2030-12-31", 1],
    ["2030", 0.5],
    ["2030-07", 0.54],
    ["2031-12-31", 2],
    ["2029-01-01", -1],
  ])("%s lies at %f", (date, position) => {
    expect(positionInSpan(date, span)).toBeCloseTo(position, 2);
  });
});
