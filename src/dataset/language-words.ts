import type { ClaimCheck } from "./claims-schema.ts";
import type { NameRules } from "./names-schema.ts";
import type { ReferenceDataset } from "./reference-dataset.ts";
import type { Entity, Fact, Language } from "./schema.ts";

/** Languages whose words an article of another language does not need: each group is loaded only where it is read. */
export const WORD_PACKS = {
  ja: ["ja"],
  zh: ["zh-Hans", "zh-Hant"],
  ko: ["ko"],
  fr: ["fr"],
  de: ["de"],
  es: ["es"],
  it: ["it"],
  pt: ["pt"],
} as const satisfies Record<string, readonly Language[]>;

/** A group of languages with words of its own; English is always there. */
export type WordPack = keyof typeof WORD_PACKS;

/** Cards show the Japanese name of an entity whatever the article's language: it stays with the dataset. */
const SHOWN_NAMES: Language = "ja";

/** The pack that an article in this language needs, by the first part of its BCP 47 tag. */
export function packOf(language: string | undefined): WordPack | undefined {
  return language !== undefined && Object.hasOwn(WORD_PACKS, language) ? (language as WordPack) : undefined;
}

/** The words of some languages, item by item in the order of the dataset. */
export type LanguageWords = {
  readonly titles: NameRules["titles"];
  readonly entities: readonly Pick<Entity, "names" | "aliases">[];
  readonly facts: readonly Pick<Fact, "mentionedBy" | "partlyBy">[];
  readonly claims: readonly {
    readonly about: ClaimCheck["about"];
    readonly notAboutIn: NonNullable<ClaimCheck["notAboutIn"]>;
    readonly words: readonly NonNullable<ClaimCheck["variants"][number]["words"]>[];
    readonly unlessIn: readonly NonNullable<ClaimCheck["variants"][number]["unlessIn"]>[];
  }[];
};

/** The words of one pack, apart. */
export function extractWords(dataset: ReferenceDataset, pack: WordPack): LanguageWords {
  const languages: readonly string[] = WORD_PACKS[pack];
  const wanted = (language: string) => languages.includes(language);
  return pickWords(dataset, wanted, (language) => wanted(language) && language !== SHOWN_NAMES);
}

/** The dataset without the words that packs carry. */
export function withoutPacks(dataset: ReferenceDataset): ReferenceDataset {
  const packed = new Set<string>(Object.values(WORD_PACKS).flat());
  const wanted = (language: string) => !packed.has(language);
  const words = pickWords(dataset, wanted, (language) => wanted(language) || language === SHOWN_NAMES);
  return withWords(dataset, words, false);
}

/** The dataset with the words of a pack, taken from the very same dataset. */
export function mergeWords(dataset: ReferenceDataset, words: LanguageWords): ReferenceDataset {
  return withWords(dataset, words, true);
}

function pickWords(
  { entities, facts, claims, names }: ReferenceDataset,
  wanted: (language: string) => boolean,
  wantedName: (language: string) => boolean,
): LanguageWords {
  return {
    titles: pick(names.titles, wanted),
    entities: entities.map(({ names, aliases }) => ({
      names: pick(names, wantedName),
      aliases: pick(aliases, wanted),
    })),
    facts: facts.map(({ mentionedBy, partlyBy }) => ({
      mentionedBy: pick(mentionedBy, wanted),
      partlyBy: pick(partlyBy, wanted),
    })),
    claims: claims.map(({ about, notAboutIn = {}, variants }) => ({
      about: pick(about, wanted),
      notAboutIn: pick(notAboutIn, wanted),
      words: variants.map(({ words = {} }) => pick(words, wanted)),
      unlessIn: variants.map(({ unlessIn = {} }) => pick(unlessIn, wanted)),
    })),
  };
}

function pick<T extends object>(byLanguage: T, wanted: (language: string) => boolean): T {
  return Object.fromEntries(Object.entries(byLanguage).filter(([language]) => wanted(language))) as T;
}

/** Puts words in: added to those that are there, or in their place. */
function withWords(dataset: ReferenceDataset, words: LanguageWords, added: boolean): ReferenceDataset {
  const put = <T extends object>(own: T, other: T | undefined): T => (added ? { ...own, ...other } : (other ?? own));
  return {
    ...dataset,
    names: { ...dataset.names, titles: put(dataset.names.titles, words.titles) },
    entities: dataset.entities.map((entity, index) => ({
      ...entity,
      names: put(entity.names, words.entities[index]?.names),
      aliases: put(entity.aliases, words.entities[index]?.aliases),
    })),
    facts: dataset.facts.map((fact, index) => ({
      ...fact,
      mentionedBy: put(fact.mentionedBy, words.facts[index]?.mentionedBy),
      partlyBy: put(fact.partlyBy, words.facts[index]?.partlyBy),
    })),
    claims: dataset.claims.map((claim, index) => ({
      ...claim,
      about: put(claim.about, words.claims[index]?.about),
      notAboutIn: claim.notAboutIn && put(claim.notAboutIn, words.claims[index]?.notAboutIn),
      variants: claim.variants.map((variant, at) => ({
        ...variant,
        words: variant.words && put(variant.words, words.claims[index]?.words[at]),
        unlessIn: variant.unlessIn && put(variant.unlessIn, words.claims[index]?.unlessIn[at]),
      })),
    })),
  };
}
