import type { ClaimCheck, ClaimVerdict } from "../dataset/schema.ts";
import { ArticleSearch } from "../page-text/article-search.ts";
import type { PageText, Span } from "../page-text/page-text.ts";
import type { CheckedClaim } from "./claim.ts";
import type { Alternatives, CompiledClaim, CompiledClaims, Wording } from "./compile-claims.ts";
import { findHull } from "./find-hull.ts";
import type { FoundValue, ValueReader } from "./found-value.ts";
import { readArticles } from "./read-articles.ts";
import { readCounts } from "./read-counts.ts";
import { readDates } from "./read-dates.ts";
import { readMoney } from "./read-money.ts";
import { readStance, type Stance } from "./read-stance.ts";

/** How the values of a kind of claim are read; the other kinds are told by their words alone. */
const READERS: Partial<Record<ClaimCheck["kind"], ValueReader>> = {
  date: readDates,
  money: readMoney,
  count: readCounts,
  article: readArticles,
};

/**
 * The statements of an article that the record speaks to, in the order of the text. Where a sentence asks, denies,
 * supposes, or lets somebody speak, only what the record supports is told: a false "contradicted" is the worst mistake
 * we could make. Each check is told once a verdict. `anchor` is the day that an article without a date counts for.
 * `search` is one for all phrases of the claims' book.
 */
