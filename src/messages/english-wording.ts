import english from "../../assets/public/_locales/en/messages.json" with { type: "json" };
import { buildWording, type Wording } from "./wording.ts";

/** The wording in English, for whatever runs without a browser. */
export const ENGLISH_WORDING: Wording = buildWording((key) => english[key].message, "en");
