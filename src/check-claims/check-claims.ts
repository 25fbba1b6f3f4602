import type { ClaimCheck, ClaimVerdict } from "../dataset/schema.ts";
import { findPhrase } from "../page-text/find-phrases.ts";
import { type FoldedText, foldText, unfoldSpan } from "../page-text/fold-text.ts";
import type { PageText, Span } from "../page-text/page-text.ts";
import { splitSentences } from "../page-text/split-sentences.ts";
import type { CheckedClaim } from "./claim.ts";
import type { CompiledClaim, PhraseSets } from "./compile-claims.ts";
import { findHull } from "./find-hull.ts";
import type { FoundValue, ValueContext, ValueReader } from "./found-value.ts";
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
 */
export function checkClaims(page: PageText, claims: readonly CompiledClaim[], anchor: string): CheckedClaim[] {
  const sentences = splitSentences(page.text).map((span) => readSentence(page, span, anchor));
  const found = sentences.flatMap((sentence, index) =>
    claims.flatMap((claim) => checkSentence(sentence, sentences[index - 1], claim)),
  );
  return keepFirst(found).sort((a, b) => a.start - b.start || a.end - b.end);
}

type Sentence = {
  readonly source: string;
  readonly start: number;
  readonly text: FoldedText;
  readonly stance: Stance;
  readonly context: ValueContext;
  /** The day that dated variants are held against. */
  readonly day: string;
};

function readSentence(page: PageText, { start, end }: Span, anchor: string): Sentence {
  const source = page.text.slice(start, end);
  return {
    source,
    start,
    text: foldText(source),
    stance: readStance(source),
    context: { date: page.date },
    day: page.date ?? anchor,
  };
}

/** The first variant that fits. What the sentence before is about can still be what this one is about ("its Article 5"). */
function checkSentence(sentence: Sentence, before: Sentence | undefined, claim: CompiledClaim): CheckedClaim[] {
  const about = firstHull(sentence.text, claim.about);
  if (!about || isAboutOther(sentence, claim)) return [];
  const isDoubtful = before !== undefined && isAboutOther(before, claim);
  const values = READERS[claim.check.kind]?.(sentence.source, sentence.context) ?? [];
  for (const { variant, words } of claim.variants) {
    if (!isDated(sentence.day, variant.dated)) continue;
    const spoken = words && firstHull(sentence.text, words);
    if (words && !spoken) continue;
    const value = variant.value && values.find((candidate) => fits(candidate, variant.value));
    if (variant.value && !value) continue;
    const hull = spoken ?? (value ? undefined : about);
    const span = union(hull && unfoldSpan(sentence.text, hull.start, hull.end), value);
    if (isDoubtful && variant.verdict !== "supported") return [];
    return span && mayTell(variant.verdict, span, sentence.stance) ? [tell(claim.check, variant, span, sentence)] : [];
  }
  return [];
}

function isAboutOther({ text }: Sentence, { notAbout }: CompiledClaim): boolean {
  return notAbout.some((phrase) => findPhrase(text, phrase) >= 0);
}

function isDated(day: string, range: { from?: string | undefined; until?: string | undefined } = {}): boolean {
  return (range.from ?? "") <= day && day <= (range.until ?? "9999");
}

function firstHull(text: FoldedText, sets: PhraseSets): Span | undefined {
  for (const set of sets) {
    const hull = findHull(text, set);
    if (hull) return hull;
  }
  return undefined;
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

function mayTell(verdict: ClaimVerdict, span: Span, { asks, denies, supposes, speech }: Stance): boolean {
  if (asks) return false;
  if (verdict === "supported") return !denies;
  return !denies && !supposes && !speech.some(({ start, end }) => span.start >= start && span.end <= end);
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
