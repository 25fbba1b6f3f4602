import type { Fact } from "../dataset/schema.ts";
import { compilePhrase, findPhrase, type Phrase } from "../page-text/find-phrases.ts";
import { foldText } from "../page-text/fold-text.ts";
import type { PageText } from "../page-text/page-text.ts";
import { splitSentences } from "../page-text/split-sentences.ts";
import type { FactMention } from "./page-report.ts";

/** A fact with the phrase sets that state it, prepared once. */
export type CompiledFact = { readonly id: string; readonly sets: readonly (readonly Phrase[])[] };

/** Prepares the facts of a dataset for `findFactMentions`. */
export function compileFacts(facts: readonly Fact[]): CompiledFact[] {
  return facts.map(({ id, mentionedBy }) => ({
    id,
    sets: Object.values(mentionedBy)
      .flat()
      .map((set) => set.map(compilePhrase)),
  }));
}

/** Where the article states a fact of the dataset: the first sentence that holds one of the fact's phrase sets. */
export function findFactMentions(page: PageText, facts: readonly CompiledFact[]): FactMention[] {
  const sentences = splitSentences(page.text).map((span) => ({
    span,
    text: foldText(page.text.slice(span.start, span.end)),
  }));
  return facts.flatMap(({ id, sets }) => {
    const stated = sentences.find(({ text }) =>
      sets.some((set) => set.every((phrase) => findPhrase(text, phrase) >= 0)),
    );
    return stated ? [{ fact: id, ...trim(page.text, stated.span) }] : [];
  });
}

/** The span without the white space around it. */
function trim(text: string, span: { start: number; end: number }): { start: number; end: number } {
  const words = text.slice(span.start, span.end);
  const start = span.start + (words.length - words.trimStart().length);
  return { start, end: start + words.trim().length };
}
