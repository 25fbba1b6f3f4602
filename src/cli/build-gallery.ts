import { fileURLToPath } from "node:url";
import preact from "@preact/preset-vite";
import { build } from "vite";
import { storyDataPlugin } from "./story-data-plugin.ts";

const MAIN = fileURLToPath(new URL("../../tests/gallery/main.tsx", import.meta.url));

/** What of a bundler's answer matters here. */
type Bundle = { readonly output: readonly { readonly type: string; readonly code?: string }[] };

/** Builds the gallery: one HTML text that needs nothing else, so that it can be opened as a file. */
export async function buildGallery(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: "error",
    // Vitest's own would put notes for debugging into every component.
    mode: "production",
    plugins: [preact(), storyDataPlugin()],
    build: {
      write: false,
      cssTarget: ["chrome128", "firefox140"],
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: MAIN, output: { format: "iife" }, checks: { pluginTimings: false } },
    },
  })) as unknown as Bundle | Bundle[];
  const [{ output } = { output: [] }] = [built].flat();
  const script = output.map(({ code = "" }) => code).join("\n");
  return toPage(script);
}

function toPage(script: string): string {
  // In a script no text may look like its end.
  const safe = script.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">`;
  return `<!doctype html><html lang="en"><head>${head}<title>Sidelight, part by part</title></head><body><script>${safe}</script></body></html>`;
}
