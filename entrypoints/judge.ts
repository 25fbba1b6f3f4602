import detectorData from "virtual:detector-data";
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { expandDetector } from "../src/dataset/expand-detector.ts";
import { buildDetector, judgePage } from "../src/detect/detect-story.ts";
import { askExtension } from "../src/messages/ask-extension.ts";
import { lookFromTimeToTime } from "../src/overlay/look-from-time-to-time.ts";
import { giveWay } from "../src/page-text/give-way.ts";
import { isPrivatePage } from "../src/page-text/is-private-page.ts";
import { PageSearch } from "../src/page-text/page-search.ts";
import { readArticles } from "../src/page-text/read-article.ts";
import { takeTurns } from "../src/page-text/steps.ts";

/** Injected where a glance did not rule the story out: reads the article, decides, and on "no" is gone. */
export default defineUnlistedScript(() => {
  const story = buildDetector(expandDetector(detectorData));
  let seen = 0;
  const look = async (signal: AbortSignal): Promise<boolean> => {
    // Somebody is logging in: nothing of it is ours to read.
    if (isPrivatePage(document)) return false;
    const pause = giveWay(signal);
    const articles = (await takeTurns(readArticles(document), pause)) ?? [];
    const length = articles.reduce((sum, { page }) => sum + page.text.length, 0);
    if (length === seen) return false;
    seen = length;
    for (const { page } of articles) {
      await pause();
      const { label = "none" } = judgePage(new PageSearch(page, story.book), story) ?? {};
      if (label === "none") continue;
      await askExtension("story-detected", { label });
      return true;
    }
    return false;
  };
  // As in the detector: no noise on a page that sabotages its own document.
  lookFromTimeToTime(globalThis, look).catch(() => {});
});
