import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { loadEngine } from "../../src/cli/load-engine.ts";
import { readGold } from "../../src/cli/read-gold.ts";
import { annotatePage } from "../../src/report/annotate-page.ts";
import { findFactMentions } from "../../src/report/find-fact-mentions.ts";

type Expected = { readonly stated: readonly string[]; readonly partly: readonly string[] };

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const engine = loadEngine();
const isKey = new Set(engine.dataset.facts.filter(({ level }) => level === "key").map(({ id }) => id));
const articles = new Map(readGold(path("../articles")).map((article) => [article.id, article]));
const gold = Object.entries(parse(readFileSync(path("coverage.yaml"), "utf8")) as Record<string, Expected>);

/** The key facts that an article states, and those of which it states a part. */
function cover(id: string): Expected {
  const { title = "", text = "", date, lang } = articles.get(id) ?? {};
  const { facts } = annotatePage({ title, text, date, lang, description: "" }, engine);
  const ids = (wanted: boolean) =>
    facts.filter(({ fact, partly }) => isKey.has(fact) && partly === wanted).map(({ fact }) => fact);
  return { stated: ids(false), partly: ids(true) };
}

/** The facts that a sentence states, as a whole or in part. */
function factsOf(text: string): string[] {
  const page = { text, title: "", description: "", date: undefined, lang: undefined };
  return findFactMentions(page, engine.facts).map(({ fact }) => fact);
}

describe("the coverage of the marked articles", () => {
  it.each(gold)("%s is what a careful reader finds", (id, expected) => {
    expect(articles.has(id)).toBe(true);
    expect(cover(id)).toEqual(expected);
  });

  it("is marked in every language of the dataset", () => {
    expect(gold.length).toBeGreaterThanOrEqual(55);
    expect(new Set(gold.map(([id]) => articles.get(id)?.lang)).size).toBe(10);
  });

  it("makes reports that stay small on their way to the popup", () => {
    const sizes = [...articles.values()].map(({ title, text, date, lang }) => {
      const report = annotatePage({ title, text, date, lang, description: "" }, engine);
      return JSON.stringify(report).length;
    });
    expect(Math.max(...sizes)).toBeLessThan(100_000);
  });
});

describe("sentences that do not state a fact, though they share its words", () => {
  it.each([
    ["KF-01", "NATO said in 2021 that attacks in space may lead to the use of its Article 5."],
    ["KF-01", "Les alliés de l'Otan ont décidé qu'une attaque dans l'espace peut relever de l'article 5."],
    ["KF-01", "Die Nato erklärte 2021, ein Angriff im Weltraum könne Artikel 5 auslösen."],
    ["KF-01", "La OTAN decidió que un ataque en el espacio puede activar el artículo 5."],
    ["KF-01", "北約在2021年宣布，太空攻擊可觸發第五條。"],
    ["KF-01", "NATOは21年、宇宙への攻撃も5条の対象になり得るとした。"],
    ["KF-01", "나토는 2021년 우주 공격에도 5조를 발동할 수 있다고 했다."],
    ["KF-01", "The ministers will also sign a paper on the peaceful use of space."],
    ["KF-03", "Kishida has not amended the constitution."],
    ["KF-04", "Article 5 covers the Senkaku Islands, which are under the administration of Japan."],
    ["KF-04", "尖閣諸島は日本の施政下にあり、安保条約5条の対象だ。"],
    [
      "KF-04",
      "Officials want to treat satellites as being under Japan's administration, so that Article 5 covers them.",
    ],
    ["KF-04", "Under NATO's treaty an attack on one ally is an attack on all."],
    [
      "KF-08",
      "Antony Blinken and Lloyd Austin met their Japanese counterparts, Toshimitsu Motegi and Nobuo Kishi, in Washington.",
    ],
    ["KF-08", "Australia held its own 2+2 talks in Canberra on Wednesday."],
    ["KF-10", "The 3rd Marine Regiment in Hawaii was transformed into a littoral regiment last year."],
    ["KF-11", "Japan now wants the first Tomahawks by 2025, and the Marine Corps welcomes it."],
    ["KF-16", "Ukraine's counteroffensive has stalled."],
    ["KF-18", "Shares of the shipbuilder rose 2% in Tokyo."],
    ["KF-19", "The plan has 5 trillion yen to buy Tomahawk cruise missiles."],
    ["KF-20", "Australia is to buy 220 Tomahawks as well."],
    ["KF-23", "Wang Wenbin said that peace and stability in the Taiwan Strait are not for others to talk about."],
    ["KF-24", "Japan's National Security Strategy calls China the greatest strategic challenge."],
    ["KF-24", "国家安全保障戦略は中国を「最大の戦略的挑戦」と位置づけた。"],
    [
      "KF-31",
      "Kishida is to visit Washington again, the first state visit of a prime minister since taking office of Biden.",
    ],
    ["KF-32", "North Korea has tested a nuclear weapon."],
    ["KF-32", "北約的第五條與釣魚台無關。"],
    ["KF-25", "汪文斌说，美日联合声明奉行冷战思维。"],
  ])("not %s: %s", (fact, sentence) => {
    expect(factsOf(sentence)).not.toContain(fact);
  });
});

describe("sentences that state a fact in words of their own", () => {
  it.each([
    [
      "KF-01",
      "Shooting at a satellite might bring the mutual defence pact into play if the attack is grave, the ministers said.",
    ],
    ["KF-01", "一定の場合には宇宙への攻撃にも日米安保条約が適用される。"],
    ["KF-03", "The wording of the treaty itself has not been changed."],
    ["KF-03", "条文そのものは変わらない。"],
    ["KF-04", "The clause covers only territory administered by Japan."],
    ["KF-10", "An artillery regiment on Okinawa is to be converted for fighting between islands."],
    ["KF-10", "第12海兵連隊は沖縄に残り、改編される。"],
    ["KF-11", "The Marine unit is to stand by 2025."],
    ["KF-16", "日本は反撃能力を持つことを決めた。"],
    ["KF-17", "Over five years the plan spends ¥43tn."],
    ["KF-18", "Japan is to spend two per cent of its gross domestic product on defence."],
    ["KF-18", "Tokyo will zwei Prozent der Wirtschaftsleistung ausgeben."],
    ["KF-19", "5兆円はスタンド・オフ防衛能力に充てる。"],
    ["KF-20", "The budget has 211.3 billion yen for them."],
    ["KF-23", "La posizione su Taiwan, hanno detto i ministri, non cambia."],
    ["KF-24", "Le texte voit dans la Chine le plus grand défi stratégique."],
    ["KF-31", "It was the first time he came to the White House since taking office."],
    ["KF-32", "Washington will defend Japan by all means, nuclear ones included."],
    ["KF-32", "미국은 핵을 포함한 확장억제를 재확인했다."],
  ])("%s: %s", (fact, sentence) => {
    expect(factsOf(sentence)).toContain(fact);
  });
});
