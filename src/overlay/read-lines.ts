import { joinLines } from "./join-lines.ts";
import type { Box, TextFlow } from "./place-card.ts";

/** The lines of a range in the window, in CSS pixels; none where the page hides it. */
export function readLines(range: Range | undefined): Box[] {
  if (!range || range.collapsed) return [];
  return joinLines([...range.getClientRects()], readFlow(range).vertical);
}

/** Which way the text of a range runs. */
export function readFlow(range: Range | undefined): TextFlow {
  const element = range?.startContainer.parentElement;
  const style = element?.ownerDocument.defaultView?.getComputedStyle(element);
  return {
    vertical: style !== undefined && !style.writingMode.startsWith("horizontal"),
    fromRight: style?.direction === "rtl",
  };
}
