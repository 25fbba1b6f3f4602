import { describe, expect, it } from "vitest";
import type { CheckedClaim } from "../../src/check-claims/claim.ts";
import { ENGLISH_WORDING } from "../../src/messages/english-wording.ts";
import { exportMarkdown } from "../../src/report/export-markdown.ts";
import { sampleReport } from "./sample-report.ts";

const CHECK: CheckedClaim = {
  claim: "CC-1",
  verdict: "contradicted",
  topic: "How many ferries",
  start: 0,
  end: 4,
  said: "ten ferries",
  record: "Nine ferries are shared.",
  why: "The pact names nine.",
  sources: ["S1", "S3"],
};
const write = (parts: Parameters<typeof sampleReport>[0] = {}) => exportMarkdown(sampleReport(parts), ENGLISH_WORDING);

describe("exportMarkdown", () => {
  it("tells the article, the story, and what was found, in this order", () => {
    const headings = write({ checks: [CHECK] }).match(/^#+ .*$/gm);
    expect(headings).toEqual([
      "# Ferries for all",
      "## This article covers: Ferry pact for the Kestrel Sound",
      "## Held against the record",
      "### Differs from the record",
      "## Key facts: 1 of 2 stated",
      "### Not mentioned here",
      "### Stated in the article",
      "### What happened next",
      "## Terms",
      "## Timeline",
    ]);
  });

  it("sets both wordings side by side, with the sources as footnotes", () => {
    const text = write({ checks: [CHECK] });
    expect(text).toContain("  - The article: “ten ferries”\n  - The record: Nine ferries are shared.[^1][^2]");
    expect(text).toMatch(/^\[\^1\]: \[.+\]\(<https:\/\/.+>\)\. .+, .+\.$/m);
  });

  it("defines each footnote once, and none that is not called", () => {
    const text = write({ checks: [CHECK] });
    const defined = [...text.matchAll(/^\[\^(\d+)\]:/gm)].map(([, number]) => number);
    const called = new Set([...text.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => number));
    expect(defined).toEqual([...new Set(defined)]);
    expect(new Set(defined)).toEqual(called);
  });

  it("gives the article its place among the events", () => {
    expect(write()).toMatch(/12 Apr 2031: .*\n- \*\*13 Apr 2031: This article\*\*/);
    expect(write({ article: { title: "", date: undefined, lang: undefined, url: undefined } })).not.toContain(
      "This article**",
    );
  });

  it("keeps apart what is stated in part", () => {
    const facts = sampleReport().facts.map((fact) => ({ ...fact, partly: true }));
    expect(write({ facts })).toContain("### Stated in part\n\n- **Nine ferries are shared.**");
  });

  it("shows the words of a page literally, whatever they try", () => {
    const title =
      'A "title"\n## Injected [link](javascript:alert(1)) <script>alert(1)</script> ![](https://x.example/t.png)';
    const article = { title, date: "2031-04-13", lang: "en", url: "https://news.example/a>b) <script>" };
    const text = write({ article, checks: [{ ...CHECK, said: "[^1]: # x\n\n- **y**" }] });
    expect(text).not.toMatch(/^## Injected/m);
    expect(text).not.toMatch(/(?<!\\)<script/);
    expect(text).not.toContain("[link](javascript");
    expect(text).not.toContain("![](");
    expect(text).toContain("“\\[\\^1\\]: \\# x - \\*\\*y\\*\\*”");
    expect(text).toContain("(<https://news.example/a%3Eb)%20%3Cscript%3E>)");
  });

  it("makes no link of an address that is none of the web's", () => {
    const article = { ...sampleReport().article, url: "javascript:alert(1)" };
    expect(write({ article })).toContain(" · javascript:alert(1)\n");
  });

  it("says of a page without the story just that", () => {
    const { match } = sampleReport();
    const text = write({ match: { ...match, label: "none" } });
    expect(text).toContain("This page does not read like coverage of a story");
    expect(text).not.toContain("##");
  });
});
