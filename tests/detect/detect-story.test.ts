import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Signal, storySchema } from "../../src/dataset/schema.ts";
import { buildDetector, detectStory } from "../../src/detect/detect-story.ts";
import type { PageText } from "../../src/page-text/page-text.ts";

/** A detector of an invented story with the given signals; every one weighs 2 unless it says otherwise. */
function detector(...signals: (Partial<Signal> & { id: string })[]) {
  const story = storySchema.parse({
    id: "kestrel-sound",
    title: "Ferry pact",
    summary: "-",
    window: { from: "2031-04-10", until: "2031-04-20" },
    anchor: "2031-04-12",
    sources: ["S1"],
    detect: {
      gate: ["norvia", "estmark"],
      bias: -2,
      dated: { inside: 1, outside: -3 },
      thresholds: { core: 0.7, related: 0.4 },
      facets: [
        { id: "norvia", label: "Norvia", phrases: { en: ["Norvia*"], ja: ["ノルヴィア"] } },
        { id: "estmark", label: "Estmark", phrases: { en: ["Estmark*"], ja: ["エストマルク"] } },
        { id: "pact", label: "the pact", phrases: { en: ["Kestrel Pact", "ferry pact"] } },
        { id: "ferry", label: "ferries", phrases: { en: ["ferry", "ferries"] } },
        { id: "football", label: "football", phrases: { en: ["football"] } },
        { id: "harbour", label: "the harbour", phrases: { en: ["harbour"] } },
      ],
      signals: signals.map((signal) => ({ weight: 2, reason: `because of ${signal.id}`, ...signal })),
    },
  });
  return buildDetector(story);
}

const GATE = "Norvia and Estmark met.";

function page(text: string, fields: Partial<PageText> = {}): PageText {
  return { text, title: "", description: "", date: undefined, lang: undefined, ...fields };
}

/** Ids of the signals that held. */
function held(signal: Partial<Signal>, text: string, fields?: Partial<PageText>): boolean {
  const match = detectStory(page(`${GATE} ${text}`, fields), detector({ id: "s", ...signal }));
  return match?.reasons.some(({ facet }) => facet === "s") ?? false;
}

