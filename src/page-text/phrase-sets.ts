import type { ArticleSearch } from "./article-search.ts";
import type { Span } from "./page-text.ts";
import type { FoundPhrases, ListedPhrase } from "./phrase-book.ts";
import { spanIndexAt } from "./split-sentences.ts";

/** Phrases that all say something together; a part is a choice of phrases, any of which will do. */
type PhraseSet = readonly (readonly ListedPhrase[])[];

/** A set of phrases, and what it says. */
type SayingSet<T> = { readonly set: PhraseSet; readonly says: T };
/** The same by the numbers of the phrases, in few pieces: nearly all the time goes into reaching them. */
type NumberedSet<T> = {
  /** Of the parts without a choice. */
  readonly numbers: readonly number[];
  readonly choices: readonly (readonly number[])[];
  readonly says: T;
};
/** What a sentence of an article says, with its number. */
type Said<T> = { readonly says: T; readonly sentence: number };

/** Sets of phrases, each of which says something where it stands in one sentence. */
export class PhraseSets<T> {
  /** By the number of each phrase of the set's rarest part: most sets are never looked at. */
  private readonly byKey: NumberedSet<T>[][];

  constructor(sets: readonly SayingSet<T>[]) {
    const uses = countUses(sets);
    const last = [...uses.keys()].reduce((most, number) => Math.max(most, number), -1);
    this.byKey = Array.from({ length: last + 1 }, () => NO_SETS);
    for (const { set, says } of sets) {
      const [rarest = [], ...others] = set.toSorted((a, b) => usesOf(a, uses) - usesOf(b, uses));
      for (const phrase of rarest) this.index(phrase.number, { ...numbersOf([[phrase], ...others]), says });
    }
  }

  /** What the sets say that stand in a sentence of the article; in no order. */
  findIn({ found, foldedSentences }: ArticleSearch): Said<T>[] {
    const said: Said<T>[] = [];
    for (const phrase of found.phrases) {
      for (const set of this.byKey[phrase.number] ?? NO_SETS) {
        if (!stands(set, found)) continue;
        let last = -1;
        for (const at of found.places(phrase)) {
          const sentence = spanIndexAt(foldedSentences, at);
          if (sentence !== last && stands(set, found, foldedSentences[sentence]))
            said.push({ says: set.says, sentence });
          last = sentence;
        }
      }
    }
    return said;
  }

  private index(key: number, set: NumberedSet<T>): void {
    this.byKey[key] = [...(this.byKey[key] ?? NO_SETS), set];
  }
}

const NO_SETS: never[] = [];

function numbersOf(set: PhraseSet): Pick<NumberedSet<unknown>, "numbers" | "choices"> {
  const parts = set.map((part) => part.map(({ number }) => number));
  return {
    numbers: parts.filter(({ length }) => length === 1).flat(),
    choices: parts.filter(({ length }) => length > 1),
  };
}

/** How many sets use each phrase: one that few of them use is seldom written. */
function countUses(sets: readonly SayingSet<unknown>[]): ReadonlyMap<number, number> {
  const uses = new Map<number, number>();
  for (const { number } of sets.flatMap(({ set }) => set.flat())) uses.set(number, (uses.get(number) ?? 0) + 1);
  return uses;
}

function usesOf(part: readonly ListedPhrase[], uses: ReadonlyMap<number, number>): number {
  return part.reduce((sum, { number }) => sum + (uses.get(number) ?? 0), 0);
}

/** Whether all parts of a set stand on the page, or within a span of it. */
function stands({ numbers, choices }: NumberedSet<unknown>, found: FoundPhrases, span?: Span): boolean {
  for (const number of numbers) if (!found.hasNumber(number, span)) return false;
  return choices.every((choice) => choice.some((number) => found.hasNumber(number, span)));
}
