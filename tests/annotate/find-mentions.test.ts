import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findMentions } from "../../src/annotate/find-mentions.ts";
import { findSurfaces } from "../../src/annotate/find-surfaces.ts";
import { buildGazetteer } from "../../src/annotate/gazetteer.ts";
import { type Entity, entitySchema, storySchema } from "../../src/dataset/schema.ts";
import type { StoryLabel } from "../../src/detect/story-match.ts";
import { ArticleSearch } from "../../src/page-text/article-search.ts";
import { standsAt } from "../../src/page-text/find-phrases.ts";
import type { PageText } from "../../src/page-text/page-text.ts";

const STORY = storySchema.parse({
  id: "kestrel-sound",
  title: "Ferry pact",
  summary: "-",
  window: { from: "2031-04-10", until: "2031-04-20" },
  anchor: "2031-04-12",
  sources: ["S1"],
  detect: {
    gate: ["f"],
    facets: [{ id: "f", label: "-", phrases: { en: ["ferry"] } }],
    signals: [{ id: "s", weight: 1, reason: "-", all: ["f"] }],
    bias: 0,
    dated: { inside: 0, outside: 0 },
    thresholds: { core: 0.5, related: 0.2 },
  },
});

function entity(id: string, name: string, fields: object = {}): Entity {
  return entitySchema.parse({ id, type: "person", name, description: "-", sources: ["S1"], ...fields });
}

const VOSS = entity("mira-voss", "Mira Voss", { names: { ja: "ミラ・ヴォス" } });
const NORVIA = entity("norvia", "Norvia", { names: { ja: "ノルヴィア", ko: "노르비아" } });
const BANK = entity("bank", "Bank of Norvia");
const JET = entity("jet", "K-15 Heron", { aliases: { en: ["K-15", "counter-strike", "Norvia's Lance", "Orvédo"] } });

type Page = Partial<PageText> & { label?: StoryLabel };

/** The mentions as `[surface form, entity]`. */
function find(text: string, entities: readonly Entity[], { label = "core", ...page }: Page = {}): string[][] {
  const match = { story: STORY.id, label, score: 1, reasons: [] };
  const whole = { title: "", description: "", date: undefined, lang: undefined, ...page, text };
  return findMentions(whole, match, STORY, buildGazetteer(entities)).map(({ surfaceForm, entity }) => [
    surfaceForm,
    entity,
  ]);
}

function surfaceForms(text: string, entities: readonly Entity[], page?: Page): (string | undefined)[] {
  return find(text, entities, page).map(([surfaceForm]) => surfaceForm);
}

