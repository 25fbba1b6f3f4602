import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseGold, readGold } from "../../src/cli/read-gold.ts";

const HEAD = `---
id: en-ferry-wire
lang: en
date: 2031-04-12
label: core
what: A wire report of two sentences.
---
`;

/** An article with the given text under the usual head and headline. */
function article(text: string, head = HEAD): string {
  return `${head}\n# Ferries shared\n\n${text}\n`;
}

/** The words under each mark, with the entity. */
function marked(text: string): (readonly [string, string])[] {
  const gold = parseGold(article(text));
  return gold.mentions.map(({ entity, start, end }) => [gold.text.slice(start, end), entity]);
}

describe("parseGold", () => {
  it("reads head, headline and text", () => {
    expect(parseGold(article("It rained.\n\nThen it stopped."))).toEqual({
      id: "en-ferry-wire",
      lang: "en",
      date: "2031-04-12",
      label: "core",
      what: "A wire report of two sentences.",
      title: "Ferries shared",
      text: "It rained.\n\nThen it stopped.",
      mentions: [],
    });
  });

  it("takes an article without a date", () => {
    expect(parseGold(article("Rain.", HEAD.replace(/date: .*\n/, ""))).date).toBeUndefined();
  });

  it("reads lines that end the other way", () => {
    expect(parseGold(article("Rain.\n{Voss|mira-voss} left.").replaceAll("\n", "\r\n"))).toEqual(
      parseGold(article("Rain.\n{Voss|mira-voss} left.")),
    );
  });

  it.each<[name: string, text: string, mentions: [string, string][]]>([
    ["a mark at the start", "{Mira Voss|mira-voss} left.", [["Mira Voss", "mira-voss"]]],
    [
      "one mark after another",
      "{Mira Voss|mira-voss}{’s pact|kestrel-pact}, {Voss|mira-voss}",
      [
        ["Mira Voss", "mira-voss"],
        ["’s pact", "kestrel-pact"],
        ["Voss", "mira-voss"],
      ],
    ],
    ["a mark over a line break", "{Kestrel\nPact|kestrel-pact}", [["Kestrel\nPact", "kestrel-pact"]]],
    ["characters of two units", "🚢 {ヴォス🚢|mira-voss} 🚢", [["ヴォス🚢", "mira-voss"]]],
    ["signs that replacement patterns know", "$& {$1 million|kestrel-pact} $'", [["$1 million", "kestrel-pact"]]],
  ])("takes out %s", (_, text, mentions) => {
    expect(marked(text)).toEqual(mentions);
  });

  it("gives back the text without its marks, whatever stands between", () => {
    const word = fc.string({ unit: fc.constantFrom(..."ab é日🚢$&'\\"), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.boolean())), (words) => {
        const source = `.${words.map(([text, isMark]) => (isMark ? `{${text}|an-id}` : text)).join("")}.`;
        const gold = parseGold(article(source));
        expect(gold.text).toBe(`.${words.map(([text]) => text).join("")}.`);
        expect(gold.mentions.map(({ start, end }) => gold.text.slice(start, end))).toEqual(
          words.flatMap(([text, isMark]) => (isMark ? [text] : [])),
        );
      }),
    );
  });

  it.each([
    ["no head", "# Ferries\n\nRain."],
    ["no headline", `${HEAD}\nRain.`],
    ["an unknown label", article("Rain.", HEAD.replace("core", "maybe"))],
    ["an unknown key", article("Rain.", HEAD.replace("what:", "why:"))],
    ["a mark that does not end", article("{Voss|mira-voss left.")],
    ["a mark without an entity", article("{Voss} left.")],
    ["a mark with an id that is none", article("{Voss|Mira Voss} left.")],
    ["a mark inside a mark", article("{Mira {Voss|mira-voss}|mira-voss} left.")],
  ])("refuses an article with %s", (_, source) => {
    expect(() => parseGold(source)).toThrow();
  });
});

describe("readGold", () => {
  it("reads a folder and its folders by path, and names a broken file", () => {
    const folder = mkdtempSync(join(tmpdir(), "sidelight-"));
    for (const lang of ["ja", "en"]) {
      mkdirSync(join(folder, lang));
      writeFileSync(join(folder, lang, "wire.md"), article("Rain.").replace("en-ferry-wire", lang));
    }
    expect(readGold(folder).map(({ id }) => id)).toEqual(["en", "ja"]);
    writeFileSync(join(folder, "ja", "broken.md"), "Rain.");
    expect(() => readGold(folder)).toThrow(/ja[/\\]broken\.md: write a head/);
  });
});
