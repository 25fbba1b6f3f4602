import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type LockFile, listComponents } from "../../src/cli/list-components.ts";

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));

describe("listComponents", () => {
  it("lists what the product holds and leaves out what only builds it", () => {
    const lock: LockFile = {
      name: "sidelight",
      version: "1.0.0",
      packages: {
        "": { version: "1.0.0" },
        "node_modules/@a/b": { version: "2.0.0", license: "MIT", integrity: "sha512-AAEC" },
        "node_modules/tool": { version: "3.0.0", dev: true },
      },
    };
    expect(listComponents(lock)).toMatchObject({
      components: [
        {
          name: "@a/b",
          version: "2.0.0",
          purl: "pkg:npm/%40a/b@2.0.0",
          licenses: [{ license: { id: "MIT" } }],
          hashes: [{ alg: "SHA-512", content: "000102" }],
        },
      ],
    });
  });

  it("has been written for the packages of today (npm run sbom)", () => {
    expect(read("docs/sbom.json")).toEqual(listComponents(read("package-lock.json")));
  });

  it("names every package that the product depends on", () => {
    const { components } = listComponents(read("package-lock.json")) as { components: { name: string }[] };
    const names = components.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(Object.keys(read("package.json").dependencies)));
  });
});
