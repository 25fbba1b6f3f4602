import { packOf } from "../dataset/language-words.ts";
import { PAGE_COMMANDS, type Protocol } from "./protocol.ts";

/**
 * Who may send a message. `page-script`: a script of ours in the main document of a tab, about that tab only. `extension`:
 * our background or a page of ours.
 */
type SenderRole = "page-script" | "extension";

type Rule = {
  readonly from: SenderRole;
  readonly isAsk: (ask: unknown) => boolean;
  /** What a script in a page may answer beside nothing at all. */
  readonly isAnswer?: (answer: unknown) => boolean;
};

/** What a message of each kind must be; anything else is nobody's. */
export const MESSAGE_RULES: { readonly [K in keyof Protocol]: Rule } = {
  "story-possible": { from: "page-script", isAsk: isNothing },
  "story-detected": { from: "page-script", isAsk: (ask) => isRecord(ask) && isOneOf(ask.label, LABELS) },
  "mentions-drawn": {
    from: "page-script",
    isAsk: (ask) => isRecord(ask) && (isNothing(ask.count) || isOffset(ask.count)),
  },
  "words-needed": {
    from: "page-script",
    isAsk: (ask) => isRecord(ask) && typeof ask.pack === "string" && packOf(ask.pack) !== undefined,
  },
  "styles-needed": { from: "page-script", isAsk: isNothing },
  "check-page": { from: "extension", isAsk: (ask) => isRecord(ask) && isOffset(ask.tabId) },
  "page-report": { from: "extension", isAsk: isNothing, isAnswer: isReport },
  "show-span": { from: "extension", isAsk: isSpan },
  "mark-span": { from: "extension", isAsk: (ask) => isNothing(ask) || isSpan(ask) },
  "show-facts": { from: "extension", isAsk: (ask) => isRecord(ask) && typeof ask.on === "boolean" },
  "reading-place": { from: "extension", isAsk: isNothing, isAnswer: isOffset },
  command: { from: "extension", isAsk: (ask) => isRecord(ask) && isOneOf(ask.name, PAGE_COMMANDS) },
};

const LABELS = ["core", "related", "none"];
const REPORT_LISTS = ["mentions", "checks", "terms", "facts", "factCards", "sources"];

/** A report's lists are lists, and no link of it leads anywhere but to the secure web. */
function isReport(answer: unknown): boolean {
  if (!isRecord(answer) || !isRecord(answer.match) || !isOneOf(answer.match.label, LABELS)) return false;
  const { article, coverage, timeline, sources } = answer;
  if (![article, coverage, timeline].every(isRecord)) return false;
  if (!REPORT_LISTS.every((list) => Array.isArray(answer[list]))) return false;
  return (sources as unknown[]).every((source) => isRecord(source) && isSecure(source.url));
}

function isSecure(url: unknown): boolean {
  return typeof url === "string" && URL.canParse(url) && new URL(url).protocol === "https:";
}

/** Chromium turns `undefined` into `null` on the way, or leaves it out. */
function isNothing(value: unknown): boolean {
  return value === undefined || value === null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isSpan(value: unknown): boolean {
  return isRecord(value) && isOffset(value.start) && isOffset(value.end) && value.start <= value.end;
}

function isOneOf(value: unknown, choices: readonly string[]): boolean {
  return typeof value === "string" && choices.includes(value);
}
