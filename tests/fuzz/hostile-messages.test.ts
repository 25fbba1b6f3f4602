import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MESSAGE_RULES } from "../../src/messages/message-rules.ts";
import { readMessage } from "../../src/messages/read-message.ts";
import { SAMPLE_ASKS } from "../messages/sample-asks.ts";
import { runs } from "./runs.ts";

const OWN = { id: "own", baseUrl: "moz-extension://own/" };
const KINDS = Object.keys(MESSAGE_RULES) as (keyof typeof MESSAGE_RULES)[];
const asks = Object.values(SAMPLE_ASKS).flatMap(({ right, wrong }) => [...right, ...wrong]);

/** Messages that are ours, nearly ours, and anything at all. */
const message = fc.oneof(
  { weight: 4, arbitrary: fc.record({ sidelight: fc.constantFrom(...KINDS), ask: fc.constantFrom(...asks) }) },
  fc.record({ sidelight: fc.constantFrom(...KINDS), ask: fc.anything() }),
  fc.record({ sidelight: fc.anything(), ask: fc.anything() }, { requiredKeys: [] }),
  fc.anything(),
);
const url = fc.constantFrom(
  undefined,
  "",
  "moz-extension://own/popup.html",
  "moz-extension://own.example/popup.html",
  "moz-extension://other/popup.html",
  "https://apnews.com/moz-extension://own/",
  "https://apnews.com/a",
  "about:blank",
  "data:text/html,own",
);
const sender = fc.record({
  id: fc.constantFrom("own", "own", "own", "other", undefined),
  url,
  frameId: fc.constantFrom(0, 0, 1, undefined),
  tab: fc.option(fc.record({ id: fc.option(fc.nat(9), { nil: undefined }) }), { nil: undefined }),
});

describe("a hostile message", () => {
  it("is answered only where its sender may send it and its shape is right, whatever it is", () => {
    fc.assert(
      fc.property(message, sender, (sent, from) => {
        const read = readMessage(sent, from, OWN);
        if (!read) return;
        expect(KINDS).toContain(read.kind);
        expect(from.id).toBe("own");
        const isOwnPage =
          from.url === undefined ? from.tab === undefined : from.url === "moz-extension://own/popup.html";
        expect(MESSAGE_RULES[read.kind].from).toBe(isOwnPage ? "extension" : "page-script");
        if (!isOwnPage) expect([from.frameId, from.tab?.id]).toEqual([0, read.from.tabId]);
        expect(SAMPLE_ASKS[read.kind].wrong).not.toContain(read.ask ?? "nothing");
      }),
      runs("message"),
    );
  });
});
