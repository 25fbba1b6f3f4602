/** Half-open range of UTF-16 offsets into a page text. */
export type Span = { readonly start: number; readonly end: number };

/**
 * An article as text, free of the page it came from. Offsets into `text` are the currency of every room: mentions,
 * checks and reports speak in them, and a DOM range is made only when something is drawn.
 */
export type PageText = {
  /** The article's own words: body only, blocks joined by `\n`; the headline stands in it only where the page has it there. */
  readonly text: string;
  /** Headline of the article, from its metadata or its `h1`; may be empty. */
  readonly title: string;
  /** Standfirst or meta description; may be empty. */
  readonly description: string;
  /** Publication day as the page states it, `YYYY-MM-DD`. */
  readonly date: string | undefined;
  /** BCP 47 tag, as the page states it. */
  readonly lang: string | undefined;
  /** The entries of a page that holds several articles, such as a live blog; absent or empty on any other. */
  readonly parts?: readonly Span[];
};
