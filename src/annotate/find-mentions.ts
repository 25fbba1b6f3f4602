import type { Entity, Story } from "../dataset/schema.ts";
import type { StoryMatch } from "../detect/story-match.ts";
import { ArticleSearch } from "../page-text/article-search.ts";
import { guessLanguage } from "../page-text/guess-language.ts";
import type { PageText } from "../page-text/page-text.ts";
import { finish, type Steps } from "../page-text/steps.ts";
import { findSurfaces, type Surface } from "./find-surfaces.ts";
import type { Candidate, Gazetteer } from "./gazetteer.ts";
import { GuardContext } from "./guard-context.ts";
import type { Mention } from "./mention.ts";
import { NameContext } from "./name-context.ts";

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
  return finish(findMentionsInSteps(page, match, story, gazetteer, search));
}

/** Surfaces that are judged in one step. */
const SURFACES_A_STEP = 50;

/** The same in steps. */
export function* findMentionsInSteps(
  page: PageText,
  match: StoryMatch,
  story: Story,
  gazetteer: Gazetteer,
  search: ArticleSearch,
): Steps<Mention[]> {
  const language = once(() => languageOf(page));
  const surfaces = findSurfaces(search, gazetteer, () => language() === "de");
  const inArticle = surfaces.filter(({ start }) => start >= search.articleStart);
  const inTitles = surfaces.filter(({ end }) => end <= search.articleStart);
  const named = new Set([...namedSafely(inArticle), ...namedSafely(inTitles)]);
  const context = new GuardContext(search, match, story, named);
  const names = new NameContext(search, gazetteer, language);
  const linked: Link[] = [];
  for (const [number, surface] of inArticle.entries()) {
    if (number % SURFACES_A_STEP === 0) yield;
    const isMeant = (candidate: Candidate) => !names.isOthers(candidate, surface) && context.allows(candidate, surface);
    linked.push(...link(surface, isMeant));
  }
  yield;
  const titled = linked.map(({ surface, entity }) => ({ surface: names.withTitle(surface, entity), entity }));
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
