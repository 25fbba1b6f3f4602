/** One piece of evidence that counted, in words a reader understands. */
export type Reason = {
  /** Id of the signal in the story's data. */
  readonly facet: string;
  /** In log-odds; negative when it spoke against. */
  readonly weight: number;
  /** What the signal says: "says that Article 5 may cover attacks in space". */
  readonly label: string;
  /** The article's words that gave it away. */
  readonly evidence: string;
};

/** `core`: the article covers the story. `related`: background or follow-up. `none`: something else. */
export type StoryLabel = "core" | "related" | "none";

/** The verdict on one article, with the reasons that counted for it: telling ones first, then by weight, the date last. `score` is a probability, 0 to 1. */
export type StoryMatch = {
  readonly story: string;
  readonly label: StoryLabel;
  readonly score: number;
  readonly reasons: readonly Reason[];
};
