import type { ClaimCheck, ClaimVerdict } from "../dataset/claims-schema.ts";
import { ArticleSearch } from "../page-text/article-search.ts";
import type { PageText, Span } from "../page-text/page-text.ts";
import { finish, type Steps } from "../page-text/steps.ts";
import type { CheckedClaim } from "./claim.ts";
import { ClaimSentence, type FoundAlternative } from "./claim-sentence.ts";
import type { CompiledClaim, CompiledClaims } from "./compile-claims.ts";
import type { FoundValue, ValueReader } from "./found-value.ts";
import { readArticles } from "./read-articles.ts";
import { readConditions } from "./read-conditions.ts";
import { readCounts } from "./read-counts.ts";
import { readDates } from "./read-dates.ts";
import { readMoney } from "./read-money.ts";
import { readOffices } from "./read-offices.ts";
import { readOrdinals } from "./read-ordinals.ts";
import { readPercents } from "./read-percents.ts";
import { readPlaces } from "./read-places.ts";
import { readsLanguage } from "./reads-language.ts";

/** How the values of a kind of claim are read; the other kinds are told by their words alone. */
const READERS: Partial<Record<ClaimCheck["kind"], ValueReader>> = {
  date: readDates,
  money: readMoney,
  count: readCounts,
  percent: readPercents,
  ordinal: readOrdinals,
  office: readOffices,
  article: readArticles,
  condition: readConditions,
  place: readPlaces,
};

/**
 * The statements of an article that the record speaks to, in the order of the text. Nothing is told of what a sentence
 * asks, denies, takes back or only supposes, and of somebody's speech only what the record supports: a false "contradicted"
 * is the worst mistake we could make. Each check is told once a verdict. `anchor` is the day that an article without a date
 * counts for. `search` is one for all phrases of the claims' book.
 */
export function checkClaims(
  page: PageText,
  { claims, abouts, book }: CompiledClaims,
  anchor: string,
  search = new ArticleSearch(page, book),
): CheckedClaim[] {
  return finish(checkClaimsInSteps(page, { claims, abouts, book }, anchor, search));
}

