import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BUILD_ENVIRONMENT } from "../browser/build-extension.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const WXT = join(ROOT, "node_modules/.bin/wxt");

/** Makes the packages in a folder and gives their digests by name. */
function zip(folder: string, browser: "chrome" | "firefox"): Record<string, string> {
  execFileSync(WXT, ["zip", "-b", browser], {
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
    env: BUILD_ENVIRONMENT,
  });
  const output = join(folder, ".output");
  const names = readdirSync(output).filter((name) => name.endsWith(".zip"));
  return Object.fromEntries(
    names.map((name) => [
      name,
      createHash("sha256")
        .update(readFileSync(join(output, name)))
        .digest("hex"),
    ]),
  );
}

/** Unpacks an archive as a reviewer of a store does; the installed packages are those of this checkout. */
function unpack(archive: string, folder: string): void {
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(archive)))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
}

describe("the packages for the stores", () => {
  const reviewed = mkdtempSync(join(tmpdir(), "sidelight-sources-"));
  let here: Record<string, string> = {};
  let there: Record<string, string> = {};

  beforeAll(() => {
    zip(ROOT, "chrome");
    here = zip(ROOT, "firefox");
    const sources = Object.keys(here).find((name) => name.endsWith("-sources.zip")) ?? "";
    unpack(join(ROOT, ".output", sources), reviewed);
    zip(reviewed, "chrome");
    there = zip(reviewed, "firefox");
  });
  afterAll(() => rmSync(reviewed, { recursive: true, force: true }));

  it("are three: one for each browser, and the sources", () => {
    expect(Object.keys(here).map((name) => name.replace(/^sidelight-[\d.]+-/, ""))).toEqual([
      "chrome.zip",
      "firefox.zip",
      "sources.zip",
    ]);
  });

  it("come out the same, byte for byte, when they are made again from the archive of sources", () => {
    expect(there).toEqual(here);
  });

  it("hold nothing but what the extension is made of, and no trace of the machine it was made on", () => {
    const files = unzipSync(readFileSync(join(ROOT, ".output", Object.keys(here)[1] ?? "")));
    const names = Object.keys(files);
    expect(names).toContain("manifest.json");
    expect(names.filter((name) => /\.(?:map|ts|tsx|yaml|md)$|node_modules|^\./.test(name))).toEqual([]);
    expect(names.filter((name) => Buffer.from(files[name] ?? []).includes(ROOT))).toEqual([]);
  });
});
