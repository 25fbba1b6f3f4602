import { describe, expect, it } from "vitest";
import { type MarkedArticle, scoreMarkedArticles } from "../../src/cli/score-mentions.ts";

const TEXT =
  "On Saturday Mira Voss signed the Kestrel Pact in the harbour, and Voss said that it would hold for years.";

/** A mention of the first place of some words. */
function mention(entity: string, words: string) {
  const start = TEXT.indexOf(words);
  return { entity, start, end: start + words.length };
}

function article(lang: string, fields: Partial<MarkedArticle>): MarkedArticle {
  return { id: `${lang}-1`, lang, text: TEXT, marked: [], found: [], ...fields };
}

describe("scoreMarkedArticles", () => {
  const voss = mention("mira-voss", "Mira Voss");
  const pact = mention("kestrel-pact", "Kestrel Pact");
  const scores = scoreMarkedArticles([
    article("ja", { marked: [voss, pact], found: [voss, pact] }),
    article("en", { marked: [voss, pact], found: [{ ...pact, entity: "ferry-law" }, voss] }),
  ]);

  it("scores all articles, and each language for itself", () => {
    expect(scores).toMatchObject({ articles: 2, hits: 3, falseAlarms: 1, misses: 1 });
    expect(Object.keys(scores.byLanguage)).toEqual(["en", "ja"]);
    expect(scores.byLanguage.en).toMatchObject({ articles: 1, precision: 0.5, recall: 0.5 });
    expect(scores.byLanguage.ja).toMatchObject({ articles: 1, precision: 1, recall: 1 });
  });

  it("lists what is missed and what is wrong, in the words of the article", () => {
    expect(scores.errors.map(({ kind, id, entity, context }) => [kind, id, entity, context])).toEqual([
      [
        "missed",
        "en-1",
        "kestrel-pact",
        "On Saturday Mira Voss signed the ⟦Kestrel Pact⟧ in the harbour, and Voss said that it w",
      ],
      [
        "wrong",
        "en-1",
        "ferry-law",
        "On Saturday Mira Voss signed the ⟦Kestrel Pact⟧ in the harbour, and Voss said that it w",
      ],
    ]);
  });

  it("has nothing to say about nothing", () => {
    expect(scoreMarkedArticles([])).toMatchObject({ articles: 0, byLanguage: {}, errors: [] });
  });
});
