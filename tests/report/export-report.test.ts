import { describe, expect, it } from "vitest";
import { ENGLISH_WORDING } from "../../src/messages/english-wording.ts";
import { EXPORT_FORMATS, exportReport } from "../../src/report/export-report.ts";
import { sampleReport } from "./sample-report.ts";

describe("exportReport", () => {
  it.each([
    ["markdown", "kestrel-sound-2031-04-13-report.md", "text/markdown"],
    ["json", "kestrel-sound-2031-04-13-report.json", "application/json"],
    ["csl", "kestrel-sound-2031-04-13-citations.json", "application/vnd.citationstyles.csl+json"],
  ] as const)("names a %s file by story and day", (format, name, mediaType) => {
    expect(exportReport(sampleReport(), format, ENGLISH_WORDING)).toMatchObject({ name, mediaType });
  });

  it("leaves the day out where there is none", () => {
    const article = { ...sampleReport().article, date: undefined };
    expect(exportReport(sampleReport({ article }), "json", ENGLISH_WORDING).name).toBe("kestrel-sound-report.json");
  });

  it.each(EXPORT_FORMATS)("ends a %s file with a line break", (format) => {
    expect(exportReport(sampleReport(), format, ENGLISH_WORDING).text).toMatch(/[^\n]\n$/);
  });

  it("writes JSON that can be read back", () => {
    expect(JSON.parse(exportReport(sampleReport(), "json", ENGLISH_WORDING).text)).toHaveProperty("schema");
    expect(JSON.parse(exportReport(sampleReport(), "csl", ENGLISH_WORDING).text)).toHaveLength(
      sampleReport().sources.length,
    );
  });
});
