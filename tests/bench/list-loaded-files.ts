import { readFileSync } from "node:fs";
import { posix } from "node:path";

/** Every file that a page of the built extension loads at once, itself included: scripts, what they import, styles. */
export function listLoadedFiles(folder: string, page: string): string[] {
  const found = new Set([page]);
  for (const file of found) {
    if (!/\.(?:html|js)$/.test(file)) continue;
    const text = readFileSync(posix.join(folder, file), "utf8");
    for (const loaded of file === page ? linksOf(text) : importsOf(file, text)) found.add(loaded);
  }
  return [...found];
}

function linksOf(html: string): string[] {
  return [...html.matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, file]) => file ?? "");
}

/** What a bundled script imports; what it may import later, by `import()`, is not among it. */
function importsOf(file: string, code: string): string[] {
  const addresses = [...code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g)].map(
    ([, address]) => address ?? "",
  );
  return addresses.map((address) => posix.join(posix.dirname(file), address));
}
