import { z } from "zod";

/**
 * The one gate for story data. Every YAML file under `assets/stories/<story>/` is parsed by the schema of its kind;
 * the types of the reference dataset are derived from here, and so is the JSON Schema that editors use.
 *
 * Declarative only: no expressions, no regular expressions, no markup.
 */

/** BCP 47 tags of the languages a story can carry. */
export const LANGUAGES = ["en", "ja", "zh-Hans", "zh-Hant", "ko", "fr", "de", "es", "it", "pt"] as const;
const ENTITY_TYPES = [
  "person",
  "place",
  "organisation",
  "unit",
  "treaty",
  "document",
  "weapon",
  "capability",
  "event",
] as const;

const language = z.enum(LANGUAGES);
/** Ids of items. */
export const id = z.string().regex(/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/, "an id is letters and digits joined by hyphens");
/** A text as it is read. */
export const plain = z.string().refine((text) => !/[<>]/.test(text), "no markup: write plain text");
/** Words that stand in a text; a trailing `*` lets the last one go on. */
export const phrase = plain.regex(/\S/, "an empty phrase stands everywhere: write words, or remove it");
/** Year, year-month or full date, ISO 8601. */
export const looseDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, { error: "write YYYY, YYYY-MM or YYYY-MM-DD", abort: true })
  .refine(isInCalendar, "no such day in the calendar");
/** A day, ISO 8601. */
export const fullDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: "write YYYY-MM-DD", abort: true })
  .refine(isInCalendar, "no such day in the calendar");
/** Values by the language they are for. */
export const byLanguage = <T extends z.ZodType>(value: T) => z.partialRecord(language, value);
/** Where a statement comes from. */
export const sourceIds = z.array(id).min(1, "every fact needs a source");
/**
 * Ways to say something: each inner list is a set of phrases that stand in one sentence. Where several phrases do as
 * well as each other, a list of them stands for any one.
 */
const phraseSets = z.array(z.array(z.union([phrase, z.array(phrase).min(2)])).min(1));

/**
 * When an alias counts. All conditions given must hold. Phrases are compared after folding (case, width, accents,
 * quotes); a trailing `*` lets the word go on. "Page" is the article with its title.
 */
const guardSchema = z
  .strictObject({
    /** At least one of these phrases stands on the page. */
    page: z.array(plain).min(1),
    /** A second, independent list: at least one of these too. */
    pageAlso: z.array(plain).min(1),
    /** None of these stands on the page. */
    notPage: z.array(plain).min(1),
    /** At least one of these stands in the same sentence. */
    sentence: z.array(plain).min(1),
    /** A second list for the sentence. */
    sentenceAlso: z.array(plain).min(1),
    /** None of these stands in the same sentence. */
    notSentence: z.array(plain).min(1),
    /** None of these ends right before the alias (spaces apart). */
    notAfter: z.array(plain).min(1),
    /** None of these starts right after the alias (spaces apart). */
    notBefore: z.array(plain).min(1),
    /** One of these ends right before the alias. */
    after: z.array(plain).min(1),
    /** One of these starts right after the alias. */
    before: z.array(plain).min(1),
    /** One of the first list stands nearer than any of the second: in the same sentence, or else last before it, or else first behind. */
    nearest: z.strictObject({ of: z.array(plain).min(1), than: z.array(plain).min(1) }),
    /** The entity is named by an unguarded alias somewhere on the page. */
    named: z.literal(true),
    /** The entity, or this other one, is named by an unguarded alias on the page. */
    namedEntity: z.array(id).min(1),
    /** The story label the page must have. */
    label: z.literal("core"),
    /** The article's date lies in this range; without an article date, January 2023 style anchors decide: the story's own window. */
    dated: z.strictObject({ from: fullDate.optional(), until: fullDate.optional() }),
    /** Letters must have exactly this case (for acronyms such as "SDF"). */
    exactCase: z.literal(true),
  })
  .partial();

const aliasSchema = z.union([
  plain.min(1),
  z.strictObject({ text: plain.min(1), when: z.union([guardSchema, z.array(guardSchema).min(1)]) }),
]);

