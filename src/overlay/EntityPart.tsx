import type { Role } from "../dataset/schema.ts";
import type { Citation } from "../report/cite-sources.ts";
import { AmountChart } from "./AmountChart.tsx";
import type { CardContent, CardFact } from "./build-card.ts";
import { Disclosure } from "./Disclosure.tsx";
import { kindOf } from "./entity-kind.ts";
import { FactDetails } from "./FactDetails.tsx";
import { LinkedText } from "./LinkedText.tsx";
import { LocatorMap } from "./LocatorMap.tsx";
import { TYPE_NAMES } from "./message-keys.ts";
import { SourceList } from "./SourceList.tsx";
import { useWording } from "./wording-context.ts";

type Props = { readonly content: CardContent; readonly headingId?: string };

/** An entity: who or what it is, what it was on the article's day, what has changed since, and the facts about it. */
export function EntityPart({ content, headingId }: Props) {
  const { say } = useWording();
  return (
    <section class="card-part entity-part">
      <p class={`type dotted ${kindOf(content.type)}`}>{say(TYPE_NAMES[content.type])}</p>
      <Name content={content} id={headingId} />
      <p class="description" lang="en">
        <LinkedText text={content.description} />
      </p>
      {content.map && <LocatorMap map={content.map} name={content.name} />}
      {content.metonym && <p class="quiet">{say("cardMetonym", { meaning: content.metonym })}</p>}
      <ThenAndNow content={content} />
      {content.story && (
        <section>
          <h3>{say("cardInStory")}</h3>
          <p lang="en">
            <LinkedText text={content.story} />
          </p>
        </section>
      )}
      {content.note && (
        <p class="note" lang="en">
          <LinkedText text={content.note} />
        </p>
      )}
      {content.chart && (
        <section>
          <h3>{say("cardAmounts")}</h3>
          <AmountChart chart={content.chart.chart} />
          <SourceList sources={content.chart.sources} />
        </section>
      )}
      {content.facts.length > 0 && <Facts facts={content.facts} />}
      <Sources sources={content.sources} />
    </section>
  );
}

/** Both names, that of the reader's language first. */
function Name({
  content: { name, localName },
  id,
}: {
  readonly content: CardContent;
  readonly id: string | undefined;
}) {
  const { lang } = useWording();
  const english = { text: name, lang: "en" };
  const [first, second] = localName?.lang === lang ? [localName, english] : [english, localName];
  return (
    <h2 id={id}>
      <span lang={first.lang}>{first.text}</span>
      {second && (
        <span class="local" lang={second.lang}>
          {second.text}
        </span>
      )}
    </h2>
  );
}

function ThenAndNow({ content }: { readonly content: CardContent }) {
  const { say, date } = useWording();
  const { roles, asAt, assumedDate } = content;
  const since = content.since && content.since.asOf > asAt ? content.since : undefined;
  if (roles.length === 0 && !since) return null;
  return (
    <dl class="then-now">
      {roles.length > 0 && (
        <div>
          <dt>{say(assumedDate ? "cardWhenItBroke" : "cardOnTheDay", { date: date(asAt) })}</dt>
          {roles.map((role) => (
            <RoleLine key={role.title} role={role} />
          ))}
        </div>
      )}
      {since && (
        <div>
          <dt>{say("cardSince", { date: date(since.asOf) })}</dt>
          <dd lang="en">
            <LinkedText text={since.text} />
          </dd>
        </div>
      )}
    </dl>
  );
}

function RoleLine({ role: { title, from, until } }: { readonly role: Role }) {
  const { say, date } = useWording();
  const tenure = (): string => {
    if (from && until) return say("cardFromUntil", { from: date(from), until: date(until) });
    if (from) return say("cardFrom", { date: date(from) });
    return until ? say("cardUntil", { date: date(until) }) : "";
  };
  return (
    <dd class="role">
      {until ? say("cardThen", { office: title }) : title}
      <span class="tenure">{tenure()}</span>
    </dd>
  );
}

function Facts({ facts }: { readonly facts: readonly CardFact[] }) {
  const { say } = useWording();
  return (
    <section>
      <h3>{say("cardOnRecord")}</h3>
      <ul class="rows">
        {facts.map(({ fact, sources }) => (
          <li key={fact.id}>
            <Disclosure kind="row" summary={<span lang="en">{fact.headline}</span>}>
              <FactDetails fact={fact} sources={sources} />
            </Disclosure>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sources({ sources }: { readonly sources: readonly Citation[] }) {
  const { sayCount } = useWording();
  return (
    <footer>
      <Disclosure summary={sayCount("cardSources", sources.length)}>
        <SourceList sources={sources} />
      </Disclosure>
    </footer>
  );
}