describe("detectStory", () => {
  it.each([
    ["a facet of the gate is absent", page("Norvia signed a ferry pact.")],
    ["the page is empty", page("")],
    ["the words are parts of others", page("Denorvia and Westmark")],
  ])("gives nothing where %s", (_, article) => {
    expect(detectStory(article, detector({ id: "s", any: ["ferry"] }))).toBeUndefined();
  });

  it.each([
    ["the headline", page("They met.", { title: GATE })],
    ["the standfirst", page("They met.", { description: GATE })],
    ["headline and body together", page("Estmark met it.", { title: "Norvia" })],
    ["another language", page("ノルヴィアとエストマルクの会談")],
  ])("opens its gate to %s", (_, article) => {
    expect(detectStory(article, detector({ id: "s", any: ["ferry"] }))).toMatchObject({ label: "none", reasons: [] });
  });

  const far = "and ".repeat(30);
  it.each<[name: string, signal: Partial<Signal>, text: string, expected: boolean]>([
    ["all: every facet", { all: ["ferry", "harbour"] }, "A ferry in the harbour.", true],
    ["all: one is absent", { all: ["ferry", "harbour"] }, "A ferry.", false],
    ["any: one of them", { any: ["ferry", "harbour"] }, "The harbour.", true],
    ["any: none of them", { any: ["ferry", "harbour"] }, "The sea.", false],
    ["none: absent", { any: ["ferry"], none: ["football"] }, "A ferry.", true],
    ["none: present", { any: ["ferry"], none: ["football"] }, "A ferry. Football.", false],
    ["all and any: both", { all: ["ferry"], any: ["harbour"] }, "A ferry. A harbour.", true],
    ["all and any: the first only", { all: ["ferry"], any: ["harbour"] }, "A ferry.", false],
    ["within: close", { all: ["ferry", "harbour"], within: 40 }, "A ferry in the harbour.", true],
    ["within: the other way round", { all: ["ferry", "harbour"], within: 40 }, "The harbour had a ferry.", true],
    ["within: far apart", { all: ["ferry", "harbour"], within: 40 }, `A ferry ${far} in the harbour.`, false],
    [
      "within: a later pair is close",
      { all: ["ferry", "harbour"], within: 40 },
      `A ferry ${far} and a ferry in the harbour.`,
      true,
    ],
    [
      "within: the third is far",
      { all: ["ferry", "harbour", "football"], within: 40 },
      `A ferry, a harbour ${far} football`,
      false,
    ],
    ["opening: at the start", { any: ["ferry"], where: "opening" }, "A ferry.", true],
    ["opening: too late", { any: ["ferry"], where: "opening" }, `${"x ".repeat(800)} A ferry.`, false],
    [
      "opening: all of them",
      { all: ["ferry", "harbour"], where: "opening" },
      `A ferry. ${"x ".repeat(800)} harbour`,
      false,
    ],
    [
      "opening with within",
      { all: ["ferry", "harbour"], within: 40, where: "opening" },
      `${"x ".repeat(800)} ferry harbour`,
      false,
    ],
  ])("%s", (_, signal, text, expected) => {
    expect(held(signal, text)).toBe(expected);
  });

  it("counts the headline as the opening", () => {
    expect(held({ any: ["ferry"], where: "opening" }, "x ".repeat(1000), { title: "Ferry" })).toBe(true);
  });

  describe("the date", () => {
    const story = detector({ id: "s", any: ["ferry"] });
    const text = `${GATE} A ferry.`;
    it.each([
      ["on the first day of the story", "2031-04-10", 1, "is dated in the days of the story"],
      ["on its last day", "2031-04-20", 1, "is dated in the days of the story"],
      ["before it", "2031-04-09", -3, "is dated outside the days of the story"],
      ["after it", "2031-04-21", -3, "is dated outside the days of the story"],
    ])("%s counts", (_, date, weight, label) => {
      expect(detectStory(page(text, { date }), story)?.reasons).toContainEqual({
        facet: "date",
        weight,
        label,
        evidence: date,
      });
    });

    it("says nothing where the page has none", () => {
      expect(detectStory(page(text), story)?.reasons.map(({ facet }) => facet)).toEqual(["s"]);
    });
  });

  describe("the label", () => {
    const text = `${GATE} A ferry.`;
    const labelWith = (weight: number, strong: boolean) =>
      detectStory(page(text), detector({ id: "s", any: ["ferry"], weight, strong }))?.label;

    it.each([
      ["core, with a strong signal and a high score", 4, true, "core"],
      ["related, with a high score and nothing strong", 9, false, "related"],
      ["related, with a strong signal and a middling score", 2, true, "related"],
      ["none, with a low score", 1, true, "none"],
    ])("is %s", (_, weight, strong, label) => {
      expect(labelWith(weight, strong)).toBe(label);
    });

    it("rises with the evidence", () => {
      const story = detector({ id: "a", any: ["ferry"] }, { id: "b", any: ["harbour"] });
      const scores = ["", "A ferry.", "A ferry, a harbour."].map(
        (more) => detectStory(page(`${GATE} ${more}`), story)?.score,
      );
      expect(scores).toEqual([0.119, 0.5, 0.881]);
    });

    it("falls with evidence against", () => {
      const story = detector(
        { id: "a", any: ["ferry"], weight: 4, strong: true },
        { id: "b", any: ["football"], weight: -5 },
      );
      expect(detectStory(page(`${text} Football.`), story)).toMatchObject({ label: "none", score: 0.047 });
    });
  });

  describe("the reasons", () => {
    it("come weightiest first and what speaks against last, in the story's words, with the article's", () => {
      const story = detector(
        { id: "weak", any: ["ferry"], weight: 1 },
        { id: "against", any: ["football"], weight: -3 },
        { id: "strong", all: ["pact"], weight: 2.5 },
      );
      const text =
        "Norvia’s ministers and Estmark’s saw football.\nThen they signed the Kestrel\u00a0Pact.\nThe ferries wait.";
      expect(detectStory(page(text), story)?.reasons).toEqual([
        { facet: "strong", weight: 2.5, label: "because of strong", evidence: "Kestrel\u00a0Pact." },
        { facet: "weak", weight: 1, label: "because of weak", evidence: "ferries wait." },
        { facet: "against", weight: -3, label: "because of against", evidence: "football." },
      ]);
    });

    it("quote the place where facets stand together", () => {
      const signal = { all: ["ferry", "harbour"], within: 40 };
      const match = detectStory(
        page(`${GATE} A ferry ${far}. Later a ferry left the harbour.`),
        detector({ id: "s", ...signal }),
      );
      expect(match?.reasons[0]?.evidence).toBe("ferry left the harbour.");
    });

    it("quote no half words", () => {
      const match = detectStory(page(`${GATE} ferry ${"abcdefg ".repeat(20)}`), detector({ id: "s", any: ["ferry"] }));
      expect(match?.reasons[0]?.evidence).toMatch(/^ferry( abcdefg)+$/);
    });

    it("always quote the page", () => {
      const piece = fc.constantFrom(
        "Norvia ",
        "Estmark ",
        "ferry ",
        "harbour\n",
        "\u00ad",
        "…",
        "日本",
        "x".repeat(70),
        "football ",
        "Kestrel Pact. ",
      );
      const story = detector(
        { id: "a", any: ["ferry"] },
        { id: "b", all: ["pact", "ferry"], within: 50 },
        { id: "c", any: ["football"] },
      );
      fc.assert(
        fc.property(fc.array(piece), fc.array(piece, { maxLength: 4 }), (text, title) => {
          const article = page(text.join(""), { title: title.join("") });
          for (const { evidence } of detectStory(article, story)?.reasons ?? []) {
            expect(`${article.title}\n${article.text}`).toContain(evidence);
          }
        }),
      );
    });
  });

  it("takes a text that says the same thing a hundred thousand times", () => {
    const text = `${GATE} ${"ferry ".repeat(100_000)}${"harbour ".repeat(100_000)}`;
    const started = performance.now();
    detectStory(
      page(text),
      detector(
        { id: "s", all: ["harbour", "ferry", "pact"], within: 5 },
        { id: "t", all: ["ferry", "harbour"], within: 3 },
      ),
    );
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
