import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { checkClaims } from "../../src/check-claims/check-claims.ts";
import type { CheckedClaim } from "../../src/check-claims/claim.ts";
import { compileClaims } from "../../src/check-claims/compile-claims.ts";
import { readStory } from "../../src/cli/read-story.ts";
import type { PageText } from "../../src/page-text/page-text.ts";

const { claims, story, wordLists } = readStory();
const compiled = compileClaims(claims, wordLists);

/** A short text marked by hand: `words` is the run of words that holds the claim. */
type Passage = {
  readonly id: string;
  readonly date: string;
  readonly text: string;
  readonly checks: readonly { readonly verdict: string; readonly words: string }[];
};

const PASSAGES = readFileSync(fileURLToPath(new URL("../claims/passages.jsonl", import.meta.url)), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Passage);

const check = (text: string, date?: string): CheckedClaim[] => {
  const page: PageText = { text, title: "", description: "", date, lang: undefined };
  return checkClaims(page, compiled, story.anchor);
};
const doubts = (text: string, date = "2023-01-12") =>
  check(text, date)
    .filter(({ verdict }) => verdict !== "supported")
    .map(({ verdict, said }) => [verdict, said]);

describe("checkClaims", () => {
  it("is silent on what the next sentence says no to, and on what somebody only read", () => {
    const wrong = "In March 2020 Suga visited Washington and signed a joint statement naming Taiwan.";
    expect(doubts(`${wrong} Nobody disputes it.`)).toHaveLength(1);
    expect(doubts(`${wrong} No: it was a year later.`)).toEqual([]);
    expect(doubts(`${wrong.slice(0, -1)}, I read.`)).toEqual([]);
  });

  it("reads an action in whatever words, in the article's language", () => {
    expect(doubts("In Washington the allies renegotiated their security treaty to take in space.")).toHaveLength(1);
    expect(doubts("日米両政府は宇宙への攻撃に備え、安保条約を書き改めた。")).toHaveLength(1);
    expect(doubts("一方への攻撃は双方への攻撃とみなすと日米安保条約は定める。")).toHaveLength(1);
  });

  it("holds a wrong date against the record, and tells both wordings with a source", () => {
    const text = "In March 2020 Suga visited Washington and signed a joint statement that named Taiwan.";
    const claim = check(text, "2023-01-11").find(({ verdict }) => verdict === "contradicted");
    expect(claim).toMatchObject({ claim: "CC-07", said: "March 2020" });
    expect(claim?.record).toContain("16 April 2021");
    expect(claim?.sources.length).toBeGreaterThan(0);
  });

  it("takes both dates of the date line for right", () => {
    expect(doubts("The four ministers of the US and Japan met in Washington on 11 January 2023.")).toEqual([]);
    expect(doubts("The four ministers of the US and Japan met in Washington on 12 January 2023.")).toEqual([]);
  });

  it.each([
    ["a question", "Was it in March 2020 that Suga visited Washington and signed a joint statement naming Taiwan?"],
    ["a denial", "It was not in March 2020 that Suga visited Washington and signed a joint statement naming Taiwan."],
    [
      "a supposition",
      "If Suga visited Washington in March 2020 and signed a joint statement on Taiwan, no one saw it.",
    ],
    [
      "somebody's speech",
      "He said: “Suga visited Washington in March 2020 and signed a joint statement with the president naming Taiwan.”",
    ],
  ])("is silent on %s", (_, text) => {
    expect(doubts(text)).toEqual([]);
  });

  it("slices every claim from the text", () => {
    for (const { text, date } of PASSAGES) {
      for (const { start, end, said } of check(text, date)) expect(text.slice(start, end)).toBe(said);
    }
  });

  it("contradicts nothing in the marked passages that is not marked so", () => {
    const wrong = PASSAGES.flatMap(({ id, text, date, checks }) => {
      const marked = checks.filter(({ verdict }) => verdict === "contradicted");
      const spans = marked.map(({ words }) => ({
        start: text.indexOf(words),
        end: text.indexOf(words) + words.length,
      }));
      return check(text, date)
        .filter(({ verdict }) => verdict === "contradicted")
        .filter((claim) => !spans.some(({ start, end }) => claim.start < end && start < claim.end))
        .map(({ claim, said }) => `${id}: ${claim} “${said}”`);
    });
    expect(wrong).toEqual([]);
  });
});