/** The same in steps, a claim of a sentence each. */
export function* checkClaimsInSteps(
  page: PageText,
  { claims, abouts }: CompiledClaims,
  anchor: string,
  search: ArticleSearch,
): Steps<CheckedClaim[]> {
  // Few sentences are about anything that the record speaks to; only those are read.
  const bySentence = Map.groupBy(abouts.findIn(search), ({ sentence }) => sentence);
  if (bySentence.size === 0) return [];
  const reads = readsLanguage(page);
  const found: CheckedClaim[] = [];
  for (const [number, about] of [...bySentence].sort(([a], [b]) => a - b)) {
    yield;
    const { start, end } = search.sentences[number] ?? NOWHERE;
    if (end - start > MAX_SENTENCE_CHARS) continue;
    const sentence = new ClaimSentence(search, number, page.date ?? anchor, reads);
    const numbers = [...new Set(about.map(({ says }) => says))].sort((a, b) => a - b);
    for (const claim of numbers) {
      found.push(...checkSentence(sentence, claims[claim]));
      yield;
    }
  }
  return keepFirst(found).sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Nobody writes longer ones: what looks so is a list, a table, or made to take time. */
const MAX_SENTENCE_CHARS = 2000;
const NOWHERE: Span = { start: 0, end: 0 };

type PreparedVariant = CompiledClaim["variants"][number];
type Variant = ClaimCheck["variants"][number];

/** The first variant that fits; and where that is a doubt, one of the other kind about other words of the sentence. */
function checkSentence(sentence: ClaimSentence, claim: CompiledClaim | undefined): CheckedClaim[] {
  if (!claim || sentence.stance.asks || claim.notAbout.some((other) => sentence.has(other))) return [];
  const [about] = sentence.findAlternatives(claim.about);
  if (!about) return [];
  const told: CheckedClaim[] = [];
  for (const prepared of claim.variants) {
    const { variant } = prepared;
    if (told.some(({ verdict }) => variant.verdict === "supported" || variant.verdict === verdict)) continue;
    const found = findVariant(sentence, claim, prepared, about);
    if (found.length === 0) continue;
    const span = found.find((each) => mayTell(claim.check.kind, variant.verdict, each, sentence));
    if (!span) return told;
    const claimed = tell(claim.check, variant, span, sentence);
    if (!told.some((other) => overlaps(other, claimed))) told.push(claimed);
    if (variant.verdict === "supported") return told;
  }
  return told;
}

/** Where a sentence puts it as the variant does: the ways in which it may be read so. */
function findVariant(
  sentence: ClaimSentence,
  { check }: CompiledClaim,
  { variant, words, unless }: PreparedVariant,
  about: FoundAlternative,
): readonly FoundAlternative[] {
  if (!isDated(sentence.day, variant.dated)) return [];
  const values = valuesOf(sentence, check, variant);
  if ((variant.value && values.length === 0) || unless.some((other) => sentence.has(other, values))) return [];
  const [value] = values;
  if (!words) return [value ? { ...value, denies: false, supposes: false } : about];
  return [...sentence.findAlternatives(words, values)].map((spoken) => ({
    ...spoken,
    ...(value ? holdValue(check.kind, spoken, values) : {}),
  }));
}

/** The values of a sentence that a variant is about. */
function valuesOf(sentence: ClaimSentence, { kind }: ClaimCheck, { value, verdict }: Variant): readonly FoundValue[] {
  const read = READERS[kind];
  return value && read ? sentence.valuesBy(read).filter((found) => fits(found, value, verdict)) : [];
}

/** Kinds whose value says enough without the words around it. */
const TELLING: readonly ClaimCheck["kind"][] = ["date", "count", "article"];
/** Longer stretches than this are not what anybody said; the value alone is. */
const MAX_SAID_CHARS = 90;

/** The value that stands in the words, or else the first; with the words, where it takes them to understand it. */
function holdValue(kind: ClaimCheck["kind"], words: Span, values: readonly FoundValue[]): Span {
  const value = values.find(({ start, end }) => start >= words.start && end <= words.end) ?? values[0] ?? words;
  const { start, end } = { start: Math.min(words.start, value.start), end: Math.max(words.end, value.end) };
  const isLong = end - start > MAX_SAID_CHARS && end - start > words.end - words.start;
  const { start: from, end: until } = TELLING.includes(kind) || isLong ? value : { start, end };
  return { start: from, end: until };
}

function isDated(day: string, range: { from?: string | undefined; until?: string | undefined } = {}): boolean {
  return (range.from ?? "") <= day && day <= (range.until ?? "9999");
}

type WantedValue = NonNullable<Variant["value"]>;

/**
 * Whether a value of the article is one that the variant is about. A bound given alone is open at its other end. Of several
 * readings, or both ends of a range, one may be right; to be wrong they all must.
 */
function fits({ values, unit }: FoundValue, wanted: WantedValue, verdict: ClaimVerdict): boolean {
  if (wanted.unit !== undefined && wanted.unit !== unit) return false;
  if (wanted.isNot) return !values.some((value) => wanted.isNot?.includes(value));
  const isWanted = (value: number | string) => isAmong(value, wanted);
  return verdict === "contradicted" ? values.every(isWanted) : values.some(isWanted);
}

function isAmong(value: number | string, { is, from, until, outside }: WantedValue): boolean {
  if (is?.some((listed) => equals(value, listed))) return true;
  if (from === undefined && until === undefined) return false;
  return isBetween(value, { from, until }) && !(outside && mayBeBetween(value, outside));
}

type Bound = number | string | undefined;

/** Dates compare as they are written; the last month or year of a range is in it to its end. */
function isBetween(
  value: number | string,
  { from, until }: { readonly from?: Bound; readonly until?: Bound },
): boolean {
  if (typeof value !== typeof (from ?? until)) return false;
  const last = typeof value === "string" && typeof until === "string" ? value.slice(0, until.length) : value;
  return (from === undefined || value >= from) && (until === undefined || last <= until);
}

/** A year may be any of its months. */
function mayBeBetween(
  value: number | string,
  { from, until }: { readonly from: number | string; readonly until: number | string },
): boolean {
  return isBetween(value, { from: typeof value === "string" ? String(from).slice(0, value.length) : from, until });
}

/** Equal, or a day of the listed month; a listed year is that bare year only. */
function equals(value: number | string, listed: number | string): boolean {
  if (value === listed) return true;
  return (
    typeof value === "string" && typeof listed === "string" && listed.length === 7 && value.startsWith(`${listed}-`)
  );
}

/** What is wished for in these kinds is not yet said to be so. A sum or a number that is wanted is one all the same. */
const WISHED_FOR: readonly ClaimCheck["kind"][] = ["action", "direction"];

function mayTell(
  kind: ClaimCheck["kind"],
  verdict: ClaimVerdict,
  { denies, supposes, ...span }: FoundAlternative,
  sentence: ClaimSentence,
): boolean {
  const { refutes, denied, supposed, wished } = sentence.stance;
  const isIn = (other: Span) => span.start < other.end && other.start < span.end;
  if (!denies && (denied.some(isIn) || (verdict === "supported" && refutes))) return false;
  if (verdict === "supported") return true;
  if (refutes || (!supposes && supposed.some(isIn)) || sentence.isTakenBack) return false;
  if (WISHED_FOR.includes(kind) && wished.some(isIn)) return false;
  return !sentence.speech.some(({ start, end }) => span.start >= start && span.end <= end);
}

function tell(
  { id, topic, record, sources }: ClaimCheck,
  { verdict, why }: Variant,
  span: Span,
  sentence: ClaimSentence,
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
