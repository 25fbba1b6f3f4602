import { describe, expect, it } from "vitest";
import { compilePattern } from "../../src/check-claims/compile-pattern.ts";
import { findRuns } from "../../src/check-claims/find-runs.ts";
import { MEANINGS } from "../../src/check-claims/meanings.ts";
import { foldText } from "../../src/page-text/fold-text.ts";
import { PhraseBook } from "../../src/page-text/phrase-book.ts";

/** The words of `text` in which the pattern stands; `value` is where its value does. */
function runs(text: string, source: string, value?: string): string[] {
  const book = new PhraseBook();
  const pattern = compilePattern(source, { buy: ["buy*", "purchas*"] }, (words) => book.add(words));
  const folded = foldText(text);
  const found = book.find(folded);
  const at = value === undefined ? -1 : text.indexOf(value);
  return findRuns(pattern, {
    folded: folded.folded,
    placesOf: (phrase) => found.places(phrase).map((start) => ({ start, end: start + phrase.folded.length })),
    values: value === undefined ? [] : [{ start: at, end: at + value.length }],
    meant: (meaning) => MEANINGS[meaning](text, { date: undefined }),
  }).map(({ start, end }) => text.slice(start, end));
}

describe("findRuns", () => {
  it("finds plain words, and any of a choice", () => {
    expect(runs("five ferries to buy three harbours", "ferries")).toEqual(["ferries"]);
    expect(runs("five ferries and two harbours", "{harbours|ferries}")).toEqual(["harbours", "ferries"]);
  });

  it("joins what stands side by side, with the rest of a word that goes on", () => {
    expect(runs("they were purchasing ferries", "@buy ferries")).toEqual(["purchasing ferries"]);
    expect(runs("they were purchasing big ferries", "@buy ferries")).toEqual([]);
  });

  it("finds whatever words have a meaning", () => {
    expect(runs("they renegotiated the old pact", "(amend) .. pact")).toEqual(["renegotiated the old pact"]);
  });

  it("leaves room for a word or two that join nothing else", () => {
    expect(runs("buy three big ferries", "@buy .. ferries")).toEqual(["buy three big ferries"]);
    expect(runs("buy boats and ferries", "@buy .. ferries")).toEqual([]);
    expect(runs("buy three very big ferries", "@buy .. ferries")).toEqual([]);
  });

  it("leaves room for some words of one clause", () => {
    expect(runs("buy from the town of Anser three ferries", "@buy … ferries")).toHaveLength(1);
    expect(runs("buy bread; the ferries", "@buy … ferries")).toEqual([]);
    expect(runs("buy bread, while the ferries", "@buy … ferries")).toEqual([]);
    expect(runs("buy bread, which the ferries bring", "@buy … ferries")).toEqual([]);
    expect(runs("buy bread, which the ferries bring", "@buy …… ferries")).toHaveLength(1);
  });

  it("measures in characters where there are no spaces", () => {
    expect(runs("新しい渡し船を三隻買う", "渡し船 .. 買う")).toEqual(["渡し船を三隻買う"]);
    expect(runs("渡し船について町の議会で話し合って買う", "渡し船 .. 買う")).toEqual([]);
    expect(runs("渡し船について町の議会で話し合って買う", "渡し船 … 買う")).toHaveLength(1);
    expect(runs("渡し船は古い。橋を買う", "渡し船 …… 買う")).toEqual([]);
    expect(runs("「渡し船」購入", "渡し船 購入")).toEqual([]);
    expect(runs("「渡し船」購入", "{渡し船}購入")).toEqual(["渡し船」購入"]);
    expect(runs("나룻배를 산다", "{나룻배} 산다")).toEqual(["나룻배를 산다"]);
    expect(runs("渡し船に約五兆円", "渡し船に (value)", "五兆円")).toEqual(["渡し船に約五兆円"]);
  });

  it("keeps the order", () => {
    expect(runs("ferries to buy", "@buy … ferries")).toEqual([]);
  });

  it("finds a value in its place, with the words that make it less exact", () => {
    expect(runs("they pay $5m for ferries", "(value) for ferries", "$5m")).toEqual(["$5m for ferries"]);
    expect(runs("they pay no more than $5m", "pay (value)", "$5m")).toEqual(["pay no more than $5m"]);
    expect(runs("they pay for ferries", "(value) for ferries")).toEqual([]);
  });
});