describe("findMentions", () => {
  it.each([
    ["a name", "Then Mira Voss spoke.", ["Mira Voss"]],
    ["every mention, in order", "Norvia, Mira Voss, Norvia", ["Norvia", "Mira Voss", "Norvia"]],
    ["the longest alias when two overlap", "The Bank of Norvia paid.", ["Bank of Norvia"]],
    ["a possessive outside the span", "Norvia’s ferries, Norvia's flag", ["Norvia", "Norvia"]],
    ["a curly quote inside a name", "Norvia’s Lance", ["Norvia’s Lance"]],
    ["a name in quotes", "“Norvia”, ‘Norvia’, «Norvia»", ["Norvia", "Norvia", "Norvia"]],
    ["hyphens of all kinds", "K-15, K‑15, K–15, K−15", ["K-15", "K‑15", "K–15", "K−15"]],
    ["a soft hyphen inside a name", "Nor\u00advia is", ["Nor\u00advia"]],
    ["a name over a line break", "Mira\nVoss", ["Mira\nVoss"]],
    ["a name with a no-break space", "Mira\u00a0Voss", ["Mira\u00a0Voss"]],
    ["a name with two spaces", "Mira  Voss", ["Mira  Voss"]],
    ["a name in capitals", "MIRA VOSS SIGNS", ["MIRA VOSS"]],
    ["an accent left out, or written as a mark", "Orvedo, Orve\u0301do", ["Orvedo", "Orve\u0301do"]],
    ["Japanese inside running text", "昨日ミラ・ヴォス氏はノルヴィアで", ["ミラ・ヴォス", "ノルヴィア"]],
    ["half-width katakana", "ﾉﾙｳﾞｨｱは", ["ﾉﾙｳﾞｨｱ"]],
    ["Korean before a particle", "노르비아는 오늘", ["노르비아"]],
    ["words joined by a hyphen", "the Norvia-based firm", ["Norvia"]],
  ])("finds %s", (_, text, expected) => {
    expect(surfaceForms(text, [VOSS, NORVIA, BANK, JET])).toEqual(expected);
  });

  it("leaves the German genitive of people and places outside the span", () => {
    const text = "Mira Vossens Bruder sah Norvias Fähren, nicht Norviasee; Bank of Norvias Reaktion.";
    const place = { ...NORVIA, type: "place" } as const;
    const bank = { ...BANK, type: "organisation" } as const;
    expect(surfaceForms(text, [VOSS, place], { lang: "de-CH" })).toEqual(["Norvia", "Norvia"]);
    expect(find("Bank of Norvias Reaktion", [bank], { lang: "de" })).toEqual([]);
    expect(surfaceForms(text, [VOSS, place], { lang: "en" })).toEqual([]);
  });

  it.each([
    ["part of a word", "Norvians met in Norviaville"],
    ["a name in small letters", "the mira voss effect"],
    ["a name whose words stand apart", "Mira, then Voss"],
    ["a number that goes on", "the K-150"],
    ["anything in an empty text", ""],
  ])("does not find %s", (_, text) => {
    expect(find(text, [VOSS, NORVIA, BANK, JET])).toEqual([]);
  });

  it("finds a person's Korean name at the beginning of a word only, a place's anywhere", () => {
    const suga = entity("suga", "Suga", { names: { ko: "스가" } });
    const port = entity("port", "Port", { type: "place", names: { ko: "항구" } });
    expect(surfaceForms("오늘 뉴스가 나왔다. 美스가는 스가를 만났다. 북항구에서.", [suga, port])).toEqual([
      "스가",
      "스가",
      "항구",
    ]);
  });

  it("finds an alias written in small letters however the text writes it", () => {
    expect(surfaceForms("Counter-strike and counter-strike", [JET])).toEqual(["Counter-strike", "counter-strike"]);
  });

  it("gives the earlier of two that overlap and are as long", () => {
    const entities = [entity("a", "East Norvia"), entity("b", "Norvia Port")];
    expect(find("East Norvia Port", entities)).toEqual([["East Norvia", "a"]]);
  });

  describe("a person's name", () => {
    const rules = {
      givenNames: ["Jane", "Omir"],
      titles: {
        ja: { offices: ["大臣"], between: ["前"], notBefore: [] },
        ko: { offices: ["장관"], between: ["전"], notBefore: [] },
      },
    };
    const surname = { text: "Voss", when: { named: true } };
    const voss = entity("mira-voss", "Mira Voss", {
      names: { ja: "ミラ・ヴォス", ko: "미라 보스" },
      aliases: { en: [surname], ja: ["ヴォス"] },
    });

    function forms(text: string, entities: readonly Entity[] = [voss]): string[] {
      const page = { text, title: "", description: "", date: undefined, lang: undefined };
      const match = { story: STORY.id, label: "core", score: 1, reasons: [] } as const;
      const gazetteer = buildGazetteer(entities, undefined, rules);
      return findMentions(page, match, STORY, gazetteer).map(({ surfaceForm }) => surfaceForm);
    }

    it("takes the office behind it along in Japanese and Korean", () => {
      expect(forms("昨日、ミラ・ヴォス前大臣はヴォス氏の港で")).toEqual(["ミラ・ヴォス前大臣", "ヴォス"]);
      expect(forms("어제 미라 보스 전 장관은 말했다")).toEqual(["미라 보스 전 장관"]);
    });

    it("takes no office along where the language writes none there, nor of anything but a person", () => {
      expect(forms("ヴォス大臣, said the minister of the port, and that was all there is to say")).toEqual(["ヴォス"]);
      expect(forms("昨日、北港大臣はその港で", [entity("port", "北港", { type: "place" })])).toEqual(["北港"]);
    });

    it("is left alone where it is somebody else's surname", () => {
      expect(forms("Mira Voss spoke. Jane Voss left.\nVoss came back.")).toEqual(["Mira Voss", "Voss"]);
    });

    it("is left alone behind a middle name of the person's, which is a given name of others", () => {
      const jane = entity("mira-voss", "Mira Jane Voss", { aliases: { en: [surname] } });
      expect(forms("Mira Jane Voss spoke. Jane Voss left.\nVoss came back.", [jane])).toEqual([
        "Mira Jane Voss",
        "Voss",
      ]);
    });

    it("is left alone for the rest of the paragraph that names somebody else, until the person is named again", () => {
      const text = "Mira Voss spoke.\nJane Voss left. Voss was tired. Mira Voss stayed. Voss was not.\nVoss smiled.";
      expect(forms(text)).toEqual(["Mira Voss", "Mira Voss", "Voss", "Voss"]);
    });
  });

  describe("an alias of two entities", () => {
    const when = { named: true };
    const hans = entity("hans", "Hans Berren", { aliases: { en: [{ text: "Berren", when }] } });
    const osk = entity("osk", "Osk Berren", { aliases: { en: [{ text: "Berren", when }] } });

    it("is linked where only one of them is on the page", () => {
      expect(find("Osk Berren came. Berren left.", [hans, osk])).toEqual([
        ["Osk Berren", "osk"],
        ["Berren", "osk"],
      ]);
    });

    it("is left unlinked where both are", () => {
      expect(surfaceForms("Osk Berren met Hans Berren. Berren left.", [hans, osk])).toEqual([
        "Osk Berren",
        "Hans Berren",
      ]);
    });

    it("lets nothing inside it be linked either", () => {
      const bridges = [entity("a", "Berren Bridge"), entity("b", "Berren Bridge"), entity("town", "Berren")];
      expect(find("Berren Bridge, then Berren", bridges)).toEqual([["Berren", "town"]]);
    });
  });

  it("falls back to the shorter alias where the guard of the longer one fails", () => {
    const bank = entity("bank", "-", {
      nameIsLabel: true,
      aliases: { en: [{ text: "Bank of Norvia", when: { page: ["crowns"] } }] },
    });
    expect(find("The Bank of Norvia", [bank, NORVIA])).toEqual([["Norvia", "norvia"]]);
    expect(find("The Bank of Norvia lent crowns", [bank, NORVIA])).toEqual([["Bank of Norvia", "bank"]]);
  });

  it("finds a guarded alias of one character", () => {
    const lin = entity("lin", "林芳", { aliases: { ja: [{ text: "林", when: { before: ["外相"] } }] } });
    expect(surfaceForms("林外相と林道、林", [lin])).toEqual(["林"]);
    expect(surfaceForms("林芳", [lin])).toEqual(["林芳"]);
  });
});

