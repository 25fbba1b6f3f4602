import type { ClaimVerdict } from "../dataset/claims-schema.ts";
import type { Span } from "../page-text/page-text.ts";

/** A statement at a span, with the claim check that covers it and the verdict. */
export type MarkedCheck = Span & { readonly claim: string; readonly verdict: ClaimVerdict };

/** A text with the statements that a person marked, and those that the engine told. */
export type CheckedText = {
  readonly id: string | number;
  readonly lang: string;
  readonly text: string;
  readonly marked: readonly MarkedCheck[];
  readonly found: readonly MarkedCheck[];
};

/**
 * How often a verdict is right: of those told, how many overlap a mark of the same verdict; of the marked statements, how
 * many are told so. Absent where there is nothing to divide by.
 */
export type VerdictScores = {
  readonly told: number;
  readonly right: number;
  readonly marked: number;
  readonly met: number;
  readonly precision: number | undefined;
  readonly recall: number | undefined;
};

/** A verdict told that nobody marked (`wrong`), or a mark that was not told (`missed`), with the words around it. */
export type CheckError = MarkedCheck & {
  readonly kind: "wrong" | "missed";
  readonly id: string | number;
  readonly lang: string;
  /** The words between `⟦` and `⟧`, some words before and behind them. */
  readonly context: string;
};

/** How well statements are held against the record. */
export type CheckScores = {
  readonly texts: number;
  readonly byVerdict: Readonly<Record<ClaimVerdict, VerdictScores>>;
  readonly byLanguage: Readonly<Record<string, Readonly<Record<ClaimVerdict, VerdictScores>>>>;
  /** Of the verdicts that are drawn on a page: what is supported is marked where a person cared to. */
  readonly errors: readonly CheckError[];
};

const VERDICTS: readonly ClaimVerdict[] = ["contradicted", "needs-context", "supported"];
const CONTEXT_CHARS = 60;

/** Figures over all texts, by verdict and by language, with every error. */
export function scoreChecks(texts: readonly CheckedText[]): CheckScores {
  const groups = [...Map.groupBy(texts, ({ lang }) => lang)].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    texts: texts.length,
    byVerdict: rateVerdicts(texts),
    byLanguage: Object.fromEntries(groups.map(([lang, members]) => [lang, rateVerdicts(members)])),
    errors: texts.flatMap(findErrors),
  };
}

function rateVerdicts(texts: readonly CheckedText[]): Record<ClaimVerdict, VerdictScores> {
  const rated = VERDICTS.map((verdict) => [verdict, rate(texts, verdict)] as const);
  return Object.fromEntries(rated) as Record<ClaimVerdict, VerdictScores>;
}

function rate(texts: readonly CheckedText[], verdict: ClaimVerdict): VerdictScores {
  const of = (checks: readonly MarkedCheck[]) => checks.filter((check) => check.verdict === verdict);
  const told = texts.flatMap(({ found, marked }) => of(found).map((check) => isAmong(check, marked)));
  const marks = texts.flatMap(({ found, marked }) => of(withoutTwins(marked)).map((check) => isAmong(check, found)));
  const [right, met] = [told, marks].map((answers) => answers.filter(Boolean).length);
  return {
    told: told.length,
    right: right ?? 0,
    marked: marks.length,
    met: met ?? 0,
    precision: told.length > 0 ? (right ?? 0) / told.length : undefined,
    recall: marks.length > 0 ? (met ?? 0) / marks.length : undefined,
  };
}

/** Two checks can cover one statement: told once is told. */
function withoutTwins(marked: readonly MarkedCheck[]): MarkedCheck[] {
  const isTwin = (a: MarkedCheck, b: MarkedCheck) => a.verdict === b.verdict && a.start === b.start && a.end === b.end;
  return marked.filter((mark, at) => marked.findIndex((other) => isTwin(mark, other)) === at);
}

function isAmong({ verdict, start, end }: MarkedCheck, others: readonly MarkedCheck[]): boolean {
  return others.some((other) => other.verdict === verdict && other.start < end && start < other.end);
}

/** The errors of one text in its order. */
function findErrors(text: CheckedText): CheckError[] {
  const { marked, found } = text;
  const missed = withoutTwins(marked).filter((one) => !isAmong(one, found));
  const wrong = found.filter((one) => !isAmong(one, marked));
  return [...missed.map((one) => toError("missed", one, text)), ...wrong.map((one) => toError("wrong", one, text))]
    .filter(({ verdict }) => verdict !== "supported")
    .sort((a, b) => a.start - b.start);
}

function toError(kind: CheckError["kind"], check: MarkedCheck, { id, lang, text }: CheckedText): CheckError {
  const { claim, verdict, start, end } = check;
  const before = text.slice(Math.max(0, start - CONTEXT_CHARS), start);
  const behind = text.slice(end, end + CONTEXT_CHARS);
  const context = `${before}⟦${text.slice(start, end)}⟧${behind}`.replace(/\s+/g, " ");
  return { kind, id, lang, claim, verdict, start, end, context };
}
