import { describe, expect, it, vi } from "vitest";
import type { Term } from "../../src/report/page-report.ts";
import { TermList } from "../../src/views/TermList.tsx";
import { dispatch, draw, settle, setUpDocument, texts } from "./draw.tsx";

const spans = [
  { start: 0, end: 4 },
  { start: 10, end: 14 },
];
const TERMS: Term[] = [
  { entity: "pact", type: "treaty", name: "Pact", names: {}, count: 2, spans },
  { entity: "voss", type: "person", name: "Voss", names: {}, count: 1, spans: spans.slice(0, 1) },
];

describe("TermList", () => {
  setUpDocument();

  it("groups terms by kind, in a fixed order", () => {
    const root = draw(<TermList terms={TERMS} onJump={() => undefined} />);
    expect(texts(root, "h3")).toEqual(["People", "Treaties and documents"]);
    expect(texts(root, ".chip")).toEqual(["Voss 1×", "Pact 2×"]);
  });

  it("goes from mention to mention, and round again", async () => {
    const onJump = vi.fn();
    const root = draw(<TermList terms={TERMS} onJump={onJump} />);
    const term = root.querySelector("[data-entity='pact']");
    for (const place of ["1/2", "2/2", "1/2"]) {
      dispatch(term, "click");
      await settle();
      expect(texts(root, "[data-entity='pact'] .count")).toEqual([place]);
    }
    expect(onJump.mock.calls).toEqual([[spans[0]], [spans[1]], [spans[0]]]);
  });

  it("says that nothing was found", () => {
    const root = draw(<TermList terms={[]} onJump={() => undefined} />);
    expect(root.textContent).toBe("No term of the story is named in the text.");
  });
});
