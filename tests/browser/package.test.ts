import { execFileSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { BrowserKind } from "../../src/cli/find-browser.ts";
import { listLoadedFiles } from "../bench/list-loaded-files.ts";
import { BROWSERS } from "./visit.ts";

/** Gzip bytes that each file may weigh. The detector is what every news page pays for. */
const BUDGETS = {
  "content-scripts/detector.js": 10_000,
  "judge.js": 15_000,
  "annotator.js": 110_000, // Both are loaded where a page is on the story: 250,000 in all.
  "story.js": 140_000,
  "background.js": 15_000,
};
/** The popup with every script and style that it loads. */
const POPUP_BUDGET = 40_000;

/** What shows in the built code that a permission is made use of. */
const USES: Readonly<Record<string, RegExp>> = {
  // A right to the tab in front, by a press: what the popup's "Check this page" asks for.
  activeTab: /"check-page"/,
  contextMenus: /\.contextMenus\??\.create\(/,
  scripting: /\.scripting\.executeScript\(/,
  sidePanel: /\bchrome\??\.sidePanel\b/,
  storage: /\.storage\.local\.set\(/,
  host_permissions: /\.scripting\.insertCSS\(/,
  optional_host_permissions: /\.permissions\.request\(/,
};

const MESSAGE = /^__MSG_(\w+)__$/;

const folderOf = (kind: string) => fileURLToPath(new URL(`../../.output/${kind}-mv3/`, import.meta.url));

type Manifest = Record<string, unknown> & {
  readonly name: string;
  readonly description: string;
  readonly default_locale: string;
  readonly permissions: string[];
  readonly host_permissions: string[];
  readonly content_scripts: { matches: string[] }[];
  readonly content_security_policy: { extension_pages: string };
  readonly commands: Record<string, { suggested_key?: Record<string, string>; description: string }>;
};

/** A row of the table in `docs/permissions.md`: the names in its first column, and the only browser that has them. */
type PermissionRow = { readonly names: readonly string[]; readonly only: BrowserKind | undefined };

function readPermissionTable(): PermissionRow[] {
  const text = readFileSync(new URL("../../docs/permissions.md", import.meta.url), "utf8");
  const rows = text.split("\n").filter((line) => line.startsWith("|"));
  return rows.slice(2).map((row) => {
    const [, first = ""] = row.split("|");
    const names = [...first.matchAll(/`([A-Za-z_]+)`/g)].map(([, name]) => name ?? "");
    return { names: names.slice(0, 1), only: first.includes("Chrome only") ? "chrome" : undefined };
  });
}

describe.each(BROWSERS)("the package for %s", (kind) => {
  const read = (file: string) => readFileSync(folderOf(kind) + file);
  const weigh = (file: string) => gzipSync(read(file), { level: 9 }).length;
  const manifest = JSON.parse(read("manifest.json").toString()) as Manifest;
  const rows = readPermissionTable().filter(({ only }) => only === undefined || only === kind);
  const documented = rows.flatMap(({ names }) => names);

  it.each(Object.entries(BUDGETS))("keeps %s under %i bytes gzip", (file, budget) => {
    expect(weigh(file)).toBeLessThan(budget);
  });

  it("keeps the popup under its budget, with all scripts and styles it loads", () => {
    const loaded = listLoadedFiles(folderOf(kind), "popup.html");
    expect(loaded.filter((file) => file.endsWith(".js")).length).toBeGreaterThan(1);
    expect(loaded.some((file) => file.endsWith(".css"))).toBe(true);
    const total = loaded.reduce((sum, file) => sum + weigh(file), 0);
    expect(total).toBeLessThan(POPUP_BUDGET);
  });

  it("asks for what docs/permissions.md explains, and for nothing else", () => {
    const asked = [...manifest.permissions, "host_permissions", "optional_host_permissions"];
    expect(asked.sort()).toEqual([...documented].sort());
  });

  it("asks for the sites on the list, and for others only when the reader adds one", () => {
    expect(manifest.host_permissions.length).toBeGreaterThanOrEqual(300);
    expect(manifest.content_scripts.map(({ matches }) => matches)).toEqual([manifest.host_permissions]);
    expect(manifest.optional_host_permissions).toEqual(["*://*/*"]);
    expect(manifest.optional_permissions).toBeUndefined();
    expect(manifest.web_accessible_resources).toBeUndefined();
  });

  it.each(documented)("makes use of %s", (permission) => {
    const code = globSync("**/*.js", { cwd: folderOf(kind) }).map((file) => read(file).toString());
    expect(code.some((text) => USES[permission]?.test(text))).toBe(true);
  });

  it("lets its own pages load nothing from anywhere else", () => {
    expect(manifest.content_security_policy.extension_pages).toContain("default-src 'self'");
    expect(manifest.content_security_policy.extension_pages).toContain("connect-src 'none'");
  });

  it.each(["en", "ja"])("has a name, a description and words for every command in %s", (lang) => {
    const messages = JSON.parse(read(`_locales/${lang}/messages.json`).toString()) as Record<
      string,
      { message: string }
    >;
    const texts = [
      manifest.name,
      manifest.description,
      ...Object.values(manifest.commands).map((it) => it.description),
    ];
    const said = texts.map((text) => messages[MESSAGE.exec(text)?.[1] ?? ""]?.message ?? "");
    expect(said.filter((message) => message.trim() === "")).toEqual([]);
    expect(said[1]?.length).toBeLessThanOrEqual(132); // What the Chrome Web Store takes.
    expect(manifest.default_locale).toBe("en");
  });

  it("suggests at most four keys, and none that is a letter by itself", () => {
    const keys = Object.values(manifest.commands).flatMap((command) => Object.values(command.suggested_key ?? {}));
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.length).toBeLessThanOrEqual(4);
    expect(keys.filter((key) => !/^(?:Alt|Ctrl|MacCtrl|Command)\+(?:Shift\+)?[A-Z0-9]\w*$/.test(key))).toEqual([]);
  });
});

describe("the package for Firefox", () => {
  it("passes the linter of addons.mozilla.org without an error, a warning or a notice", () => {
    const linter = fileURLToPath(new URL("../../node_modules/.bin/addons-linter", import.meta.url));
    const report = execFileSync(linter, ["--output", "json", folderOf("firefox")], { encoding: "utf8" });
    const { summary, errors, warnings, notices } = JSON.parse(report) as Record<string, unknown>;
    expect({ errors, warnings, notices }).toEqual({ errors: [], warnings: [], notices: [] });
    expect(summary).toMatchObject({ errors: 0, warnings: 0, notices: 0 });
  });

  it("says that it collects no data", () => {
    const manifest = JSON.parse(readFileSync(`${folderOf("firefox")}manifest.json`, "utf8"));
    expect(manifest.browser_specific_settings.gecko.data_collection_permissions).toEqual({ required: ["none"] });
  });
});
