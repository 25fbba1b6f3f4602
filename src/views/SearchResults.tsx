import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Disclosure } from "../overlay/Disclosure.tsx";
import { kindOf } from "../overlay/entity-kind.ts";
import { TYPE_NAMES } from "../overlay/message-keys.ts";
import { useWording } from "../overlay/wording-context.ts";
import type { SearchHit } from "../report/search-dataset.ts";

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
      <h1>{say("panelResults")}</h1>
      <p class="quiet" role="status">
        {hits.length > 0 ? sayCount("panelFound", hits.length) : say("panelNothing", { query, story: storyTitle })}
      </p>
      <ul class="rows">
        {hits.map((hit) => (
          <Result key={idOf(hit)} hit={hit} cardOf={cardOf} />
        ))}
      </ul>
    </section>
  );
}

/** Its card is made when it is unfolded: with each letter of a query there are other results. */
function Result({ hit, cardOf }: Pick<Props, "cardOf"> & { readonly hit: SearchHit }) {
  const [open, setOpen] = useState(false);
  return (
    <li>
      <Disclosure kind="row" summary={<HitName hit={hit} />} onToggle={setOpen}>
        {open && cardOf(hit)}
      </Disclosure>
    </li>
  );
}

function HitName({ hit }: { readonly hit: SearchHit }) {
  const { say, date } = useWording();
  switch (hit.kind) {
    case "entity":
      return (
        <>
          <i class={`dotted ${kindOf(hit.entity.type)}`} role="img" aria-label={say(TYPE_NAMES[hit.entity.type])} />
          <span>
            <span lang="en">{hit.entity.name}</span>
            {hit.matched !== hit.entity.name && <span class="quiet">{hit.matched}</span>}
          </span>
        </>
      );
    case "fact":
      return (
        <span>
          <span lang="en">{hit.fact.headline}</span>
          <span class="quiet">{say("cardFact")}</span>
        </span>
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
