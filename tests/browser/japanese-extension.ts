import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * A copy of a built extension as a reader sees it whose browser is Japanese; the folder of the copy. Browsers show a text
 * in the language of their own interface, which comes in packages that a test machine has not: the copy has no English.
 */
export function copyInJapanese(extensionDir: string): string {
  const folder = mkdtempSync(join(tmpdir(), "sidelight-ja-"));
  cpSync(extensionDir, folder, { recursive: true });
  const path = join(folder, "manifest.json");
  const manifest = JSON.parse(readFileSync(path, "utf8")) as object;
  writeFileSync(path, JSON.stringify({ ...manifest, default_locale: "ja" }));
  rmSync(join(folder, "_locales/en"), { recursive: true });
  return folder;
}
