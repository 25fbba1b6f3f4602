import words from "virtual:words/ko";
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { handOver } from "../src/messages/hand-over.ts";

/** The story's words of one language, injected where an article is written in it. */
export default defineUnlistedScript(() => handOver(globalThis, "ko", words));
