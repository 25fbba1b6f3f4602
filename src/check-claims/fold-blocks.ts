import { type FoldedText, foldText } from "../page-text/fold-text.ts";

/** Blocks do not run into each other: a line break stays visible in folded text. As long as a line break, for the offsets. */
const BARRIER = "|";

/** A text folded for the readers of values. */
export function foldBlocks(text: string): FoldedText {
  return foldText(text.replace(/[\n\r]/g, BARRIER));
}
