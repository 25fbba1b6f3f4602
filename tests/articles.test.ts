import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { judgeArticle } from "../src/cli/judge-article.ts";
import { loadEngine } from "../src/cli/load-engine.ts";
import { readGold } from "../src/cli/read-gold.ts";
import { fromGold } from "../src/cli/read-labelled.ts";
import { scoreMarkedArticles } from "../src/cli/score-mentions.ts";
import { extractWords, mergeWords, packOf, withoutPacks } from "../src/dataset/language-words.ts";
import { guessLanguage } from "../src/page-text/guess-language.ts";
import { annotatePage } from "../src/report/annotate-page.ts";
import { buildEngine } from "../src/report/build-engine.ts";

/** Articles of our own prose in the styles of many outlets, every mention marked by hand. */
const FOLDER = fileURLToPath(new URL("articles", import.meta.url));
const MIN_PRECISION = 0.99;
const MIN_RECALL = 0.97;

const engine = loadEngine();
const gold = existsSync(FOLDER) ? readGold(FOLDER) : [];
/** The engine as a page in that language has it: with the words of one language, and English. */
const pageEngine = memoise((language: string | undefined) => {
  const [base, pack] = [withoutPacks(engine.dataset), packOf(language)];
  return buildEngine(pack ? mergeWords(base, extractWords(engine.dataset, pack)) : base);
});
const judged = gold.map((article) => judgeArticle(fromGold(article), engine));
const languages = [...new Set(gold.map(({ lang }) => lang))].sort();
const entities = new Set(engine.dataset.entities.map(({ id }) => id));

describe("the marked articles", () => {
  it("have an id of their own each", () => {
    expect(new Set(gold.map(({ id }) => id)).size).toBe(gold.length);
  });

  it.each(gold)("of which $id is one, name entities of the dataset", ({ mentions }) => {
    expect(mentions.map(({ entity }) => entity).filter((entity) => !entities.has(entity))).toEqual([]);
  });

  it.each(judged.map(({ row }) => row))("are known for what they are: $id, $label", ({ label, verdict }) => {
    expect(verdict).toBe(label);
  });

  it.each(gold)("are read alike with the words of all languages and of their own: $id", (article) => {
    const { page } = fromGold(article);
    const own = annotatePage(page, pageEngine(guessLanguage(page.text)));
    const whole = annotatePage(page, engine);
    expect(own.mentions).toEqual(whole.mentions);
    expect(own.checks).toEqual(whole.checks);
  });

  it.each(languages)("have their mentions found, in %s", (lang) => {
    const marked = judged.flatMap(({ mentions }) => (mentions?.lang === lang ? [mentions] : []));
    const { precision = 1, recall = 1, errors } = scoreMarkedArticles(marked);
    const list = errors.map(({ kind, id, entity, context }) => `${kind} ${entity} in ${id}: ${context}`).join("\n");
    expect(precision, list).toBeGreaterThanOrEqual(MIN_PRECISION);
    expect(recall, list).toBeGreaterThanOrEqual(MIN_RECALL);
  });
});

function memoise<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}
