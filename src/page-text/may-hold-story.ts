import { glanceAtText } from "./glance-at-text.ts";
import { isPrivatePage } from "./is-private-page.ts";

/** A page with less text than this at a glance may have its article in a shadow root, where a glance does not reach. */
const SHORT_CHARS = 3000;

/** Whether a page is worth the judge's reading: not where somebody is logging in, nor where a glance rules the story out. */
export function mayHoldStory(document: Document, mayCover: (texts: readonly string[]) => boolean): boolean {
  if (isPrivatePage(document)) return false;
  const texts = glanceAtText(document);
  return texts.reduce((sum, { length }) => sum + length, 0) < SHORT_CHARS || mayCover(texts);
}