describe("the guard", () => {
  /** Whether "Alder" is linked when guarded so. */
  function links(when: object, text: string, page: Page = {}): boolean {
    const alder = entity("alder", "Port Alder", { aliases: { en: [{ text: "Alder", when }] } });
    return find(text, [alder, VOSS], page).some(([surfaceForm]) => surfaceForm === "Alder");
  }

  const [T, F] = [true, false];
  const NEAREST = { nearest: { of: ["harbour"], than: ["forest*"] } };
  it.each<[name: string, when: object, text: string, page: Page, expected: boolean]>([
    ["page: a phrase in the text", { page: ["harbour", "ferr*"] }, "Alder.\nThe ferries left.", {}, T],
    ["page: a phrase in the headline", { page: ["harbour"] }, "Alder.", { title: "In the harbour" }, T],
    ["page: a phrase in the standfirst", { page: ["harbour"] }, "Alder.", { description: "In the harbour" }, T],
    ["page: none of the phrases", { page: ["harbour"] }, "Alder. Harbours.", {}, F],
    ["pageAlso: both lists", { page: ["harbour"], pageAlso: ["town"] }, "Alder. Harbour. Town.", {}, T],
    ["pageAlso: one list only", { page: ["harbour"], pageAlso: ["town"] }, "Alder. Harbour.", {}, F],
    ["notPage: nothing against it", { notPage: ["botanist"] }, "Alder.", {}, T],
    ["notPage: something against it", { notPage: ["botanist"] }, "Alder.\nA botanist spoke.", {}, F],
    ["sentence: in the same", { sentence: ["harbour"] }, "The harbour of Alder. Rain.", {}, T],
    ["sentence: in another", { sentence: ["harbour"] }, "The harbour. Alder. The harbour.", {}, F],
    ["sentence: over a line break", { sentence: ["harbour"] }, "Alder\nharbour", {}, F],
    ["sentence: half in it", { sentence: ["the harbour is"] }, "Alder has the harbour. Is it?", {}, F],
    ["sentenceAlso: both lists", { sentence: ["harbour"], sentenceAlso: ["town"] }, "The harbour town Alder.", {}, T],
    [
      "sentenceAlso: the second elsewhere",
      { sentence: ["harbour"], sentenceAlso: ["town"] },
      "Harbour Alder. A town.",
      {},
      F,
    ],
    ["notSentence: nothing against it", { notSentence: ["tree"] }, "A tree. Alder.", {}, T],
    ["notSentence: something against it", { notSentence: ["tree"] }, "Alder, a tree.", {}, F],
    ["after: right before", { after: ["mayor of"] }, "The mayor of Alder.", {}, T],
    ["after: over a line break", { after: ["mayor of"] }, "The mayor of\n Alder.", {}, T],
    ["after: a word between", { after: ["mayor of"] }, "The mayor of old Alder.", {}, F],
    ["after: the end of a longer word", { after: ["or"] }, "The mayor Alder.", {}, F],
    ["after: at the beginning of the text", { after: ["mayor of"] }, "Alder.", {}, F],
    ["before: right after", { before: ["harbour"] }, "Alder harbour.", {}, T],
    ["before: a word between", { before: ["harbour"] }, "Alder old harbour.", {}, F],
    ["before: the beginning of a longer word", { before: ["harbour"] }, "Alder harbours.", {}, F],
    ["before: a word that goes on, after an asterisk", { before: ["harbour*"] }, "Alder harbours.", {}, T],
    ["notAfter: nothing against it", { notAfter: ["black"] }, "Alder, black.", {}, T],
    ["notAfter: something against it", { notAfter: ["black"] }, "A black Alder.", {}, F],
    ["notBefore: nothing against it", { notBefore: ["Street"] }, "Street: Alder.", {}, T],
    ["notBefore: something against it", { notBefore: ["Street"] }, "In Alder Street.", {}, F],
    ["named: by its full name", { named: true }, "Alder.\nPort Alder.", {}, T],
    ["named: in the headline", { named: true }, "Alder.", { title: "Port Alder" }, T],
    ["named: in the standfirst", { named: true }, "Alder.", { description: "In Port Alder." }, T],
    ["named: by the guarded alias alone", { named: true }, "Alder. Alder.", {}, F],
    ["namedEntity: on the page", { namedEntity: ["mira-voss"] }, "Alder. Mira Voss.", {}, T],
    ["namedEntity: in the headline", { namedEntity: ["mira-voss"] }, "Alder.", { title: "Mira Voss" }, T],
    ["namedEntity: elsewhere", { namedEntity: ["mira-voss"] }, "Alder. Mira Vosser.", {}, F],
    ["label: core", { label: "core" }, "Alder.", {}, T],
    ["label: related", { label: "core" }, "Alder.", { label: "related" }, F],
    ["dated: inside", { dated: { from: "2031-04-01", until: "2031-04-30" } }, "Alder.", { date: "2031-04-30" }, T],
    ["dated: before", { dated: { from: "2031-04-01" } }, "Alder.", { date: "2031-03-31" }, F],
    ["dated: after", { dated: { until: "2031-04-30" } }, "Alder.", { date: "2031-05-01" }, F],
    ["dated: without a date, by the story's anchor", { dated: { from: "2031-04-12" } }, "Alder.", {}, T],
    ["dated: without a date, against the anchor", { dated: { from: "2031-04-13" } }, "Alder.", {}, F],
    ["nearest: the first of the lists in the sentence", NEAREST, "Alder has a harbour, not a forest.", {}, T],
    ["nearest: the second of the lists in the sentence", NEAREST, "A harbour, but forests round Alder.", {}, F],
    ["nearest: in the sentence, not before it", NEAREST, "A harbour.\nThe forest. Alder, a harbour.", {}, T],
    ["nearest: last before the sentence", NEAREST, "The forest. The harbour. Alder.", {}, T],
    ["nearest: last before the sentence, the other", NEAREST, "The harbour. The forest. Alder.", {}, F],
    ["nearest: in the headline", NEAREST, "Alder.", { title: "A new harbour" }, T],
    ["nearest: before the sentence, not behind it", NEAREST, "The forest. Alder. The harbour.", {}, F],
    ["nearest: first behind the sentence", NEAREST, "Alder. The harbour. The forest.", {}, T],
    ["nearest: first behind the sentence, the other", NEAREST, "Alder. The forest. The harbour.", {}, F],
    ["nearest: nowhere", NEAREST, "Alder.", {}, F],
    ["exactCase: as written", { exactCase: true }, "Alder.", {}, T],
    ["exactCase: with a soft hyphen", { exactCase: true }, "Al\u00adder. Alder.", {}, T],
    ["two conditions: one fails", { page: ["harbour"], label: "core" }, "Alder.", {}, F],
    ["two guards: one holds", [{ page: ["harbour"] }, { label: "core" }] as object, "Alder.", {}, T],
    ["two guards: none holds", [{ page: ["harbour"] }, { page: ["town"] }] as object, "Alder.", {}, F],
  ])("%s", (_, when, text, page, expected) => {
    expect(links(when, text, page)).toBe(expected);
  });

  it("exactCase looks at case and at nothing else", () => {
    const guard = entity("shg", "Second Harbour Guard", {
      aliases: {
        en: [
          { text: "SHG-2", when: { exactCase: true } },
          { text: "Dr Voss’s", when: { exactCase: true } },
        ],
      },
    });
    expect(surfaceForms("SHG-2, SHG‑2, S\u00adHG–2, Shg-2, shg-2, Dr\u00a0Voss's", [guard])).toEqual([
      "SHG-2",
      "SHG‑2",
      "S\u00adHG–2",
      "Dr\u00a0Voss's",
    ]);
  });

  it("named is not met by a name inside a longer one", () => {
    const voss = entity("voss", "Voss", { aliases: { en: [{ text: "the minister", when: { named: true } }] } });
    const bridge = entity("bridge", "Voss Bridge");
    expect(surfaceForms("On Voss Bridge the minister", [voss, bridge])).toEqual(["Voss Bridge"]);
    expect(surfaceForms("On Voss Bridge Voss, the minister", [voss, bridge])).toEqual([
      "Voss Bridge",
      "Voss",
      "the minister",
    ]);
  });
});

