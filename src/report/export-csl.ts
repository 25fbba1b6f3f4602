import type { Citation } from "./cite-sources.ts";

/** One source in the form of the Citation Style Language (CSL-JSON 1.0), as reference managers read it. */
export type CslItem = {
  readonly id: string;
  readonly type: "article-newspaper" | "webpage";
  readonly title: string;
  readonly "container-title": string;
  readonly publisher: string;
  readonly issued: { readonly "date-parts": readonly [readonly number[]] };
  readonly URL: string;
  readonly language: string;
};

/** The sources as CSL-JSON. A title that is our description of a page stands in square brackets, as is the custom. */
export function exportCsl(sources: readonly Citation[]): CslItem[] {
  return sources.map(({ id, kind, title, described, publisher, date, url, lang }) => ({
    id,
    type: kind === "news" ? "article-newspaper" : "webpage",
    title: described ? `[${title}]` : title,
    "container-title": publisher,
    publisher,
    issued: { "date-parts": [date.split("-").map(Number)] },
    URL: url,
    language: lang,
  }));
}
