import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { BROWSERS } from "./visit.ts";

/** Gzip bytes that each file may weigh. The detector is what every news page pays for. */
const BUDGETS = { "content-scripts/detector.js": 20_000, "annotator.js": 250_000, "background.js": 10_000 };

const folderOf = (kind: string) => fileURLToPath(new URL(`../../.output/${kind}-mv3/`, import.meta.url));

type Manifest = Record<string, unknown> & {
  readonly permissions: string[];
  readonly host_permissions: string[];
  readonly content_scripts: { matches: string[] }[];
  readonly content_security_policy: { extension_pages: string };
};

describe.each(BROWSERS)("the package for %s", (kind) => {
  const read = (file: string) => readFileSync(folderOf(kind) + file);
  const manifest = JSON.parse(read("manifest.json").toString()) as Manifest;

  it.each(Object.entries(BUDGETS))("keeps %s under %i bytes gzip", (file, budget) => {
    expect(gzipSync(read(file), { level: 9 }).length).toBeLessThan(budget);
  });

  it("asks for the least", () => {
    expect(manifest.permissions).toEqual(["activeTab", "scripting", "storage"]);
    expect(manifest.host_permissions.length).toBeGreaterThanOrEqual(300);
    expect(manifest.content_scripts.map(({ matches }) => matches)).toEqual([manifest.host_permissions]);
    expect(manifest.optional_host_permissions).toEqual(["*://*/*"]);
    expect(manifest.web_accessible_resources).toBeUndefined();
  });

  it("lets its own pages load nothing from anywhere else", () => {
    expect(manifest.content_security_policy.extension_pages).toContain("default-src 'self'");
    expect(manifest.content_security_policy.extension_pages).toContain("connect-src 'none'");
  });
});

describe("the package for Firefox", () => {
  it("passes the linter of addons.mozilla.org without an error or a warning", () => {
    const linter = fileURLToPath(new URL("../../node_modules/.bin/addons-linter", import.meta.url));
    const report = execFileSync(linter, ["--output", "json", folderOf("firefox")], { encoding: "utf8" });
    const { summary, errors, warnings } = JSON.parse(report) as Record<"summary" | "errors" | "warnings", unknown>;
    expect({ errors, warnings }).toEqual({ errors: [], warnings: [] });
    expect(summary).toMatchObject({ errors: 0, warnings: 0 });
  });

  it("says that it collects no data", () => {
    const manifest = JSON.parse(readFileSync(`${folderOf("firefox")}manifest.json`, "utf8"));
    expect(manifest.browser_specific_settings.gecko.data_collection_permissions).toEqual({ required: ["none"] });
  });
});
