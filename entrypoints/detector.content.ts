import detectorData from "virtual:detector-data";
import { defineContentScript } from "wxt/utils/define-content-script";
import { buildDetector, detectStory } from "../src/detect/detect-story.ts";
import { askExtension } from "../src/messages/channel.ts";
import { beginVisit } from "../src/overlay/page-visit.ts";
import { readArticle } from "../src/page-text/read-article.ts";

/** When to look again at a page whose article was not there yet. After the last look we are gone. */
const LOOKS_AFTER_MS = [0, 1000, 3000];

export default defineContentScript({
  matches: ["https://sidelight.example/*"], // The build puts the news sites here.
  runAt: "document_idle",
  async main() {
    const { signal } = beginVisit(globalThis);
    for (const wait of LOOKS_AFTER_MS) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      if (signal.aborted) return;
      const { page } = readArticle(document);
      if (page.text === "") continue;
      const match = detectStory(page, buildDetector(detectorData));
      if (match && match.label !== "none") await askExtension("story-detected", { label: match.label });
      return; // Most pages: we leave no trace.
    }
  },
});