describe("any text", () => {
  const FORMS = ["Norvia", "Bank of Norvia", "K-15", "港", "港町", "町", "㍿", "会社", "e", "é", "ss", "2+2", "+"];
  const entities = FORMS.map((form, index) => entity(`e${index}`, "-", { nameIsLabel: true, aliases: { en: [form] } }));
  const gazetteer = buildGazetteer(entities);
  const text = fc
    .array(
      fc.oneof(
        fc.constantFrom(...FORMS, " ", "\n", "\u00ad", "’s ", "ﾊﾞ", "\u0301", "BANK OF NORVIA"),
        fc.string({ unit: "binary", maxLength: 3 }),
      ),
    )
    .map((pieces) => pieces.join(""));

  it("gives mentions that are its own words and never overlap", () => {
    fc.assert(
      fc.property(text, (text) => {
        const page = { text, title: "", description: "", date: undefined, lang: undefined };
        let behind = 0;
        for (const mention of findMentions(
          page,
          { story: "", label: "core", score: 1, reasons: [] },
          STORY,
          gazetteer,
        )) {
          expect(text.slice(mention.start, mention.end)).toBe(mention.surfaceForm);
          expect(mention.start).toBeGreaterThanOrEqual(behind);
          expect(mention.end).toBeGreaterThan(mention.start);
          behind = mention.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it("is searched as if every alias were tried at every place", () => {
    const candidates = [...gazetteer.byPhrase.values()].flat();
    fc.assert(
      fc.property(text, (text) => {
        const page = { text, title: "", description: "", date: undefined, lang: undefined };
        const search = new ArticleSearch(page, gazetteer.book);
        const expected = Array.from({ length: search.text.units.length }).flatMap((_, at) =>
          candidates
            .filter(({ phrase }) => standsAt(search.text, phrase, at))
            .map(({ phrase }) => `${at} ${phrase.folded}`),
        );
        const found = findSurfaces(search, gazetteer).flatMap(({ start, candidates }) =>
          candidates.map(({ phrase }) => `${start} ${phrase.folded}`),
        );
        expect(found.toSorted()).toEqual(expected.toSorted());
      }),
      { numRuns: 500 },
    );
  });
});
