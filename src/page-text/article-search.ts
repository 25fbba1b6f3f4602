import { unfoldSpan } from "./fold-text.ts";
import { PageSearch } from "./page-search.ts";
import type { Span } from "./page-text.ts";
import { spanIndexAt, splitSentences } from "./split-sentences.ts";
import type { Steps } from "./steps.ts";

/** A search of a page that knows the article in it: its own text, and the sentences of that. */
export class ArticleSearch extends PageSearch {
  private knownSentences: readonly Span[] | undefined;
  private knownFolds: readonly Span[] | undefined;
  private knownStart: number | undefined;

  /** Spans of the sentences in the article's own text. */
  get sentences(): readonly Span[] {
    this.knownSentences ??= splitSentences(this.page.text);
    return this.knownSentences;
  }

  /** The same in folded offsets. */
  get foldedSentences(): readonly Span[] {
    this.knownFolds ??= this.foldSentences();
    return this.knownFolds;
  }

  /** Folds the text as a step of its own; otherwise that is done when it is first asked for. */
  *fold(): Steps<void> {
    void this.text;
    yield;
  }

  /** Finds the sentences in steps; otherwise that, too, is done when they are first asked for. */
  *split(): Steps<void> {
    void this.sentences;
    yield;
    void this.foldedSentences;
    yield;
  }

  /** The sentence around a folded offset, in folded offsets too. */
  sentenceAt(offset: number): Span {
    return this.foldedSentences[spanIndexAt(this.foldedSentences, offset)] ?? { start: offset, end: offset };
  }

  /** Folded offset at which the article begins, behind headline and description. */
  get articleStart(): number {
    this.knownStart ??= this.text.offsetOf(this.shift);
    return this.knownStart;
  }

  /** The span of the article's own text that gave some folded units. */
  unfold({ start, end }: Span): Span {
    const span = unfoldSpan(this.text, start, end);
    return { start: span.start - this.shift, end: span.end - this.shift };
  }

  /** Units of the source before the article. */
  private get shift(): number {
    return this.source.length - this.page.text.length;
  }

  private foldSentences(): Span[] {
    let start = this.articleStart;
    return this.sentences.map((sentence) => {
      const end = this.text.offsetOf(sentence.end + this.shift);
      const span = { start, end };
      start = end;
      return span;
    });
  }
}
