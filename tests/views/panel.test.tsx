import { describe, expect, it, vi } from "vitest";
import { Panel, type PanelActions } from "../../src/views/Panel.tsx";
import type { PopupState } from "../../src/views/popup-state.ts";
import { sampleReport } from "../report/sample-report.ts";
import { dispatch, draw, press, settle, setUpDocument, texts } from "./draw.tsx";

const nothing = () => undefined;
const ACTIONS: PanelActions = { jump: nothing, point: nothing, check: nothing, grant: nothing };
const STORY: PopupState = { kind: "story", report: sampleReport(), host: "news.example" };

type Some = Partial<Parameters<typeof Panel>[0]>;

function panel(some: Some = {}) {
  return draw(
    <Panel
      state={STORY}
      checked={undefined}
      query=""
      onQuery={nothing}
      search={() => []}
      storyTitle="The ferry pact"
      place={undefined}
      itemCard={(item) => <p class="the-card">{item.id}</p>}
      hitCard={() => <p class="the-card">hit</p>}
      actions={ACTIONS}
      {...some}
    />,
  );
}

describe("Panel", () => {
  setUpDocument();

  it("lists the marks, and unfolds one card at a time below its row while it shows the place", async () => {
    const jump = vi.fn();
    const root = panel({ actions: { ...ACTIONS, jump } });
    const rows = () => [...root.querySelectorAll(".row-fold")];
    expect(rows().length).toBeGreaterThan(4);
    for (const index of [0, 2]) {
      dispatch(rows()[index], "click");
      await settle();
      expect(root.querySelectorAll(".the-card")).toHaveLength(1);
      expect(
        rows()
          .map((row) => row.getAttribute("aria-expanded") === "true")
          .indexOf(true),
      ).toBe(index);
    }
    expect(jump).toHaveBeenCalledTimes(2);
    dispatch(rows()[2], "click");
    await settle();
    expect(root.querySelector(".the-card")).toBeNull();
    expect(jump).toHaveBeenCalledTimes(2); // To fold a card is no wish to be led anywhere.
  });

  it("points at the place of the row under the pointer", () => {
    const point = vi.fn();
    const root = panel({ actions: { ...ACTIONS, point } });
    dispatch(root.querySelector(".reading > li"), "mouseenter");
    expect(point).toHaveBeenLastCalledWith(expect.objectContaining({ start: expect.any(Number) }));
    dispatch(root.querySelector(".reading"), "mouseleave");
    expect(point).toHaveBeenLastCalledWith(undefined);
  });

  it("offers the kinds that the article has, with their numbers, and says when nothing is left", async () => {
    const root = panel();
    const chips = () => [...root.querySelectorAll(".chip")];
    const counted = chips().map((chip) => Number(chip.querySelector(".count")?.textContent));
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(root.querySelectorAll(".row-fold").length);
    for (const chip of chips()) dispatch(chip, "click");
    await settle();
    expect(root.querySelectorAll(".row-fold")).toHaveLength(0);
    expect(root.textContent).toContain("Nothing of the kinds chosen is in this article.");
  });

  it("shows results in place of the article while something is looked up", () => {
    const root = panel({ query: "x", search: () => [] });
    expect(texts(root, ".results [role='status']")).toEqual([
      "Nothing in the dataset goes by “x”. It covers one story: The ferry pact.",
    ]);
    expect(root.querySelector(".reading")).toBeNull();
    expect(panel({ query: "  " }).querySelector(".reading")).not.toBeNull();
  });

  it("lets the reader look up names where there is no story, and says so", () => {
    const root = panel({ state: { kind: "other", host: "news.example" } });
    expect(root.querySelector("#query")).not.toBeNull();
    expect(root.textContent).toContain("You can still look up names, facts and events.");
  });

  it("tells of the way by the icon where the browser lets nobody in from here", () => {
    const check = vi.fn();
    const state: PopupState = { kind: "no-access", host: "a.example" };
    press(panel({ state, actions: { ...ACTIONS, check } }), "Check this page");
    expect(check).toHaveBeenCalledOnce();
    const root = panel({ state, checked: "refused" });
    expect(texts(root, ".callout")[0]).toContain("pressed its icon");
  });
});
