import gateData from "virtual:gate-data";
import { defineContentScript } from "wxt/utils/define-content-script";
import { buildGate } from "../src/detect/build-gate.ts";
import { askExtension } from "../src/messages/ask-extension.ts";
import { lookFromTimeToTime } from "../src/overlay/look-from-time-to-time.ts";
import { mayHoldStory } from "../src/page-text/may-hold-story.ts";

/** Runs on every news page: one glance at its text rules nearly all of them out. The others are read by the judge. */
export default defineContentScript({
  matches: ["https://sidelight.example/*"], // The build puts the news sites here.
  runAt: "document_idle",
  main() {
    const mayCover = buildGate(gateData);
    const look = async (): Promise<boolean> => {
      const isPossible = mayHoldStory(document, mayCover);
      if (isPossible) await askExtension("story-possible", undefined);
      return isPossible;
    };
    // A page that sabotages its own document gets nothing, and no noise either.
    lookFromTimeToTime(globalThis, look).catch(() => {});
  },
});
