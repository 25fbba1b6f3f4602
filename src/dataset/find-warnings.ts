import type { ReferenceDataset } from "./reference-dataset.ts";

/** Something that a reader would stumble over: which item, which field, and why. */
export type Warning = { readonly item: string; readonly field: string; readonly message: string };

/** Fields that hold our own sentences, in whichever item. */
const PROSE = ["headline", "statement", "caveat", "next", "description", "story", "note", "text", "metonym"];
const PROSE_OF_CLAIMS = ["topic", "record", "why", "said", "what", "label", "summary", "reason"];

/** American spellings by their stem, and the British ones that the dataset uses. */
const SPELLINGS: readonly (readonly [american: RegExp, british: string])[] = [
  [/\b(?:de|of)fense\w*/i, "-fence"],
  [
    /\b(?:organ|recogn|author|modern|mobil|emphas|critic|stabil|final|normal|real)iz(?:e|es|ed|ing|ation|ations)\b/i,
    "-is-",
  ],
  [/\bprograms?\b/i, "programme"],
  [/\bcenter(?:s|ed)?\b/i, "centre"],
  [/\b(?:lab|hon|col|fav|neighb|harb|rum|behavi)or(?:s|ed|ing|able|hood)?\b/i, "-our"],
  [/\b(?:travel|cancel|signal|label)(?:ed|ing)\b/i, "-ll-"],
  [/\b(?:kilo)?meters?\b/i, "metre"],
  [/\bmaneuver\w*/i, "manoeuvre"],
];

/** What is allowed but not good: abbreviations that nobody explains, American spellings, missing Japanese names. */
export function findWarnings(dataset: ReferenceDataset): Warning[] {
  const { story, entities, facts, claims, timeline } = dataset;
  const items = [story, ...entities, ...facts, ...claims, ...timeline];
  return [
    ...entities.flatMap((entity) => findAbbreviations(entity, story.knownAbbreviations ?? [])),
    ...entities.flatMap(findMissingName),
    ...items.flatMap((item) => proseOf(item).flatMap(({ field, text }) => findSpellings(item.id, field, text))),
  ];
}

type Entity = ReferenceDataset["entities"][number];

/** Three or more capitals; a number like III is none. */
const ABBREVIATION = /\b(?![IVXL]+\b)[A-Z]{3,}\b/g;

/** Abbreviations that neither the entity's names nor the description itself explain. */
function findAbbreviations({ id, name, aliases, description }: Entity, known: readonly string[]): Warning[] {
  const forms = Object.values(aliases).flat();
  const own = [name, ...forms.map((alias) => (typeof alias === "string" ? alias : alias.text))].join(" ");
  const found = description.match(ABBREVIATION) ?? [];
  return found
    .filter((short) => !known.includes(short) && !own.includes(short) && !description.includes(`(${short})`))
    .map((short) => ({ item: id, field: "description", message: `explain "${short}", or say it in words` }));
}

function findMissingName({ id, type, names }: Entity): Warning[] {
  const isMissing = ["person", "place", "treaty"].includes(type) && names.ja === undefined;
  return isMissing ? [{ item: id, field: "names.ja", message: "add the Japanese name" }] : [];
}

function findSpellings(item: string, field: string, text: string): Warning[] {
  return SPELLINGS.flatMap(([american, british]) => {
    const found = [...text.matchAll(new RegExp(american, "gi"))].filter((match) => !isInName(match));
    return found.map(([word]) => ({ item, field, message: `"${word}" is American: write ${british}` }));
  });
}

/** A capitalised word within a sentence belongs to a name, which is spelled as its owner spells it. */
function isInName({ 0: word, index, input }: RegExpExecArray | RegExpMatchArray): boolean {
  const before = (input ?? "").slice(0, index);
  const begins = /(?:^|[.!?:]\s+)["“']?$/.test(before);
  const goesOn = /^ [A-Z]/.test((input ?? "").slice((index ?? 0) + word.length));
  return /^[A-Z]/.test(word) && (!begins || goesOn);
}

/** Our own sentences in an item, with the field that each stands in. */
function proseOf(value: unknown, field = ""): { field: string; text: string }[] {
  if (typeof value === "string") {
    return [...PROSE, ...PROSE_OF_CLAIMS].includes(field) ? [{ field, text: value }] : [];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    ["aliases", "names", "phrases", "detect"].includes(key) ? [] : proseOf(part, Array.isArray(value) ? field : key),
  );
}
