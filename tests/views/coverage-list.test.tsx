import { describe, expect, it, vi } from "vitest";
import { CoverageList } from "../../src/views/CoverageList.tsx";
import { sampleReport } from "../report/sample-report.ts";
import { dispatch, draw, settle, setUpDocument, texts } from "./draw.tsx";

const nothing = () => undefined;

describe("CoverageList", () => {
  setUpDocument();

  it("lists what is missing first, each with its card folded behind its headline", () => {
    const root = draw(<CoverageList report={sampleReport()} onJump={nothing} onPoint={nothing} />);
    expect(texts(root, "h3")).toEqual(["Not mentioned here", "Stated in the article"]);
    expect(texts(root, "[data-fact='KF-2'] summary")).toEqual(["The fare falls to four crowns"]);
    const [card = ""] = texts(root, "[data-fact='KF-2'] .folded");
    expect(card).toContain("A crossing costs four crowns.");
    expect(card).toContain("As of 12 Apr 2031");
    expect(root.querySelectorAll("[data-fact='KF-2'] .sources a").length).toBeGreaterThan(0);
  });

  it("has one segment a key fact, and says the same in words elsewhere", () => {
    const root = draw(<CoverageList report={sampleReport()} onJump={nothing} onPoint={nothing} />);
    expect(root.querySelectorAll(".meter i")).toHaveLength(2);
    expect(root.querySelectorAll(".meter i.full")).toHaveLength(1);
    expect(root.querySelector(".meter")?.getAttribute("aria-hidden")).toBe("true");
  });

  it("jumps to the place of a stated fact, and marks it while the reader points at it", () => {
    const report = sampleReport();
    const [place] = report.facts;
    const onJump = vi.fn();
    const onPoint = vi.fn();
    const root = draw(<CoverageList report={report} onJump={onJump} onPoint={onPoint} />);
    const row = root.querySelector("[data-fact='KF-1']");
    dispatch(row?.querySelector(".row-jump"), "click");
    expect(onJump).toHaveBeenCalledExactlyOnceWith(place);
    for (const [event, marked] of [
      ["mouseenter", place],
      ["mouseleave", undefined],
      ["focusin", place],
      ["focusout", undefined],
    ] as const) {
      dispatch(row, event);
      expect(onPoint).toHaveBeenLastCalledWith(marked);
    }
  });

  it("opens the card of a stated fact with the article's words in it", async () => {
    const root = draw(<CoverageList report={sampleReport()} onJump={nothing} onPoint={nothing} />);
    const more = root.querySelector("[data-fact='KF-1'] .row-more");
    expect(more?.getAttribute("aria-expanded")).toBe("false");
    expect(more?.getAttribute("aria-label")).toBe("About: Nine ferries are shared");
    dispatch(more, "click");
    await settle();
    expect(more?.getAttribute("aria-expanded")).toBe("true");
    expect(texts(root, "[data-fact='KF-1'] .folded > .note")).toEqual(["The article Nine ferries are shared."]);
    expect(texts(root, "[data-fact='KF-1'] .figures div")).toEqual(["ferries9"]);
  });

  it("keeps apart what is stated in part", () => {
    const facts = sampleReport().facts.map((fact) => ({ ...fact, partly: true }));
    const root = draw(<CoverageList report={sampleReport({ facts })} onJump={nothing} onPoint={nothing} />);
    expect(texts(root, "h3")).toEqual(["Not mentioned here", "Stated in part"]);
    expect(root.querySelectorAll(".meter i.half")).toHaveLength(1);
  });

  it("says in which language each text is", () => {
    const article = { ...sampleReport().article, lang: "de" };
    const root = draw(<CoverageList report={sampleReport({ article })} onJump={nothing} onPoint={nothing} />);
    expect(root.querySelector("[data-fact='KF-2'] summary span")?.getAttribute("lang")).toBe("en");
    expect(root.querySelector("[data-fact='KF-2'] .fact-details > p")?.getAttribute("lang")).toBe("en");
  });
});
