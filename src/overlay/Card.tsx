import { formatDate } from "../dataset/format-date.ts";
import type { Role } from "../dataset/schema.ts";
import type { Citation } from "../report/cite-sources.ts";
import { AmountChart } from "./AmountChart.tsx";
import type { CardContent, CardFact } from "./build-card.ts";
import { kindOf, typeLabel } from "./entity-kind.ts";
import { LocatorMap } from "./LocatorMap.tsx";
import { SourceList } from "./SourceList.tsx";

type Props = { readonly content: CardContent; readonly onClose: () => void };

/** The fact card of one entity: who or what it is, what it was on the article's day, what has changed, and the facts. */
export function Card({ content, onClose }: Props) {
  return (
    <article class="card" aria-labelledby="name">
      <header>
        <p class={`type ${kindOf(content.type)}`}>{typeLabel(content.type)}</p>
        <button type="button" class="close" aria-label="Close" onClick={onClose}>
          <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
            <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" />
          </svg>
        </button>
        <h2 id="name">
          {content.name}
          {content.localName && (
            <span class="local" lang={content.localName.lang}>
              {content.localName.text}
            </span>
          )}
        </h2>
      </header>
      <p class="description">{content.description}</p>
      {content.map && <LocatorMap map={content.map} name={content.name} />}
      {content.metonym && <p class="quiet">In news copy it can also stand for {content.metonym}.</p>}
      <ThenAndNow content={content} />
      {content.story && (
        <section>
          <h3>In this story</h3>
          <p>{content.story}</p>
        </section>
      )}
      {content.note && <p class="note">{content.note}</p>}
      {content.chart && (
        <section>
          <h3>Amounts</h3>
          <AmountChart chart={content.chart.chart} />
          <SourceList sources={content.chart.sources} />
        </section>
      )}
      {content.facts.length > 0 && <Facts facts={content.facts} />}
      <Sources sources={content.sources} />
    </article>
  );
}

function ThenAndNow({ content }: { readonly content: CardContent }) {
  const { roles, asAt, assumedDate } = content;
  const since = content.since && content.since.asOf > asAt ? content.since : undefined;
  if (roles.length === 0 && !since) return null;
  return (
    <dl class="then-now">
      {roles.length > 0 && (
        <div>
          <dt>
            {assumedDate ? "When the story broke" : "On the day of the article"}, {formatDate(asAt)}
          </dt>
          {roles.map((role) => (
            <dd key={role.title} class="role">
              {role.title}
              {role.until && " (then)"}
              <span class="tenure">{tenure(role)}</span>
            </dd>
          ))}
        </div>
      )}
      {since && (
        <div>
          <dt>Since then, as of {formatDate(since.asOf)}</dt>
          <dd>{since.text}</dd>
        </div>
      )}
    </dl>
  );
}

function tenure({ from, until }: Role): string {
  if (from && until) return `${formatDate(from)} – ${formatDate(until)}`;
  if (from) return `from ${formatDate(from)}`;
  return until ? `until ${formatDate(until)}` : "";
}

function Facts({ facts }: { readonly facts: readonly CardFact[] }) {
  return (
    <section>
      <h3>On the record</h3>
      {facts.map((fact) => (
        <div class="fact" key={fact.id}>
          <h4>{fact.headline}</h4>
          <p>{fact.statement}</p>
          {fact.caveat && <p class="quiet">{fact.caveat}</p>}
          <SourceList sources={fact.sources} />
        </div>
      ))}
    </section>
  );
}

function Sources({ sources }: { readonly sources: readonly Citation[] }) {
  return (
    <footer>
      <h3>{sources.length === 1 ? "Source" : "Sources"}</h3>
      <SourceList sources={sources} />
    </footer>
  );
}
