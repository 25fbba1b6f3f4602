import words from "virtual:words/ja";
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { handOverWords } from "../src/messages/hand-over-words.ts";

/** The story's words of one language, injected where an article is written in it. */
export default defineUnlistedScript(() => handOverWords(globalThis, words));
