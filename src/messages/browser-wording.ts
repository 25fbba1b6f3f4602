import browser from "webextension-polyfill";
import english from "../../assets/public/_locales/en/messages.json";
import { buildWording, type MessageKey, type Wording } from "./wording.ts";

/** The wording in the language the browser has chosen from `_locales`; the texts themselves say which that is. */
export function readWording(): Wording {
  return buildWording(readMessage, readMessage("interfaceLanguage"));
}

/** English where the browser answers no more: an open page outlives an update of its extension. */
function readMessage(key: MessageKey): string {
  try {
    return browser.i18n.getMessage(key) || english[key].message;
  } catch {
    return english[key].message;
  }
}
