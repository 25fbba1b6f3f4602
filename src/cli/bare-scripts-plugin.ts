const CONTEXT = "wxt/utils/content-script-context";
const NOTHING = "\0sidelight:no-context";

/**
 * Vite plugin: leaves out what WXT wraps around a content script. Its context tells every page, by an event on the document
 * and a message to the window, that the extension is there, and listens to the page for ever; we keep no such company.
 */
export function bareScriptsPlugin() {
  return {
    name: "sidelight:bare-scripts",
    enforce: "pre" as const,
    resolveId(id: string) {
      return id === CONTEXT ? NOTHING : undefined;
    },
    load(id: string) {
      return id === NOTHING ? "export class ContentScriptContext {}" : undefined;
    },
  };
}
