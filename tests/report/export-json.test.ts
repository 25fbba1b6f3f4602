import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { formatSchema } from "../../src/cli/format-schema.ts";
import { loadEngine } from "../../src/cli/load-engine.ts";
import { readGold } from "../../src/cli/read-gold.ts";
import { annotatePage } from "../../src/report/annotate-page.ts";
import { exportJson } from "../../src/report/export-json.ts";
import type { PageReport } from "../../src/report/page-report.ts";
import { REPORT_SCHEMA, reportJsonSchema, reportSchema } from "../../src/report/report-schema.ts";
import { sampleReport } from "./sample-report.ts";

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const SCHEMA_FILE = readFileSync(path("../../assets/schema/report.json"), "utf8");
/** What others read: the exported text, read back. */
const readBack = (report: PageReport): unknown => JSON.parse(JSON.stringify(exportJson(report)));

describe("exportJson", () => {
  it("names its schema, the story, the article and everything found", () => {
    const exported = exportJson(sampleReport());
    expect(exported).toMatchObject({
      schema: REPORT_SCHEMA,
      story: { id: "kestrel-sound", title: "Ferry pact for the Kestrel Sound", label: "core" },
      article: { title: "Ferries for all", date: "2031-04-13", lang: "en", url: "https://news.example/ferries" },
      coverage: { missing: ["KF-2"], later: ["KF-3"] },
    });
    expect(exported.coverage.stated).toMatchObject([{ fact: "KF-1", said: "Nine ferries are shared.", partly: false }]);
    expect(exported.terms[0]).toMatchObject({ mentions: [{ start: 0, end: 9, surfaceForm: "Mira Voss" }] });
  });

  it("resolves every source that it names", () => {
    const { checks, facts, timeline, sources } = exportJson(sampleReport());
    const known = new Set(sources.map(({ id }) => id));
    const named = [...checks, ...facts, ...timeline].flatMap((item) => item.sources);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  it("fits its schema for every marked article, and for a page without the story", { timeout: 60_000 }, () => {
    const engine = loadEngine();
    const pages = readGold(path("../articles")).map(({ text, title, date, lang }) => ({ text, title, date, lang }));
    for (const page of [...pages, { text: "Rain.", title: "", date: undefined, lang: undefined }]) {
      const report = annotatePage({ ...page, description: "" }, engine);
      expect(reportSchema.safeParse(readBack(report)).error?.issues).toBeUndefined();
    }
  });

  it("fits the published JSON Schema, read from its file", () => {
    const published = z.fromJSONSchema(JSON.parse(SCHEMA_FILE));
    expect(published.safeParse(readBack(sampleReport())).error?.issues).toBeUndefined();
    expect(published.safeParse({ ...exportJson(sampleReport()), schema: "sidelight-report/2" }).success).toBe(false);
    expect(published.safeParse({ ...exportJson(sampleReport()), more: 1 }).success).toBe(false);
  });
});

describe("the published schema", () => {
  it("is what the schema gives; else run: npm run dataset -- --schema", () => {
    expect(SCHEMA_FILE).toBe(formatSchema(reportJsonSchema()));
  });
});
