import type { Entity, Story } from "../dataset/schema.ts";
import type { StoryMatch } from "../detect/story-match.ts";
import { findPhrase, type Phrase, standsAt } from "../page-text/find-phrases.ts";
import { type FoldedText, foldText } from "../page-text/fold-text.ts";
import { guessLanguage } from "../page-text/guess-language.ts";
import type { PageText, Span } from "../page-text/page-text.ts";
import { spanIndexAt, splitSentences } from "../page-text/split-sentences.ts";
import { findSurfaces, type Surface } from "./find-surfaces.ts";
import type { Candidate, CompiledGuard, Gazetteer } from "./gazetteer.ts";
import type { Mention } from "./mention.ts";

/**
 * The mentions of a page: every alias whose guard holds, linked to its entity. Where two overlap the longer one wins,
 * the earlier one among equals. An alias that two entities could both claim at one place is left unlinked: a wrong card
 * costs more trust than ten missed ones.
 */
export function findMentions(page: PageText, match: StoryMatch, story: Story, gazetteer: Gazetteer): Mention[] {
  const text = foldText(page.text);
  const language = guessLanguage(page.text) ?? page.lang;
  const surfaces = findSurfaces(text, gazetteer, language);
  const titles = findSurfaces(foldText([page.title, page.description].join("\n")), gazetteer, language);
  const named = new Set([...namedSafely(surfaces), ...namedSafely(titles)]);
  const context = new GuardContext(page, text, match, story, named);
  const linked = surfaces.flatMap((surface) => link(surface, (candidate) => context.allows(candidate, surface)));
  return keepLongest(linked).flatMap(({ surface, entity }) => (entity ? [toMention(page, surface, entity)] : []));
}

/** A surface with the entity it means; `undefined` where two could be meant. */
type Link = { readonly surface: Surface; readonly entity: Entity | undefined };

function link(surface: Surface, allows: (candidate: Candidate) => boolean): Link[] {
  const entities = new Set(surface.candidates.filter(allows).map((candidate) => candidate.entity));
  const [entity] = entities;
  return entity ? [{ surface, entity: entities.size === 1 ? entity : undefined }] : [];
}

/** Ids of the entities that an unguarded alias names, where it is no part of a longer one. */
function namedSafely(surfaces: readonly Surface[]): string[] {
  const linked = surfaces.flatMap((surface) => link(surface, (candidate) => candidate.guards === undefined));
  return keepLongest(linked).flatMap(({ entity }) => entity?.id ?? []);
}

function toMention(page: PageText, { span: { start, end } }: Surface, { id, type }: Entity): Mention {
  return { entity: id, type, start, end, surfaceForm: page.text.slice(start, end) };
}

/** Links without overlap. One that could mean two entities keeps its place too: nothing inside it is linked. */
function keepLongest(links: readonly Link[]): Link[] {
  const length = ({ surface }: Link) => surface.folded.end - surface.folded.start;
  const byLength = [...links].sort((a, b) => length(b) - length(a) || a.surface.folded.start - b.surface.folded.start);
  const taken: Link[] = [];
  const covered = new Set<number>();
  for (const candidate of byLength) {
    const { start, end } = candidate.surface.folded;
    let clear = true;
    for (let at = start; at < end && clear; at++) clear = !covered.has(at);
    if (!clear) continue;
    for (let at = start; at < end; at++) covered.add(at);
    taken.push(candidate);
  }
  return taken.sort((a, b) => a.surface.folded.start - b.surface.folded.start);
}

const TITLE_SEPARATOR = "\n";

/** What the guards of one page may ask, answered lazily and once. */
class GuardContext {
  private readonly page: PageText;
  private readonly text: FoldedText;
  private readonly match: StoryMatch;
  private readonly story: Story;
  private readonly whole: FoldedText;
  private readonly sentences: readonly Span[];
  private readonly named: ReadonlySet<string>;
  private readonly onPage = new Map<Phrase, boolean>();

