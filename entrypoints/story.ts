import story from "virtual:annotator-data";
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { handOver } from "../src/messages/hand-over.ts";

/** The story's dataset, injected before the annotator: apart, so that neither keeps the page waiting for long. */
export default defineUnlistedScript(() => handOver(globalThis, "story", story));
