import gateData from "virtual:gate-data";
import { defineContentScript } from "wxt/utils/define-content-script";
import { buildGate } from "../src/detect/build-gate.ts";
import { askExtension } from "../src/messages/ask-extension.ts";
import { lookFromTimeToTime } from "../src/overlay/look-from-time-to-time.ts";
import { glanceAtText } from "../src/page-text/glance-at-text.ts";
import { isPrivatePage } from "../src/page-text/is-private-page.ts";

/** A page with less text than this at a glance may have its article in a shadow root, where a glance does not reach. */
const SHORT_CHARS = 3000;

const lengthOf = (texts: readonly string[]) => texts.reduce((sum, { length }) => sum + length, 0);

/** Runs on every news page: one glance at its text rules nearly all of them out. The others are read by the judge. */
export default defineContentScript({
  matches: ["https://sidelight.example/*"], // The build puts the news sites here.
  runAt: "document_idle",
  main() {
    const mayCover = buildGate(gateData);
    const look = async (): Promise<boolean> => {
      if (isPrivatePage(document)) return false;
      const texts = glanceAtText(document);
      const isPossible = lengthOf(texts) < SHORT_CHARS || mayCover(texts);
      if (isPossible) await askExtension("story-possible", undefined);
      return isPossible;
    };
    // A page that sabotages its own document gets nothing, and no noise either.
    lookFromTimeToTime(globalThis, look).catch(() => {});
  },
});
