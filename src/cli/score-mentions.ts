import { type MarkedMention, type Ratios, scoreMentions } from "./score-evaluation.ts";

/** An article with the mentions that a person marked and those that the engine found. */
export type MarkedArticle = {
  readonly id: string | number;
  readonly lang: string;
  readonly text: string;
  readonly marked: readonly MarkedMention[];
  readonly found: readonly MarkedMention[];
};

/** A mention found that nobody marked (`wrong`), or marked and not found (`missed`), with the words around it. */
export type MentionError = MarkedMention & {
  readonly kind: "wrong" | "missed";
  readonly id: string | number;
  readonly lang: string;
  /** The surface form between `⟦` and `⟧`, some words before and behind it. */
  readonly context: string;
};

/** How well the mentions of some articles were found. */
type MentionRatios = Ratios & { readonly articles: number };

/** The same, by language, with every error. */
export type MentionScores = MentionRatios & {
  readonly byLanguage: Readonly<Record<string, MentionRatios>>;
  readonly errors: readonly MentionError[];
};

/** Characters shown on either side of a mention. */
const CONTEXT_CHARS = 40;

/** Strict figures over all articles and by language, and what was wrong or missed. */
export function scoreMarkedArticles(articles: readonly MarkedArticle[]): MentionScores {
  const groups = [...Map.groupBy(articles, ({ lang }) => lang)].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    ...rate(articles),
    byLanguage: Object.fromEntries(groups.map(([lang, members]) => [lang, rate(members)])),
    errors: articles.flatMap(findErrors),
  };
}

function rate(articles: readonly MarkedArticle[]): MentionRatios {
  return { articles: articles.length, ...scoreMentions(articles) };
}

/** The errors of one article in the order of its text. */
function findErrors(article: MarkedArticle): MentionError[] {
  const { marked, found } = article;
  const missed = marked.filter((one) => !isAmong(one, found)).map((one) => toError("missed", one, article));
  const wrong = found.filter((one) => !isAmong(one, marked)).map((one) => toError("wrong", one, article));
  return [...missed, ...wrong].sort((a, b) => a.start - b.start);
}

function isAmong({ entity, start, end }: MarkedMention, others: readonly MarkedMention[]): boolean {
  return others.some((other) => other.entity === entity && other.start === start && other.end === end);
}

function toError(kind: MentionError["kind"], mention: MarkedMention, { id, lang, text }: MarkedArticle): MentionError {
  const { entity, start, end } = mention;
  const before = text.slice(Math.max(0, start - CONTEXT_CHARS), start);
  const behind = text.slice(end, end + CONTEXT_CHARS);
  const context = `${before}⟦${text.slice(start, end)}⟧${behind}`.replace(/\s+/g, " ");
  return { kind, id, lang, entity, start, end, context };
}
