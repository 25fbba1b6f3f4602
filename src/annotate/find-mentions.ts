import type { Entity, Story } from "../dataset/schema.ts";
import type { StoryMatch } from "../detect/story-match.ts";
import { ArticleSearch } from "../page-text/article-search.ts";
import { type Phrase, standsAt } from "../page-text/find-phrases.ts";
import { guessLanguage } from "../page-text/guess-language.ts";
import type { PageText, Span } from "../page-text/page-text.ts";
import type { ListedPhrase } from "../page-text/phrase-book.ts";
import { spanIndexAt } from "../page-text/split-sentences.ts";
import { findSurfaces, type Surface } from "./find-surfaces.ts";
import type { Candidate, CompiledGuard, Gazetteer } from "./gazetteer.ts";
import { isNamesake } from "./is-namesake.ts";
import type { Mention } from "./mention.ts";
import type { Titles } from "./titles.ts";

/**
 * The mentions of a page: every alias whose guard holds, linked to its entity. Where two overlap the longer one wins,
 * the earlier one among equals. An alias that two entities could both claim at one place is left unlinked: a wrong card
 * costs more trust than ten missed ones. `search` is one for all phrases of the gazetteer's book.
 */
export function findMentions(
  page: PageText,
  match: StoryMatch,
  story: Story,
  gazetteer: Gazetteer,
  search = new ArticleSearch(page, gazetteer.book),
): Mention[] {
  const language = once(() => languageOf(page));
  const surfaces = findSurfaces(search, gazetteer, () => language() === "de");
  const inArticle = surfaces.filter(({ start }) => start >= search.articleStart);
  const inTitles = surfaces.filter(({ end }) => end <= search.articleStart);
  const named = new Set([...namedSafely(inArticle), ...namedSafely(inTitles)]);
  const context = new GuardContext(search, match, story, named);
  const isOther = namesakeTest(search, gazetteer, () => language() === "de");
  const isMeant = (candidate: Candidate, surface: Surface) =>
    context.allows(candidate, surface) && !isOther(candidate, surface);
  const linked = inArticle.flatMap((surface) => link(surface, (candidate) => isMeant(candidate, surface)));
  const titles = gazetteer.titles.size > 0 ? gazetteer.titles.get(language() ?? "") : undefined;
  const titled = titles ? linked.map((link) => withTitle(link, search, titles)) : linked;
  return keepLongest(titled).flatMap(({ surface, entity }) => (entity ? [toMention(search, surface, entity)] : []));
}

/** The first part of the tag of a page's language, which takes time to find. */
function languageOf({ text, lang }: PageText): string | undefined {
  return guessLanguage(text) ?? lang?.toLowerCase().split("-")[0];
}

function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

/** Whether the words beside a surname make it somebody else's. */
function namesakeTest(search: ArticleSearch, { givenNames }: Gazetteer, nounsAreCapital: () => boolean) {
  return ({ ownNames }: Candidate, surface: Surface): boolean => {
    if (!ownNames || givenNames.size === 0) return false;
    const sentence = () => sentenceAt(search, surface.start);
    return isNamesake(search.text, surface, { ownNames, givenNames }, { sentence, nounsAreCapital });
  };
}

function sentenceAt({ foldedSentences }: ArticleSearch, start: number): Span {
  return foldedSentences[spanIndexAt(foldedSentences, start)] ?? { start, end: start };
}

/** A surface with the entity it means; `undefined` where two could be meant. */
type Link = { readonly surface: Surface; readonly entity: Entity | undefined };

function link(surface: Surface, allows: (candidate: Candidate) => boolean): Link[] {
  let entity: Entity | undefined;
  for (const candidate of surface.candidates) {
    if (candidate.entity === entity || !allows(candidate)) continue;
    if (entity) return [{ surface, entity: undefined }];
    entity = candidate.entity;
  }
  return entity ? [{ surface, entity }] : [];
}

/** A person's link with the office behind the name. */
function withTitle({ surface, entity }: Link, { text }: ArticleSearch, titles: Titles): Link {
  if (entity?.type !== "person") return { surface, entity };
  return { surface: { ...surface, end: titles.endBehind(text, surface.end) }, entity };
}

/** Ids of the entities that an unguarded alias names, where it is no part of a longer one. */
function namedSafely(surfaces: readonly Surface[]): string[] {
  const linked = surfaces.flatMap((surface) => link(surface, (candidate) => candidate.guards === undefined));
  return keepLongest(linked).flatMap(({ entity }) => entity?.id ?? []);
}

function toMention(search: ArticleSearch, surface: Surface, { id, type }: Entity): Mention {
  const { start, end } = search.unfold(surface);
  return { entity: id, type, start, end, surfaceForm: search.page.text.slice(start, end) };
}

/** Links without overlap. One that could mean two entities keeps its place too: nothing inside it is linked. */
function keepLongest(links: readonly Link[]): Link[] {
  const byLength = [...links].sort((a, b) => lengthOf(b) - lengthOf(a) || a.surface.start - b.surface.start);
  const covered = new Uint8Array(links.reduce((most, { surface: { end } }) => Math.max(most, end), 0));
  const taken = byLength.filter(({ surface: { start, end } }) => {
    // What was taken before is as long or longer: it would cover an end.
    const isClear = !covered[start] && !covered[end - 1];
    if (isClear) covered.fill(1, start, end);
    return isClear;
  });
  return taken.sort((a, b) => a.surface.start - b.surface.start);
}

function lengthOf({ surface: { start, end } }: Link): number {
  return end - start;
}

/** What the guards of one page may ask. */
class GuardContext {
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

  private inSentence(guard: CompiledGuard, start: number): boolean {
    if (!guard.sentence && !guard.sentenceAlso && !guard.notSentence) return true;
    const { found } = this.search;
    const sentence = sentenceAt(this.search, start);
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