const roleSchema = z.strictObject({
  title: plain.max(120),
  from: looseDate.optional(),
  until: looseDate.optional(),
});

export const entitySchema = z.strictObject({
  id,
  type: z.enum(ENTITY_TYPES),
  /** English name, as a card shows it. */
  name: plain.max(90),
  /** Names in other languages; each is an alias too, unless `aliases` guards the same text. */
  names: byLanguage(plain.max(90)).default({}),
  /** Further forms, by language. Names and plain aliases are safe on a page of the story; others carry a guard. */
  aliases: byLanguage(z.array(aliasSchema)).default({}),
  /** Set when the name itself is risky and is matched only through `aliases`. */
  nameIsLabel: z.boolean().default(false),
  /** Set where the bare surname is so rare that it needs no guard on a page of the story. */
  safeSurname: z.boolean().optional(),
  wikidata: z
    .string()
    .regex(/^Q\d+$/)
    .optional(),
  /** One sentence, 200 characters at most. */
  description: plain.max(200),
  /** Offices and states with their dates, oldest first. */
  roles: z.array(roleSchema).default([]),
  /** Its part in the story, in January 2023. */
  story: plain.max(320).optional(),
  /** What has changed since, and the date up to which that is known. */
  since: z.strictObject({ text: plain.max(320), asOf: looseDate }).optional(),
  /** A caution a reader should see, e.g. both names of a disputed place. */
  note: plain.max(320).optional(),
  /** The day or days of an event, or of a document. */
  date: looseDate.optional(),
  until: looseDate.optional(),
  position: z.strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) }).optional(),
  /** What a city's name can stand for, e.g. "Japan's government". */
  metonym: plain.max(80).optional(),
  related: z.array(id).default([]),
  sources: sourceIds,
});

export const factSchema = z.strictObject({
  id,
  level: z.enum(["key", "minor"]),
  headline: plain.max(90),
  statement: plain.max(320),
  /** A short official phrase, quoted. */
  quote: plain.max(160).optional(),
  figures: z
    .array(
      z.strictObject({
        label: plain.max(60),
        value: z.union([z.number(), plain.max(60)]),
        unit: plain.max(20).optional(),
      }),
    )
    .default([]),
  /** When the fact came to be: an earlier article cannot mention it. */
  date: looseDate,
  caveat: plain.max(320).optional(),
  next: plain.max(320).optional(),
  entities: z.array(id).default([]),
  /** Ways an article states the fact. */
  mentionedBy: byLanguage(phraseSets).default({}),
  /** Ways an article that covers the story states a part of it: the matter, without the point. */
  partlyBy: byLanguage(phraseSets).default({}),
  /** Sentences with one of these phrases are about something else. */
  notAbout: z.array(phrase).default([]),
  sources: sourceIds,
});

export const sourceSchema = z.strictObject({
  id,
  title: plain.max(200),
  /** The page's headline was not seen: `title` is our description of the page, shown without quotation marks. */
  described: z.boolean().default(false),
  publisher: plain.max(90),
  date: looseDate,
  url: z.string().url().startsWith("https://", "sources are https"),
  lang: language,
  kind: z.enum(["official", "official-copy", "news", "reference"]),
});

export const eventSchema = z.strictObject({
  id,
  date: looseDate,
  what: plain.max(200),
  entities: z.array(id).default([]),
  sources: sourceIds,
});

/** Languages whose news is recognised: those a story can carry, and further ones that only detection knows. */
const DETECTED_LANGUAGES = [...LANGUAGES, "pl"] as const;

const facetSchema = z.strictObject({
  id,
  /** For those who read the data, where the id does not say it. */
  label: plain.max(80).optional(),
  /** Every phrase is looked for in every article; the languages are for those who read the data. */
  phrases: z.partialRecord(z.enum(DETECTED_LANGUAGES), z.array(plain.min(1)).min(1)),
});

/** Where an article's date lies: in the story's window, near it, elsewhere, or nowhere because it has none. */
const datedSchema = z.enum(["inside", "near", "outside", "unknown"]);

