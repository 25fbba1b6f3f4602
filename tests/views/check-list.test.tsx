import { describe, expect, it, vi } from "vitest";
import type { CheckedClaim } from "../../src/check-claims/claim.ts";
import { CheckList } from "../../src/views/CheckList.tsx";
import { sampleReport } from "../report/sample-report.ts";
import { dispatch, draw, setUpDocument, texts } from "./draw.tsx";

const { sources } = sampleReport();
const check = (claim: string, verdict: CheckedClaim["verdict"], start: number): CheckedClaim => ({
  claim,
  verdict,
  topic: `Topic ${claim}`,
  start,
  end: start + 4,
  said: `said ${claim}`,
  record: `record ${claim}`,
  why: `why ${claim}`,
  sources: ["S1"],
});
const CHECKS = [check("a", "supported", 0), check("b", "needs-context", 10), check("c", "contradicted", 20)];

describe("CheckList", () => {
  setUpDocument();

  it("begins with what differs, then what needs context, and folds what agrees", () => {
    const root = draw(<CheckList checks={CHECKS} sources={sources} lang="en" onJump={() => undefined} />);
    expect(texts(root, ".checks > ul h3")).toEqual(["Topic c", "Topic b"]);
    expect(texts(root, ".verdict")).toEqual(["Differs from the record", "Needs context"]);
    expect(texts(root, ".checks > details > summary")).toEqual(["1 statement agrees with the record"]);
    expect(texts(root, ".checks > details h3")).toEqual(["Topic a"]);
  });

  it("sets both wordings side by side, with the reason and the sources", () => {
    const root = draw(<CheckList checks={CHECKS} sources={sources} lang="ja" onJump={() => undefined} />);
    const item = root.querySelector(".contradicted");
    expect(item?.querySelector("dl")?.textContent).toBe("The articlesaid cThe recordrecord c");
    expect(item?.querySelector(".said [lang]")?.getAttribute("lang")).toBe("ja");
    expect(item?.querySelector(".folded")?.textContent).toContain("why c");
    expect(item?.querySelector(".folded a")?.getAttribute("href")).toMatch(/^https:/);
  });

  it("jumps to the article's words", () => {
    const onJump = vi.fn();
    const root = draw(<CheckList checks={CHECKS} sources={sources} lang="en" onJump={onJump} />);
    dispatch(root.querySelector(".contradicted .said"), "click");
    expect(onJump).toHaveBeenCalledExactlyOnceWith(CHECKS[2]);
  });
});
