import type { WordPack } from "../dataset/language-words.ts";
import type { StoryLabel } from "../detect/story-match.ts";
import type { Span } from "../page-text/page-text.ts";
import type { PageReport } from "../report/page-report.ts";

/** Every message of the extension, both directions; the channel derives its types from this map. */
export type Protocol = {
  /** Detector tells the background: this page covers a story; please inject the annotator. */
  "story-detected": { ask: { label: StoryLabel }; answer: undefined };
  /** Annotator tells the background how many terms it drew, for the badge; `undefined` when it left the page. */
  "mentions-drawn": { ask: { count: number | undefined }; answer: undefined };
  /** Annotator asks the background for the story's words of the article's language; answered once they are there. */
  "words-needed": { ask: { pack: WordPack }; answer: undefined };
  /** Popup asks the background to read the given tab now, whatever its site. */
  "check-page": { ask: { tabId: number }; answer: { readable: boolean } };
  /** Popup asks the annotator in a tab: what did you find? */
  "page-report": { ask: undefined; answer: PageReport };
  /** Popup asks the annotator to scroll to a span and flash it. */
  "show-span": { ask: Span; answer: undefined };
};
