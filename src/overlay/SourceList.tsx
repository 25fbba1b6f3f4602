import { formatDate } from "../dataset/format-date.ts";
import type { Citation } from "../report/cite-sources.ts";

/** Sources with publisher and date; each opens in a new tab. */
export function SourceList({ sources }: { readonly sources: readonly Citation[] }) {
  return (
    <ul class="sources">
      {sources.map(({ id, url, title, publisher, date, lang }) => (
        <li key={id}>
          <a href={url} target="_blank" rel="noopener noreferrer" title={title} hreflang={lang}>
            {publisher}
          </a>
          <span class="date">{formatDate(date)}</span>
        </li>
      ))}
    </ul>
  );
}
