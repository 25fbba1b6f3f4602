import { Disclosure } from "../overlay/Disclosure.tsx";
import { FactDetails } from "../overlay/FactDetails.tsx";
import { useWording } from "../overlay/wording-context.ts";
import type { PageReport } from "../report/page-report.ts";
import { pickById } from "../report/pick-by-id.ts";

/** What happened after the article, oldest first: facts that it could not state. */
export function LaterFacts({ report: { coverage, factCards, sources } }: { readonly report: PageReport }) {
  const { date } = useWording();
  const facts = pickById(coverage.later, factCards);
  return (
    <ul class="rows">
      {facts.map((fact) => (
        <li key={fact.id} data-fact={fact.id}>
          <Disclosure
            kind="row"
            summary={
              <>
                <time dateTime={fact.date}>{date(fact.date)}</time>
                <span lang="en">{fact.headline}</span>
              </>
            }
          >
            <FactDetails fact={fact} sources={pickById(fact.sources, sources)} />
          </Disclosure>
        </li>
      ))}
    </ul>
  );
}
