/** The texts that an export needs; the interface's wording has them. */
export type ExportText =
  | "popupCovers"
  | "popupBackground"
  | "popupArticleOf"
  | "popupNoDate"
  | "popupSure"
  | "popupReasons"
  | "popupReasonAgainst"
  | "popupChecks"
  | "popupTheArticle"
  | "popupTheRecord"
  | "popupCoverage"
  | "popupCoverageCount"
  | "popupMissing"
  | "popupPartly"
  | "popupStated"
  | "popupAlso"
  | "popupNext"
  | "factDated"
  | "factCaveat"
  | "factNext"
  | "popupTerms"
  | "popupTimeline"
  | "popupThisArticle"
  | "popupOtherText"
  | "exportAbout"
  | "exportUntitled"
  | "verdictContradicted"
  | "verdictNeedsContext"
  | "verdictSupported";

/** How an export says things in the reader's language. The texts of the dataset stay English. */
export type ExportWording = {
  readonly say: (key: ExportText, values?: Readonly<Record<string, string | number>>) => string;
  readonly date: (date: string) => string;
  readonly number: (value: number) => string;
  /** 0 to 1 as a percentage. */
  readonly percent: (share: number) => string;
};
