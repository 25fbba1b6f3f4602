import { parseHTML } from "linkedom";
import { type ComponentChild, render } from "preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { BaseMap, Chart } from "../../src/dataset/pictures.ts";
import { ENGLISH_WORDING } from "../../src/messages/english-wording.ts";
import { AmountChart } from "../../src/overlay/AmountChart.tsx";
import { LocatorMap } from "../../src/overlay/LocatorMap.tsx";
import { TimelineStrip } from "../../src/overlay/TimelineStrip.tsx";
import { WordingContext } from "../../src/overlay/wording-context.ts";

const { document } = parseHTML("<html><body></body></html>");

beforeEach(() => {
  vi.stubGlobal("document", document);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function draw(view: ComponentChild): HTMLElement {
  const root = document.createElement("div");
  render(<WordingContext.Provider value={ENGLISH_WORDING}>{view}</WordingContext.Provider>, root);
  return root;
}

function texts(root: HTMLElement, selector: string): string[] {
  return [...root.querySelectorAll(selector)].map((element) => element.textContent ?? "");
}

describe("LocatorMap", () => {
  const base: BaseMap = {
    title: "the gulf",
    width: 346,
    height: 190,
    land: "M0 0l9 0 0 9z",
    islets: "M40 40h0",
    labels: [
      { text: "Orsk Haven", x: 100, y: 90, kind: "town", side: "left" },
      { text: "Gulf", x: 200, y: 90, kind: "sea", side: "centre" },
    ],
    scale: { km: 200, length: 60, at: "left" },
  };
  const place = {
    map: "gulf",
    x: 100,
    y: 92,
    label: "Mill",
    side: "right",
    hides: [0],
    where: "In Orsk Haven",
  } as const;

  it("is an image that says in words where the place is", () => {
    const root = draw(<LocatorMap map={{ base, place }} name="The Mill" />);
    expect(root.querySelector("svg")?.getAttribute("role")).toBe("img");
    expect(texts(root, "title")).toEqual(["Map: The Mill"]);
    expect(texts(root, "desc")).toEqual(["The Mill on a map of the gulf. In Orsk Haven."]);
    expect(texts(root, "figcaption")).toEqual(["In Orsk Haven."]);
  });

  it("writes the marker's name in the place of those it hides", () => {
    const root = draw(<LocatorMap map={{ base, place }} name="The Mill" />);
    expect(texts(root, "text")).toEqual(["Gulf", "200 km", "Mill"]);
    expect(root.querySelectorAll(".dot")).toHaveLength(0);
  });
});

describe("AmountChart", () => {
  function chartOf(...values: number[]): Chart {
    const bars = values.map((value) => ({
      label: `Sum of ${value}`,
      value,
      about: value > 99,
      fact: "F",
      sources: [],
    }));
    return { id: "sums", title: "Sums", unit: "crowns", bars, shownOn: [] };
  }

  function widths(...values: number[]): string[] {
    const root = draw(<AmountChart chart={chartOf(...values)} />);
    return [...root.querySelectorAll("rect")].map((bar) => bar.getAttribute("width") ?? "");
  }

  it("draws bars to scale, the largest first", () => {
    expect(widths(50, 200, 100)).toEqual(["100%", "50%", "25%"]);
  });

  it("gives small bars a second scale, whose full width is the last bar above", () => {
    const root = draw(<AmountChart chart={chartOf(43000, 5000, 250, 210)} />);
    expect(widths(43000, 5000, 250, 210)).toEqual(["100%", "11.6%", "5%", "4.2%"]);
    expect(texts(root, ".wedge p")).toEqual(["Enlarged 8.6 times. Full width: 5 thousand crowns"]);
    expect(texts(root, ".share")).toEqual(["12% of 43 thousand", "5% of 5 thousand", "4% of 5 thousand"]);
  });

  it.each([
    [[1000, 1], ["100%", "100%"], 1],
    [[100000, 10000, 10], ["100%", "10%", "100%"], 1],
    [[5], ["100%"], 0],
    [[7, 7], ["100%", "100%"], 0],
  ])("shows every one of %j", (values, expected, scales) => {
    expect(widths(...values)).toEqual(expected);
    expect(draw(<AmountChart chart={chartOf(...values)} />).querySelectorAll(".wedge")).toHaveLength(scales);
  });

  it("says each amount in words", () => {
    const root = draw(<AmountChart chart={chartOf(211.3e9, 50)} />);
    expect(texts(root, ".amount")).toEqual(["about 211.3 billion crowns", "50 crowns"]);
  });
});

describe("TimelineStrip", () => {
  const events = [
    { id: "a", date: "2030-01-01", what: "A.", sources: ["S2", "S1"] },
    { id: "b", date: "2031-05", what: "B.", sources: ["S1"] },
    { id: "c", date: "2033", what: "C.", sources: [] },
  ];
  const sources = ["S1", "S2"].map((id) => ({
    id,
    title: `Page ${id}`,
    described: false,
    publisher: `Paper ${id}`,
    date: "2031",
    url: `https://${id.toLowerCase()}.example/`,
    lang: "en" as const,
    kind: "news" as const,
  }));
  const span = { sources, from: "2029-01-01", until: "2033-12-31" };

  it("puts the article among its nearest events, in an ordered list", () => {
    const root = draw(<TimelineStrip events={events} today="2031-06-02" anchor="2030-01-01" {...span} />);
    expect(texts(root, ".timeline > ol > li")).toEqual([
      "1 Jan 2030Paper S2A.",
      "May 2031Paper S1B.",
      "This article 2 Jun 2031",
      "2033C.",
    ]);
    expect(texts(root, "details li")).toHaveLength(3);
    expect(root.querySelectorAll("rect.past")).toHaveLength(2);
    expect(root.querySelectorAll("rect.future")).toHaveLength(1);
  });

  it("tells from the story's day where the article has no date", () => {
    const root = draw(<TimelineStrip events={events} anchor="2032-01-01" {...span} />);
    expect(texts(root, ".this-article")).toEqual([]);
    expect(texts(root, ".mark")).toEqual([]);
    expect(texts(root, ".timeline > ol > li")).toHaveLength(3);
  });

  it("keeps an article from outside the strip at its edge", () => {
    const root = draw(<TimelineStrip events={events} today="1950-01-01" anchor="2030-01-01" {...span} />);
    expect(root.querySelector(".mark circle")?.getAttribute("cx")).toBe("8");
  });
});
