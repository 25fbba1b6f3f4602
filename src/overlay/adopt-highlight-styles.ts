import { type MarkStyle, writeHighlightStyles } from "./highlight-styles.ts";

/**
 * Gives a page of our own the styles of marks, as the background gives them to pages of the web. Call the answer at every
 * change of the settings; the styles leave when the signal aborts.
 */
export function adoptHighlightStyles(document: Document, signal: AbortSignal): (style: MarkStyle) => void {
  const view = document.defaultView as (Window & typeof globalThis) | null;
  if (!view) throw new Error("The document is shown in no window.");
  const sheet = new view.CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  signal.addEventListener("abort", () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  });
  return (style) => sheet.replaceSync(writeHighlightStyles(style));
}