  constructor(page: PageText, text: FoldedText, match: StoryMatch, story: Story, named: ReadonlySet<string>) {
    this.page = page;
    this.text = text;
    this.match = match;
    this.story = story;
    this.named = named;
    this.whole = foldText([page.title, page.description, page.text].join(TITLE_SEPARATOR));
    this.sentences = foldedSentences(page.text, text);
  }

  allows(candidate: Candidate, surface: Surface): boolean {
    return candidate.guards?.some((guard) => this.holds(guard, candidate, surface)) ?? true;
  }

  private holds(guard: CompiledGuard, candidate: Candidate, surface: Surface): boolean {
    const { start, end } = surface.folded;
    return (
      (!guard.exactCase || candidate.capitals.every((capital, unit) => capital === this.text.upper[start + unit])) &&
      (!guard.label || this.match.label === guard.label) &&
      (!guard.named || this.named.has(candidate.entity.id)) &&
      (!guard.namedEntity || guard.namedEntity.some((id) => this.named.has(id))) &&
      (!guard.dated || this.isDated(guard.dated)) &&
      this.beside(guard, start, end) &&
      this.inSentence(guard, start) &&
      (!guard.page || guard.page.some((phrase) => this.isOnPage(phrase))) &&
      (!guard.pageAlso || guard.pageAlso.some((phrase) => this.isOnPage(phrase))) &&
      !guard.notPage?.some((phrase) => this.isOnPage(phrase))
    );
  }

  private isDated(range: { from?: string | undefined; until?: string | undefined }): boolean {
    const date = this.page.date ?? this.story.anchor;
    return (range.from === undefined || date >= range.from) && (range.until === undefined || date <= range.until);
  }

  private beside(guard: CompiledGuard, start: number, end: number): boolean {
    const before = (phrase: Phrase) => endsBefore(this.text, phrase, start);
    const after = (phrase: Phrase) => startsAfter(this.text, phrase, end);
    return (
      (!guard.after || guard.after.some(before)) &&
      (!guard.before || guard.before.some(after)) &&
      !guard.notAfter?.some(before) &&
      !guard.notBefore?.some(after)
    );
  }

  private inSentence(guard: CompiledGuard, start: number): boolean {
    if (!guard.sentence && !guard.sentenceAlso && !guard.notSentence) return true;
    const sentence = this.sentences[spanIndexAt(this.sentences, start)] ?? { start: 0, end: this.text.folded.length };
    const holds = (phrase: Phrase) => findPhrase(this.text, phrase, sentence.start, sentence.end) >= 0;
    return (
      (!guard.sentence || guard.sentence.some(holds)) &&
      (!guard.sentenceAlso || guard.sentenceAlso.some(holds)) &&
      !guard.notSentence?.some(holds)
    );
  }

  private isOnPage(phrase: Phrase): boolean {
    const known = this.onPage.get(phrase);
    if (known !== undefined) return known;
    const found = findPhrase(this.whole, phrase) >= 0;
    this.onPage.set(phrase, found);
    return found;
  }
}

/** Sentence spans in folded offsets. */
function foldedSentences(source: string, text: FoldedText): Span[] {
  const sentences = splitSentences(source);
  let at = 0;
  return sentences.map((sentence) => {
    const start = at;
    while (at < text.folded.length && (text.starts[at] ?? 0) < sentence.end) at++;
    return { start, end: at };
  });
}

function endsBefore(text: FoldedText, phrase: Phrase, start: number): boolean {
  let end = start;
  while (text.folded.charAt(end - 1) === " ") end--;
  const at = end - phrase.folded.length;
  return at >= 0 && standsAt(text, { ...phrase, wordEnd: false }, at);
}

function startsAfter(text: FoldedText, phrase: Phrase, end: number): boolean {
  let start = end;
  while (text.folded.charAt(start) === " ") start++;
  return standsAt(text, { ...phrase, wordStart: false }, start);
}
