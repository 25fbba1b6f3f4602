import { describe, expect, it } from "vitest";
import { MESSAGE_RULES } from "../../src/messages/message-rules.ts";
import { type BrowserSender, readMessage } from "../../src/messages/read-message.ts";
import { SAMPLE_ASKS } from "./sample-asks.ts";

const OWN = { id: "own", baseUrl: "chrome-extension://own/" };
const SCRIPT: BrowserSender = { id: "own", tab: { id: 7 }, frameId: 0, url: "https://apnews.com/article/x" };
const POPUP: BrowserSender = { id: "own", url: "chrome-extension://own/popup.html" };
const OPTIONS_IN_A_TAB: BrowserSender = { ...SCRIPT, url: "chrome-extension://own/options.html" };
const BACKGROUND: BrowserSender = { id: "own" };
const KINDS = Object.keys(MESSAGE_RULES) as (keyof typeof MESSAGE_RULES)[];

function send(kind: string, ask: unknown, sender: BrowserSender) {
  return readMessage({ sidelight: kind, ask }, sender, OWN);
}

describe("readMessage", () => {
  it.each(KINDS)("takes %s from its own sender, and from nobody else", (kind) => {
    const senders = { "page-script": [SCRIPT], extension: [POPUP, OPTIONS_IN_A_TAB, BACKGROUND] };
    for (const ask of SAMPLE_ASKS[kind].right) {
      for (const [role, able] of Object.entries(senders)) {
        for (const sender of able) {
          expect(send(kind, ask, sender)?.kind).toBe(role === MESSAGE_RULES[kind].from ? kind : undefined);
        }
      }
    }
  });

  it.each(KINDS)("refuses %s of a wrong shape", (kind) => {
    const sender = MESSAGE_RULES[kind].from === "extension" ? POPUP : SCRIPT;
    for (const ask of SAMPLE_ASKS[kind].wrong) expect(send(kind, ask, sender), JSON.stringify(ask)).toBeUndefined();
  });

  it("refuses what another extension sends, whatever address it names", () => {
    expect(send("check-page", { tabId: 1 }, { ...POPUP, id: "other" })).toBeUndefined();
    expect(send("check-page", { tabId: 1 }, { ...POPUP, id: undefined })).toBeUndefined();
    expect(send("story-possible", undefined, { ...SCRIPT, id: "other" })).toBeUndefined();
  });

  it("refuses a script that pretends to be the popup", () => {
    for (const url of [
      "https://apnews.com/chrome-extension://own/popup.html",
      "https://own/popup.html",
      "chrome-extension://other/popup.html",
      "chrome-extension://own.example/popup.html",
    ]) {
      expect(send("check-page", { tabId: 1 }, { ...SCRIPT, url }), url).toBeUndefined();
    }
    expect(send("page-report", undefined, { ...SCRIPT, url: undefined })).toBeUndefined();
  });

  it("refuses frames, pages that are loaded before they are shown, and scripts in no tab", () => {
    for (const sender of [
      { ...SCRIPT, frameId: 3 },
      { ...SCRIPT, frameId: undefined },
      { ...SCRIPT, tab: undefined },
    ]) {
      expect(send("story-possible", undefined, sender)).toBeUndefined();
      expect(send("mentions-drawn", { count: 3 }, sender)).toBeUndefined();
    }
  });

  it.each([
    ["nothing", undefined],
    ["a text", "check-page"],
    ["a list", ["check-page"]],
    ["no kind", { ask: { tabId: 1 } }],
    ["an unknown kind", { sidelight: "inject", ask: { file: "/judge.js" } }],
    ["the name of what every object has", { sidelight: "constructor" }],
    ["a prototype", JSON.parse('{"sidelight":"__proto__"}')],
    ["a list in place of a kind", { sidelight: ["check-page"], ask: { tabId: 1 } }],
  ])("refuses %s", (_, message) => {
    expect(readMessage(message, POPUP, OWN)).toBeUndefined();
    expect(readMessage(message, SCRIPT, OWN)).toBeUndefined();
  });

  it("tells the tab and the host of a script's page", () => {
    expect(send("story-possible", null, SCRIPT)).toEqual({
      kind: "story-possible",
      ask: undefined,
      from: { tabId: 7, host: "apnews.com" },
    });
    expect(send("check-page", { tabId: 1 }, BACKGROUND)?.from).toEqual({ tabId: undefined, host: undefined });
  });
});
