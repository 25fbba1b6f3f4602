import type { NameRules } from "../dataset/names-schema.ts";
import type { Entity, Guard } from "../dataset/schema.ts";
import { compilePhrase, type Phrase } from "../page-text/find-phrases.ts";
import { foldPhrase, foldText } from "../page-text/fold-text.ts";
import { type ListedPhrase, PhraseBook } from "../page-text/phrase-book.ts";
import { finish, type Steps } from "../page-text/steps.ts";
import { Titles } from "./titles.ts";

/** A guard with its phrases prepared. Lists of phrases are alternatives; all the conditions of a guard must hold. */
export type CompiledGuard = { readonly [key in SearchedList]?: readonly ListedPhrase[] } & {
  readonly [key in BesideList]?: readonly Phrase[];
} & {
  readonly nearest?: { readonly of: readonly ListedPhrase[]; readonly than: readonly ListedPhrase[] } | undefined;
} & Pick<Guard, "named" | "namedEntity" | "label" | "dated" | "exactCase">;

const SEARCHED_LISTS = ["page", "pageAlso", "notPage", "sentence", "sentenceAlso", "notSentence"] as const;
type SearchedList = (typeof SEARCHED_LISTS)[number];

/** What stands beside an alias may run into it: these are tried at one place, and looked for nowhere. */
const BESIDE_LISTS = { after: openEnd, notAfter: openEnd, before: openStart, notBefore: openStart };
type BesideList = keyof typeof BESIDE_LISTS;

function openEnd(source: string): Phrase {
  return { ...compilePhrase(source), wordEnd: false };
}

function openStart(source: string): Phrase {
  return { ...compilePhrase(source), wordStart: false };
}

/** An alias of one entity. Without guards it is safe on every page of the story; with guards, one of them must hold. */
export type Candidate = {
  readonly entity: Entity;
  readonly phrase: Phrase;
  /** Which of the folded units the dataset writes as capitals; empty where no guard asks for them. */
  readonly capitals: readonly boolean[];
  readonly guards: readonly CompiledGuard[] | undefined;
  /** Where the alias is a surname alone: the words of the person's names, middle names apart. */
  readonly ownNames: ReadonlySet<string> | undefined;
};

/** The index from alias to candidate entities. */
export type Gazetteer = {
  /** By the phrase of the book that stands where the alias may: words may go on behind it, which is for the page to judge. */
  readonly byPhrase: ReadonlyMap<Phrase, readonly Candidate[]>;
  /** Holds these phrases and those of the guards, and may hold others'. */
  readonly book: PhraseBook;
  /** Folded. */
  readonly givenNames: ReadonlySet<string>;
  /** By language. */
  readonly titles: ReadonlyMap<string, Titles>;
};

/** Builds the index. Names count as safe aliases unless the entity guards the same text or calls its name a label. */
export function buildGazetteer(
  entities: readonly Entity[],
  book = new PhraseBook(),
  rules: NameRules = { givenNames: [], titles: {} },
): Gazetteer {
  return finish(buildGazetteerInSteps(entities, book, rules));
}

/** The same in steps, an entity each. */
export function* buildGazetteerInSteps(
  entities: readonly Entity[],
  book: PhraseBook,
  { givenNames, titles }: NameRules,
): Steps<Gazetteer> {
  const byPhrase = new Map<Phrase, Candidate[]>();
  for (const entity of entities) {
    yield;
    for (const [text, candidate] of candidatesOf(entity, book)) {
      const phrase = book.add(text.endsWith("*") ? text : `${text}*`);
      const known = byPhrase.get(phrase);
      if (known) known.push(candidate);
      else byPhrase.set(phrase, [candidate]);
    }
  }
  return {
    byPhrase,
    book,
    givenNames: new Set(givenNames.map(foldPhrase)),
    titles: new Map(Object.entries(titles).map(([language, words]) => [language, new Titles(words)])),
  };
}

/** A form that any language guards is guarded in all of them: by any of its guards. */
function candidatesOf(entity: Entity, book: PhraseBook): (readonly [string, Candidate])[] {
  const names = entity.nameIsLabel ? [] : [entity.name, ...Object.values(entity.names)];
  const forms = [...names, ...Object.values(entity.aliases).flat()].map((form) =>
    typeof form === "string" ? { text: form, when: [] } : { text: form.text, when: [form.when].flat() },
  );
  const ownNames = new Set(entity.type === "person" ? forms.flatMap(({ text }) => outerWords(text)) : []);
  return [...Map.groupBy(forms, ({ text }) => text)].map(([text, same]) => {
    const guards = same.flatMap(({ when }) => when).map((guard) => compileGuard(guard, book));
    const candidate = {
      entity,
      phrase: compilePhrase(text),
      capitals: guards.some(({ exactCase }) => exactCase) ? capitalsOf(text) : [],
      guards: guards.length > 0 ? guards : undefined,
      ownNames: entity.type === "person" && SURNAME.test(text) ? ownNames : undefined,
    };
    return [text, candidate] as const;
  });
}

/** One capitalised word, or one in Hangul. */
const SURNAME = /^(?:\p{Lu}\p{L}+|\p{Script=Hangul}+)$/u;

/** A middle name is left out: nobody is called by it and the surname alone. */
function outerWords(name: string): string[] {
  const words = foldPhrase(name).split(" ");
  return [...words.slice(0, 1), ...words.slice(-1)];
}

function capitalsOf(text: string): boolean[] {
  const folded = foldText(text.trim());
  return Array.from(folded.units, (_, unit) => folded.isCapital(unit));
}

function compileGuard(guard: Guard, book: PhraseBook): CompiledGuard {
  const { named, namedEntity, label, dated, exactCase } = guard;
  const list = (sources: readonly string[]) => sources.map((source) => book.add(source));
  const searched = SEARCHED_LISTS.map((key) => [key, guard[key] && list(guard[key])] as const);
  const nearest = guard.nearest && { of: list(guard.nearest.of), than: list(guard.nearest.than) };
  const beside = Object.entries(BESIDE_LISTS).map(([key, compile]) => [key, guard[key as BesideList]?.map(compile)]);
  return { ...Object.fromEntries([...searched, ...beside]), nearest, named, namedEntity, label, dated, exactCase };
}
