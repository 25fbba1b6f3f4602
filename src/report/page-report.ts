import type { Mention } from "../annotate/mention.ts";
import type { CheckedClaim } from "../check-claims/claim.ts";
import type { Chart } from "../dataset/pictures.ts";
import type { EntityType, Fact, TimelineEvent } from "../dataset/schema.ts";
import type { StoryMatch } from "../detect/story-match.ts";
import type { Span } from "../page-text/page-text.ts";
import type { Citation } from "./cite-sources.ts";

/** What a page says of itself. */
export type ReportedArticle = {
  /** Empty where the page has no headline. */
  readonly title: string;
  /** `YYYY-MM-DD`, where the page states one. */
  readonly date: string | undefined;
  /** BCP 47 tag, where the page states one. */
  readonly lang: string | undefined;
  /** Where the page was read; absent for a text that came without an address. */
  readonly url: string | undefined;
};

/** An entity found on the page: how often and where. */
export type Term = {
  readonly entity: string;
  readonly type: EntityType;
  /** English. */
  readonly name: string;
  /** The name in the other language of the interface, where the dataset has one. */
  readonly names: { readonly ja?: string | undefined };
  readonly count: number;
  /** Spans of all its mentions in the order of the text. */
  readonly spans: readonly Span[];
};

/** A fact that the article states, and where: the sentence, and its words. `partly`: a part of it, without the point. */
export type FactMention = Span & { readonly fact: string; readonly said: string; readonly partly: boolean };

/** What a card says of a fact; `sources` are ids of the report's sources. */
export type ReportedFact = Pick<
  Fact,
  "id" | "headline" | "statement" | "quote" | "figures" | "date" | "caveat" | "next" | "sources"
>;

/** Ids of facts. Together, `mentioned` and `missing` are the key facts that existed on the article's date. */
export type Coverage = {
  /** Stated, as a whole or in part. */
  readonly mentioned: readonly string[];
  readonly missing: readonly string[];
  /** Facts that came after the article, oldest first: it could not mention them. */
  readonly later: readonly string[];
};

/** What a timeline tells of an event; `sources` are ids of the report's sources. */
export type ReportedEvent = Pick<TimelineEvent, "id" | "date" | "what" | "sources">;

/**
 * Everything found on one page: the one value that the popup, the side panel, the export and the command line read. Plain
 * data, complete in itself: it crosses from the page to the extension as one message. Without a story all lists are empty.
 */
export type PageReport = {
  readonly match: StoryMatch;
  readonly storyTitle: string;
  readonly article: ReportedArticle;
  readonly mentions: readonly Mention[];
  /** Statements of the article held against the record, in the order of the text. */
  readonly checks: readonly CheckedClaim[];
  /** Terms by number of mentions, most first. */
  readonly terms: readonly Term[];
  /** Where the article states facts, key or minor. */
  readonly facts: readonly FactMention[];
  readonly coverage: Coverage;
  /** What the cards of all facts say that `facts` and `coverage` name. */
  readonly factCards: readonly ReportedFact[];
  /** The story's events, oldest first, and the day to tell from where the article has no date. */
  readonly timeline: { readonly anchor: string; readonly events: readonly ReportedEvent[] };
  /** Amounts that are mixed up, where the article speaks of one of them. */
  readonly chart: Chart | undefined;
  /** Every source that something above names, once. */
  readonly sources: readonly Citation[];
};
