import detectorData from "virtual:detector-data";
import { defineContentScript } from "wxt/utils/define-content-script";
import { buildDetector, detectStory } from "../src/detect/detect-story.ts";
import { askExtension } from "../src/messages/channel.ts";
import { beginVisit } from "../src/overlay/page-visit.ts";
import { readArticle } from "../src/page-text/read-article.ts";

/** Pauses before each look at the page: articles may arrive late. After the last look we are gone. */
const PAUSES_MS = [0, 1000, 2500];

export default defineContentScript({
  matches: ["https://sidelight.example/*"], // The build puts the news sites here.
  runAt: "document_idle",
  async main() {
    const signal = beginVisit(globalThis, location.href);
    let seen = 0;
    for (const pause of PAUSES_MS) {
      await new Promise((resolve) => setTimeout(resolve, pause));
      if (signal.aborted) return;
      const text = readText();
      if (!text || text.text.length === seen) continue;
      seen = text.text.length;
      const match = detectStory(text, buildDetector(detectorData));
      if (!match || match.label === "none") continue;
      await askExtension("story-detected", { label: match.label });
      return;
    }
    // Most pages: we leave no trace.
  },
});

function readText() {
  try {
    return readArticle(document).page;
  } catch {
    return undefined; // A page that sabotages its own document gets nothing, and no noise either.
  }
}
