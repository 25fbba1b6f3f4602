import type { Mention } from "../annotate/mention.ts";
import type { CheckedClaim } from "../check-claims/claim.ts";
import type { EntityType } from "../dataset/schema.ts";
import type { StoryMatch } from "../detect/story-match.ts";
import type { Span } from "../page-text/page-text.ts";
import type { Citation } from "./cite-sources.ts";
import type { DatedEvent } from "./place-on-timeline.ts";

/** An entity found on the page: how often and where. */
export type Term = {
  readonly entity: string;
  readonly type: EntityType;
  readonly name: string;
  readonly count: number;
  /** Spans of all its mentions in the order of the text. */
  readonly spans: readonly Span[];
};

/** A key fact that the article states, and where. */
export type FactMention = Span & { readonly fact: string };

/** Key facts that existed on the article's date: those it states and those it leaves out. */
export type Coverage = { readonly mentioned: readonly string[]; readonly missing: readonly string[] };

/** A checked statement with the sources of its record. */
export type ReportedClaim = CheckedClaim & { readonly citations: readonly Citation[] };

/** Everything found on one page: the one value that the popup, the export and the command line read. */
export type PageReport = {
  readonly match: StoryMatch;
  readonly storyTitle: string;
  readonly articleTitle: string;
  /** `YYYY-MM-DD`, where the page states one. */
  readonly date: string | undefined;
  readonly mentions: readonly Mention[];
  /** Statements of the article held against the record, in the order of the text. */
  readonly checks: readonly ReportedClaim[];
  /** Terms by number of mentions, most first. */
  readonly terms: readonly Term[];
  readonly facts: readonly FactMention[];
  /** The story's events, oldest first, and the day to tell from where the article has no date. Empty without a story. */
  readonly timeline: { readonly anchor: string; readonly events: readonly DatedEvent[] };
  readonly coverage: Coverage;
};
