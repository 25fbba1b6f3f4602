import { describe, expect, it } from "vitest";
import { loadEngine } from "../../src/cli/load-engine.ts";
import { MESSAGE_RULES } from "../../src/messages/message-rules.ts";
import { annotatePage } from "../../src/report/annotate-page.ts";

const isReport = MESSAGE_RULES["page-report"].isAnswer ?? (() => false);
const isPlace = MESSAGE_RULES["reading-place"].isAnswer ?? (() => false);

const page = {
  title: "Space comes under the treaty of Japan and the United States",
  text: "Japan and the United States said that Article 5 of their security treaty may cover attacks in space.",
  date: "2023-01-12",
  lang: "en",
  description: "",
  parts: [],
};
const report = annotatePage(page, loadEngine());

describe("MESSAGE_RULES", () => {
  it("know a report, on the story or not, as it comes out of a message", () => {
    const other = annotatePage({ ...page, title: "", text: "A museum of bridges opens its doors." }, loadEngine());
    for (const sent of [report, other]) expect(isReport(JSON.parse(JSON.stringify(sent)))).toBe(true);
  });

  it.each([
    ["nothing", null],
    ["a text", "report"],
    ["an empty object", {}],
    ["a list that is none", { ...report, terms: { length: 1 } }],
    ["an unknown label", { ...report, match: { ...report.match, label: "certain" } }],
    ["no article", { ...report, article: undefined }],
    ["a source without an address", { ...report, sources: [{ id: "a" }] }],
    ["an address that is a script", { ...report, sources: [{ id: "a", url: "javascript:alert(1)" }] }],
    ["an address that anybody can read along", { ...report, sources: [{ id: "a", url: "http://example.com/" }] }],
  ])("take %s for no report", (_, answer) => {
    expect(isReport(answer)).toBe(false);
  });

  it("take a place for an offset, and nothing else for one", () => {
    expect([0, 4200].every(isPlace)).toBe(true);
    expect([-1, 0.5, "4", null, {}].some(isPlace)).toBe(false);
  });
});
