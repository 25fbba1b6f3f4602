import type { Citation } from "../report/cite-sources.ts";
import { useWording } from "./wording-context.ts";

/** Sources with publisher and date; each opens in a new tab. */
export function SourceList({ sources }: { readonly sources: readonly Citation[] }) {
  const { date: write } = useWording();
  return (
    <ul class="sources">
      {sources.map(({ id, url, title, publisher, date, lang }) => (
        <li key={id}>
          <a href={url} target="_blank" rel="noopener noreferrer" lang="en" title={title} hreflang={lang}>
            {publisher}
          </a>
          <span class="date">{write(date)}</span>
        </li>
      ))}
    </ul>
  );
}
