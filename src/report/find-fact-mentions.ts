import type { Fact } from "../dataset/schema.ts";
import { ArticleSearch } from "../page-text/article-search.ts";
import type { PageText, Span } from "../page-text/page-text.ts";
import { type ListedPhrase, PhraseBook } from "../page-text/phrase-book.ts";
import { PhraseSets } from "../page-text/phrase-sets.ts";
import type { FactMention } from "./page-report.ts";

/** What a set of phrases says: the fact of this number, or a part of it. */
type Says = { readonly fact: number; readonly partly: boolean };

/** The facts of a dataset with the phrase sets that state them. */
export type CompiledFacts = {
  readonly ids: readonly string[];
  readonly sets: PhraseSets<Says>;
  /** For each fact, phrases of sentences that are about something else. */
  readonly notAbout: readonly (readonly ListedPhrase[])[];
  /** Holds all their phrases, and may hold others'. */
  readonly book: PhraseBook;
};

/** Prepares the facts of a dataset for `findFactMentions`. Each part of a set is a choice of phrases. */
export function compileFacts(facts: readonly Fact[], book = new PhraseBook()): CompiledFacts {
  const sets = facts.flatMap(({ mentionedBy, partlyBy }, fact) =>
    [mentionedBy, partlyBy].flatMap((words, number) =>
      Object.values(words)
        .flat()
        .map((set) => ({
          set: set.map((part) => [part].flat().map((source) => book.add(source))),
          says: { fact, partly: number === 1 },
        })),
    ),
  );
  const notAbout = facts.map((fact) => fact.notAbout.map((source) => book.add(source)));
  return { ids: facts.map(({ id }) => id), sets: new PhraseSets<Says>(sets), notAbout, book };
}

/**
 * Where the article states a fact of the dataset, or else a part of one: the first sentence that holds one of the fact's
 * phrase sets. `search` is one for all phrases of the facts' book.
 */
export function findFactMentions(
  page: PageText,
  { ids, sets, notAbout, book }: CompiledFacts,
  search = new ArticleSearch(page, book),
): FactMention[] {
  const whole = new Map<number, number>();
  const parts = new Map<number, number>();
  for (const { says, sentence } of sets.findIn(search)) {
    const { fact, partly } = says;
    const firsts = partly ? parts : whole;
    const isFirst = sentence < (firsts.get(fact) ?? Number.POSITIVE_INFINITY);
    const others = notAbout[fact] ?? [];
    const isOther = others.some((phrase) => search.found.has(phrase, search.foldedSentences[sentence]));
    if (isFirst && !isOther) firsts.set(fact, sentence);
  }
  return ids.flatMap((fact, number) => {
    const stated = search.sentences[whole.get(number) ?? parts.get(number) ?? -1];
    if (!stated) return [];
    const { start, end } = trim(page.text, stated);
    return [{ fact, start, end, said: page.text.slice(start, end), partly: !whole.has(number) }];
  });
}

/** The span without the white space around it. */
function trim(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end);
  const start = span.start + (words.length - words.trimStart().length);
  return { start, end: start + words.trim().length };
}
