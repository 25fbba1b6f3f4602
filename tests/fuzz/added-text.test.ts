import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadEngine } from "../../src/cli/load-engine.ts";
import { type GoldArticle, readGold } from "../../src/cli/read-gold.ts";
import { annotatePage } from "../../src/report/annotate-page.ts";
import { runs } from "./runs.ts";

const engine = loadEngine();
const articles = readGold(fileURLToPath(new URL("../articles", import.meta.url)));

/** A paragraph about nothing that the story knows, in the language of the article. */
const OTHERS: Readonly<Record<string, string>> = {
  en: "The bakery on the corner sells its bread by weight, and nobody has complained since it began.",
  ja: "角のパン屋は、量り売りを始めてから客が増えたという。",
  fr: "Le boulanger du coin vend son pain au poids depuis le printemps, et la file s'allonge chaque jeudi.",
  de: "Der Bäcker an der Ecke verkauft sein Brot nach Gewicht, und noch hat sich niemand beschwert.",
  es: "La panadería de la esquina vende el pan al peso, y nadie se ha quejado desde entonces.",
  it: "Il panettiere all'angolo vende il pane a peso, e da allora nessuno si è lamentato.",
  pt: "A padaria da esquina vende o pão a peso, e desde então ninguém se queixou.",
  ko: "모퉁이 빵집은 저울로 빵을 팔고 나서 손님이 늘었다고 한다.",
  "zh-Hans": "街角的面包店改成论斤卖以后，客人多了起来。",
  "zh-Hant": "街角的麵包店改成論斤賣以後，客人多了起來。",
};

/** The mentions of an article that has these paragraphs. */
function mentionsOf({ title, date, lang }: GoldArticle, paragraphs: readonly string[]) {
  const page = { text: paragraphs.join("\n"), title, date, lang, description: "", parts: [] };
  return annotatePage(page, engine).mentions;
}

describe("text added to an article", () => {
  it("neither moves nor changes a mention before it, behind it and around it", () => {
    const article = fc.constantFrom(...articles.filter(({ label }) => label === "core"));
    fc.assert(
      fc.property(article, fc.nat(), (article, number) => {
        const other = OTHERS[article.lang] ?? "";
        const paragraphs = article.text.split("\n");
        const place = number % (paragraphs.length + 1);
        const offset = paragraphs.slice(0, place).join("\n").length;
        const expected = mentionsOf(article, paragraphs).map(({ start, end, entity }) => {
          const shift = start >= offset ? other.length + 1 : 0;
          return { start: start + shift, end: end + shift, entity };
        });
        const found = mentionsOf(article, paragraphs.toSpliced(place, 0, other));
        expect(found.map(({ start, end, entity }) => ({ start, end, entity }))).toEqual(expected);
      }),
      runs("addedText"),
    );
  });
});
