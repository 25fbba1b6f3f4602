import type { Story } from "../dataset/schema.ts";
import type { StoryMatch } from "../detect/story-match.ts";
import type { ArticleSearch } from "../page-text/article-search.ts";
import { type Phrase, standsAt } from "../page-text/find-phrases.ts";
import type { Span } from "../page-text/page-text.ts";
import type { ListedPhrase } from "../page-text/phrase-book.ts";
import type { Surface } from "./find-surfaces.ts";
import type { Candidate, CompiledGuard } from "./gazetteer.ts";

/** What the guards of one page may ask. */
export class GuardContext {
  private readonly search: ArticleSearch;
  private readonly match: StoryMatch;
  private readonly story: Story;
  private readonly named: ReadonlySet<string>;

  constructor(search: ArticleSearch, match: StoryMatch, story: Story, named: ReadonlySet<string>) {
    this.search = search;
    this.match = match;
    this.story = story;
    this.named = named;
  }

  allows(candidate: Candidate, surface: Surface): boolean {
    return candidate.guards?.some((guard) => this.holds(guard, candidate, surface)) ?? true;
  }

  private holds(guard: CompiledGuard, candidate: Candidate, { start, end }: Surface): boolean {
    const { text, found } = this.search;
    const isOnPage = (phrase: ListedPhrase) => found.has(phrase);
    return (
      (!guard.exactCase || candidate.capitals.every((capital, unit) => capital === text.isCapital(start + unit))) &&
      (!guard.label || this.match.label === guard.label) &&
      (!guard.named || this.named.has(candidate.entity.id)) &&
      (!guard.namedEntity || guard.namedEntity.some((id) => this.named.has(id))) &&
      (!guard.dated || this.isDated(guard.dated)) &&
      this.beside(guard, start, end) &&
      this.inSentence(guard, start) &&
      (!guard.nearest || this.isNearest(guard.nearest, { start, end })) &&
      (!guard.page || guard.page.some(isOnPage)) &&
      (!guard.pageAlso || guard.pageAlso.some(isOnPage)) &&
      !guard.notPage?.some(isOnPage)
    );
  }

  private isDated(range: { from?: string | undefined; until?: string | undefined }): boolean {
    const date = this.search.page.date ?? this.story.anchor;
    return (range.from === undefined || date >= range.from) && (range.until === undefined || date <= range.until);
  }

  private beside(guard: CompiledGuard, start: number, end: number): boolean {
    const before = (phrase: Phrase) => this.endsBefore(phrase, start);
    const after = (phrase: Phrase) => this.startsAfter(phrase, end);
    return (
      (!guard.after || guard.after.some(before)) &&
      (!guard.before || guard.before.some(after)) &&
      !guard.notAfter?.some(before) &&
      !guard.notBefore?.some(after)
    );
  }

  private endsBefore(phrase: Phrase, start: number): boolean {
    const { text, articleStart } = this.search;
    const end = text.units[start - 1] === SPACE ? start - 1 : start;
    const at = end - phrase.folded.length;
    return at >= articleStart && standsAt(text, phrase, at);
  }

  private startsAfter(phrase: Phrase, end: number): boolean {
    const { text } = this.search;
    return standsAt(text, phrase, text.units[end] === SPACE ? end + 1 : end);
  }

  private isNearest({ of, than }: NonNullable<CompiledGuard["nearest"]>, surface: Span): boolean {
    const sentence = this.search.sentenceAt(surface.start);
    const before = { start: 0, end: sentence.start };
    const behind = { start: sentence.end, end: this.search.text.folded.length };
    for (const within of [sentence, before, behind]) {
      const [near, other] = [this.distance(of, surface, within), this.distance(than, surface, within)];
      if (near !== other) return near < other;
    }
    return false;
  }

  /** Units between a surface and the nearest of some phrases within a span; infinite where none stands there. */
  private distance(phrases: readonly ListedPhrase[], { start, end }: Span, within: Span): number {
    let least = Number.POSITIVE_INFINITY;
    for (const phrase of phrases) {
      for (const at of this.search.found.places(phrase, within)) {
        least = Math.min(least, at < start ? start - at - phrase.folded.length : at - end);
      }
    }
    return least;
  }

  private inSentence(guard: CompiledGuard, start: number): boolean {
    if (!guard.sentence && !guard.sentenceAlso && !guard.notSentence) return true;
    const { found } = this.search;
    const sentence = this.search.sentenceAt(start);
    const holds = (phrase: ListedPhrase) => found.has(phrase, sentence);
    return (
      (!guard.sentence || guard.sentence.some(holds)) &&
      (!guard.sentenceAlso || guard.sentenceAlso.some(holds)) &&
      !guard.notSentence?.some(holds)
    );
  }
}

/** Folded white space is never more than one. */
const SPACE = " ".charCodeAt(0);
