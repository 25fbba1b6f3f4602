import { readFileSync, writeFileSync } from "node:fs";
import { type LockFile, listComponents } from "./list-components.ts";

const ROOT = new URL("../../", import.meta.url);

const lock = JSON.parse(readFileSync(new URL("package-lock.json", ROOT), "utf8")) as LockFile;
writeFileSync(new URL("docs/sbom.json", ROOT), `${JSON.stringify(listComponents(lock), undefined, 2)}\n`);
