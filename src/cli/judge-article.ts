import { annotatePage, type Engine } from "../report/annotate-page.ts";
import type { LabelledArticle } from "./read-labelled.ts";
import type { JudgedRow } from "./score-evaluation.ts";
import type { MarkedArticle } from "./score-mentions.ts";

/** The engine's answer to one labelled article. */
export type JudgedArticle = {
  readonly row: JudgedRow;
  readonly milliseconds: number;
  /** Present where a person marked the mentions. */
  readonly mentions: MarkedArticle | undefined;
};

/** Runs the engine on one article. */
export function judgeArticle(article: LabelledArticle, engine: Engine): JudgedArticle {
  const { id, set, lang, label, labelledBy, page, marked } = article;
  const started = performance.now();
  const { match, mentions } = annotatePage(page, engine);
  const milliseconds = performance.now() - started;
  // Reasons are shown for errors only: a corpus of silences need not be kept in memory.
  const reasons = match.label === label ? [] : match.reasons;
  const { text, title, date } = page;
  const row = { id, set, lang, date, title, chars: text.length, label, labelledBy, score: match.score, reasons };
  const found = marked ? mentions.map(({ entity, start, end }) => ({ entity, start, end })) : [];
  return {
    milliseconds,
    row: { ...row, verdict: match.label },
    mentions: marked && { id, lang, text, marked, found },
  };
}