export function checkClaims(
  page: PageText,
  { claims, wordings, book }: CompiledClaims,
  anchor: string,
  search = new ArticleSearch(page, book),
): CheckedClaim[] {
  const bySentence = Map.groupBy(wordings.findIn(search), ({ sentence }) => sentence);
  const found = [...bySentence.keys()]
    .sort((a, b) => a - b)
    .flatMap((number) => {
      const said = bySentence.get(number)?.map(({ says }) => says) ?? [];
      const sentence = new Sentence(search, number, said, page.date ?? anchor);
      return numbersOf(said).flatMap((claim) => checkSentence(sentence, claims[claim]));
    });
  return keepFirst(found).sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Numbers of the claims that some wordings belong to, in order, each once. */
function numbersOf(wordings: readonly Wording[]): number[] {
  return [...new Set(wordings.map(({ claim }) => claim))].sort((a, b) => a - b);
}

/** A sentence of an article; what takes time to read in it is read when it is first asked for. */
class Sentence {
  readonly source: string;
  readonly start: number;
  /** The day that dated variants are held against. */
  readonly day: string;
  private readonly search: ArticleSearch;
  private readonly folded: Span;
  private readonly foldedBefore: Span | undefined;
  /** The number of the first alternative that stands in the sentence. */
  private readonly firsts = new Map<Alternatives, number>();
  private readonly values = new Map<ValueReader, FoundValue[]>();
  private knownStance: Stance | undefined;

  constructor(search: ArticleSearch, number: number, said: readonly Wording[], day: string) {
    const { start, end } = search.sentences[number] ?? { start: 0, end: 0 };
    this.source = search.page.text.slice(start, end);
    this.start = start;
    this.day = day;
    this.search = search;
    this.folded = search.foldedSentences[number] ?? { start: 0, end: 0 };
    this.foldedBefore = search.foldedSentences[number - 1];
    for (const { of, number } of said) this.firsts.set(of, Math.min(number, this.firsts.get(of) ?? number));
  }

  get stance(): Stance {
    this.knownStance ??= readStance(this.source);
    return this.knownStance;
  }

  /** The values of the claim's kind, in order. */
  valuesFor({ check }: CompiledClaim): readonly FoundValue[] {
    const read = READERS[check.kind];
    if (!read) return [];
    const values = this.values.get(read) ?? read(this.source, { date: this.search.page.date });
    this.values.set(read, values);
    return values;
  }

  says(alternatives: Alternatives): boolean {
    return this.firsts.has(alternatives);
  }

  /** The words that hold the first alternative which stands in the sentence; offsets within it. */
  hullOf(alternatives: Alternatives): Span | undefined {
    const set = alternatives[this.firsts.get(alternatives) ?? -1];
    const hull = set && findHull(this.search.found, set, this.folded);
    if (!hull) return undefined;
    const { start, end } = this.search.unfold(hull);
    return { start: start - this.start, end: end - this.start };
  }

  isAboutOther({ notAbout }: CompiledClaim): boolean {
    return notAbout.some((phrase) => this.search.found.has(phrase, this.folded));
  }

  /** What the sentence before is about can still be what this one is about ("its Article 5"). */
  isDoubtful({ notAbout }: CompiledClaim): boolean {
    const before = this.foldedBefore;
    return before !== undefined && notAbout.some((phrase) => this.search.found.has(phrase, before));
  }
}

/** The first variant that fits. */
function checkSentence(sentence: Sentence, claim: CompiledClaim | undefined): CheckedClaim[] {
  if (!claim || !sentence.says(claim.about) || sentence.isAboutOther(claim)) return [];
  for (const { variant, words } of claim.variants) {
    if (!isDated(sentence.day, variant.dated) || (words && !sentence.says(words))) continue;
    const value = variant.value && sentence.valuesFor(claim).find((candidate) => fits(candidate, variant.value));
    if (variant.value && !value) continue;
    if (variant.verdict !== "supported" && sentence.isDoubtful(claim)) return [];
    const hull = words ?? (value ? undefined : claim.about);
    const span = union(hull && sentence.hullOf(hull), value);
    return span && mayTell(variant.verdict, span, sentence.stance) ? [tell(claim.check, variant, span, sentence)] : [];
  }
  return [];
}

function isDated(day: string, range: { from?: string | undefined; until?: string | undefined } = {}): boolean {
  return (range.from ?? "") <= day && day <= (range.until ?? "9999");
}

function union(a: Span | undefined, b: Span | undefined): Span | undefined {
  if (!a || !b) return a ?? b;
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

type WantedValue = NonNullable<ClaimCheck["variants"][number]["value"]>;

/** Whether a value of the article is one that the variant is about. A bound given alone is open at its other end. */
function fits({ values, unit }: FoundValue, wanted: WantedValue | undefined): boolean {
  if (!wanted || (wanted.unit !== undefined && wanted.unit !== unit)) return false;
  return values.some((value) => {
    if (wanted.is?.some((listed) => equals(value, listed))) return true;
    if (typeof value !== "number" || (wanted.from === undefined && wanted.until === undefined)) return false;
    return value >= (wanted.from ?? Number.NEGATIVE_INFINITY) && value <= (wanted.until ?? Number.POSITIVE_INFINITY);
  });
}

/** Equal, or a day of the listed month; a listed year is that bare year only. */
function equals(value: number | string, listed: number | string): boolean {
  if (value === listed) return true;
  return (
    typeof value === "string" && typeof listed === "string" && listed.length === 7 && value.startsWith(`${listed}-`)
  );
}

function mayTell(verdict: ClaimVerdict, span: Span, stance: Stance): boolean {
  if (stance.asks || stance.denies) return false;
  if (verdict === "supported") return true;
  return !stance.supposes && !stance.speech.some(({ start, end }) => span.start >= start && span.end <= end);
}

function tell(
  { id, topic, record, sources }: ClaimCheck,
  { verdict, why }: ClaimCheck["variants"][number],
  span: Span,
  sentence: Sentence,
): CheckedClaim {
  return {
    claim: id,
    verdict,
    topic,
    start: sentence.start + span.start,
    end: sentence.start + span.end,
    said: sentence.source.slice(span.start, span.end),
    record,
    why,
    sources,
  };
}

/** One telling for each check and verdict, and one for each run of words and verdict: the first. */
function keepFirst(found: readonly CheckedClaim[]): CheckedClaim[] {
  const kept: CheckedClaim[] = [];
  for (const claim of found) {
    const known = kept.some(
      (other) => other.verdict === claim.verdict && (other.claim === claim.claim || overlaps(other, claim)),
    );
    if (!known) kept.push(claim);
  }
  return kept;
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
