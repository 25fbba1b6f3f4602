import type { WordPack } from "../dataset/language-words.ts";
import type { StoryLabel } from "../detect/story-match.ts";
import type { Span } from "../page-text/page-text.ts";
import type { PageReport } from "../report/page-report.ts";

/** What the keyboard's commands ask of a page; the names are those of the manifest. */
export const PAGE_COMMANDS = [
  "next-term",
  "previous-term",
  "next-check",
  "open-card",
  "toggle-facts",
  "toggle-page",
] as const;

/** Every message of the extension, both directions; the channel derives its types from this map. */
export type Protocol = {
  /** Detector tells the background: a glance does not rule a story out here; please inject the judge. */
  "story-possible": { ask: undefined; answer: undefined };
  /** Judge tells the background: this page covers a story; please inject the annotator. */
  "story-detected": { ask: { label: StoryLabel }; answer: undefined };
  /** Annotator tells the background how many terms it drew, for the badge; `undefined` when it left the page. */
  "mentions-drawn": { ask: { count: number | undefined }; answer: undefined };
  /** Annotator asks the background for the story's words of the article's language; answered once they are there. */
  "words-needed": { ask: { pack: WordPack }; answer: undefined };
  /** Annotator asks the background for the styles of its marks, which follow the reader's settings. */
  "styles-needed": { ask: undefined; answer: undefined };
  /** Popup asks the background to read the given tab now, whatever its site. */
  "check-page": { ask: { tabId: number }; answer: { readable: boolean } };
  /** Popup asks the annotator in a tab: what did you find? Nothing while the page is being read for the first time. */
  "page-report": { ask: undefined; answer: PageReport | undefined };
  /** Popup asks the annotator to scroll to a span and flash it. */
  "show-span": { ask: Span; answer: undefined };
  /** Popup or side panel asks the annotator to mark a span while the reader points at what it states; `undefined` unmarks. */
  "mark-span": { ask: Span | undefined; answer: undefined };
  /** Popup or side panel asks the annotator to mark the places that state key facts, or no longer. */
  "show-facts": { ask: { on: boolean }; answer: undefined };
  /** Side panel asks the annotator how far the reader has come: the offset of the first mark in sight. */
  "reading-place": { ask: undefined; answer: number | undefined };
  /** Background hands a key's command on to the annotator. */
  command: { ask: { name: (typeof PAGE_COMMANDS)[number] }; answer: undefined };
};
