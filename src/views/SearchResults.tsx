import type { ComponentChildren } from "preact";
import { kindOf } from "../overlay/entity-kind.ts";
import { useWording } from "../overlay/wording-context.ts";
import type { SearchHit } from "../report/search-dataset.ts";
import { Disclosure } from "./parts/Disclosure.tsx";

type Props = {
  readonly query: string;
  readonly hits: readonly SearchHit[];
  readonly storyTitle: string;
  readonly cardOf: (hit: SearchHit) => ComponentChildren;
};

/** What the dataset has on a name, best first, or the honest word that it has nothing. */
export function SearchResults({ query, hits, storyTitle, cardOf }: Props) {
  const { say, sayCount } = useWording();
  return (
    <section class="results">
      <p class="quiet" role="status">
        {hits.length > 0 ? sayCount("panelFound", hits.length) : say("panelNothing", { query, story: storyTitle })}
      </p>
      <ul class="rows">
        {hits.map((hit) => (
          <li key={idOf(hit)}>
            <Disclosure kind="row" summary={<HitName hit={hit} />}>
              {cardOf(hit)}
            </Disclosure>
          </li>
        ))}
      </ul>
    </section>
  );
}

function HitName({ hit }: { readonly hit: SearchHit }) {
  const { say, date } = useWording();
  switch (hit.kind) {
    case "entity":
      return (
        <>
          <i class={`dot ${kindOf(hit.entity.type)}`} />
          <span lang="en">{hit.entity.name}</span>
          {hit.matched !== hit.entity.name && <span class="quiet">{hit.matched}</span>}
        </>
      );
    case "fact":
      return (
        <>
          <span class="quiet">{say("panelFacts")}</span>
          <span lang="en">{hit.fact.headline}</span>
        </>
      );
    case "event":
      return (
        <>
          <time dateTime={hit.event.date}>{date(hit.event.date)}</time>
          <span lang="en">{hit.event.what}</span>
        </>
      );
  }
}

function idOf(hit: SearchHit): string {
  return hit.kind === "entity" ? hit.entity.id : hit.kind === "fact" ? hit.fact.id : hit.event.id;
}