/** A piece of evidence: facets that must (or must not) occur, together with what that says about the page. */
const signalSchema = z.strictObject({
  id,
  /** In log-odds; negative for evidence against. */
  weight: z.number(),
  /** A sentence fragment a reader understands: "names both ministers". */
  reason: plain.max(120),
  strong: z.boolean().default(false),
  all: z.array(id).default([]),
  any: z.array(id).default([]),
  none: z.array(id).default([]),
  /** All of `all` must stand within this many characters of each other. */
  within: z.number().int().positive().optional(),
  /** `title` is the headline, or the first line of a text without one; `lead` adds standfirst and first paragraph. */
  where: z.enum(["page", "opening", "lead", "title"]).default("page"),
  /** Holds only on articles dated so. */
  dated: z.array(datedSchema).min(1).optional(),
  /** Where it counts, if not everywhere: `core`, not when a page is judged as background; `related`, only then. */
  counts: z.enum(["core", "related"]).optional(),
});

/** How right the weights are on some articles: core against the rest, core and related against none. */
const fitScoresSchema = z.strictObject({
  corePrecision: z.number(),
  coreRecall: z.number(),
  storyPrecision: z.number(),
  storyRecall: z.number(),
  logLoss: z.number(),
});

/** How the weights came to be, by the fitting script; for those who read the data. */
const fittedSchema = z.strictObject({
  date: fullDate,
  /** Whether the weights are the fitted ones; else the fit was tried and those before it were kept. */
  applied: z.boolean(),
  /** Articles that pass the gate. */
  rows: z.number().int(),
  split: z.strictObject({
    seed: z.number().int(),
    train: z.number().int(),
    validation: z.number().int(),
    /** How strongly the weights before the fit were believed. */
    strength: z.number(),
  }),
  scores: z.strictObject({
    trainBefore: fitScoresSchema,
    trainAfter: fitScoresSchema,
    validationBefore: fitScoresSchema,
    validationAfter: fitScoresSchema,
  }),
});

export const storySchema = z.strictObject({
  id,
  title: plain.max(90),
  summary: plain.max(500),
  window: z.strictObject({ from: fullDate, until: fullDate }),
  /** The date the cards speak from when a page has none. */
  anchor: fullDate,
  /** Abbreviations that a reader knows without being told. */
  knownAbbreviations: z.array(plain).optional(),
  detect: z.strictObject({
    /** Every page of the story has at least one phrase of each of these facets; the cheap first test. */
    gate: z.array(id).min(1),
    /** Facets one of which stands in nearly every paragraph on the story; without any, every paragraph counts as on it. */
    carriers: z.array(id).default([]),
    facets: z.array(facetSchema).min(1),
    signals: z.array(signalSchema).min(1),
    bias: z.number(),
    /** Added when the article's date lies in the window, near it or outside; `related` is what an outside date weighs against background. */
    dated: z.strictObject({
      inside: z.number(),
      outside: z.number(),
      near: z.strictObject({ from: fullDate, until: fullDate, weight: z.number() }).optional(),
      related: z.number().optional(),
    }),
    thresholds: z.strictObject({ core: z.number(), related: z.number() }),
    fitted: fittedSchema.optional(),
  }),
  sources: sourceIds,
});

function isInCalendar(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** A language a story can carry, as a BCP 47 tag. */
export type Language = z.infer<typeof language>;
/** The conditions under which an alias counts. */
export type Guard = z.infer<typeof guardSchema>;
/** Somebody or something of the story, with names, roles and sources. */
export type Entity = z.infer<typeof entitySchema>;
/** What kind of thing an entity is. */
export type EntityType = Entity["type"];
/** An office or a state of an entity, with its dates. */
export type Role = z.infer<typeof roleSchema>;
/** A statement of the record that an article may make, or leave out. */
export type Fact = z.infer<typeof factSchema>;
/** Where a statement comes from. */
export type Source = z.infer<typeof sourceSchema>;
/** One event of the story's timeline. */
export type TimelineEvent = z.infer<typeof eventSchema>;
/** The news event itself: its days, and how to recognise it. */
export type Story = z.infer<typeof storySchema>;
/** A piece of evidence that a page covers the story. */
export type Signal = z.infer<typeof signalSchema>;
/** Where an article's date lies against the days of the story. */
export type Dated = z.infer<typeof datedSchema>;
