import { describe, expect, it } from "vitest";
import type { PageReport } from "../../src/report/page-report.ts";
import { choosePopupState } from "../../src/views/popup-state.ts";

const URL_OF_ARTICLE = "https://news.example/article";
const reportOf = (label: "core" | "related" | "none") => ({ match: { label } }) as PageReport;
const choose = (facts: Partial<Parameters<typeof choosePopupState>[0]>) =>
  choosePopupState({ url: URL_OF_ARTICLE, report: undefined, granted: true, refused: false, sitesOff: [], ...facts });

describe("choosePopupState", () => {
  it.each(["core", "related"] as const)("shows the story of a page that is %s", (label) => {
    expect(choose({ report: reportOf(label) }).kind).toBe("story");
  });

  it("says that a page it could read is about something else", () => {
    expect(choose({ report: reportOf("none") })).toEqual({ kind: "other", host: "news.example" });
    expect(choose({})).toEqual({ kind: "other", host: "news.example" });
  });

  it("offers the ways in where it has no access", () => {
    expect(choose({ granted: false })).toEqual({ kind: "no-access", host: "news.example" });
    expect(choose({ url: undefined, granted: false })).toEqual({ kind: "no-access", host: undefined });
  });

  it("says that the reader has switched it off", () => {
    expect(choose({ sitesOff: ["news.example"], report: reportOf("core") })).toEqual({
      kind: "off",
      host: "news.example",
    });
  });

  it.each([
    ["chrome://settings/", "browser"],
    ["about:config", "browser"],
    ["https://chromewebstore.google.com/detail/x", "store"],
    ["https://chrome.google.com/webstore/detail/x", "store"],
    ["https://addons.mozilla.org/en-US/firefox/", "store"],
    ["https://news.example/paper.PDF", "pdf"],
    ["file:///home/reader/article.html", "file"],
  ])("says why it cannot read %s", (url, what) => {
    expect(choose({ url })).toEqual({ kind: "unreadable", what });
  });

  it("says that the browser refused what the reader asked for", () => {
    expect(choose({ granted: false, refused: true })).toEqual({ kind: "unreadable", what: "refused" });
  });
});
