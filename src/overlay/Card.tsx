import { ClaimPart } from "./ClaimPart.tsx";
import type { CardSheet } from "./card-sheet.ts";
import { EntityPart } from "./EntityPart.tsx";
import { FactPart } from "./FactPart.tsx";
import { useWording } from "./wording-context.ts";

/** What the reader can do with a card; what is absent is not offered. */
export type CardActions = {
  readonly close: () => void;
  readonly back?: (() => void) | undefined;
  readonly pin?: (() => void) | undefined;
  readonly unpin?: (() => void) | undefined;
};

/** What a card is drawn from. */
export type CardProps = {
  readonly sheet: CardSheet;
  /** Language of the article's words, where known. */
  readonly lang: string | undefined;
  /** What the ids of its headings begin with; a number follows, from 0. */
  readonly headingId: string;
  readonly actions: CardActions;
};

/** The card of one place in the article: what is checked first, then the term, then the key fact that the sentence states. */
export function Card({ sheet: { checks, facts, entity }, lang, headingId, actions }: CardProps) {
  const id = (index: number): string => `${headingId}-${index}`;
  return (
    <article class="card">
      <Tools actions={actions} />
      {checks.map(({ check, sources }, index) => (
        <ClaimPart key={check.claim} headingId={id(index)} check={check} sources={sources} lang={lang} />
      ))}
      {entity && <EntityPart headingId={id(checks.length)} content={entity} />}
      {facts.map(({ fact, sources }, index) => (
        <FactPart
          key={fact.id}
          headingId={id(checks.length + (entity ? 1 : 0) + index)}
          fact={fact}
          sources={sources}
        />
      ))}
    </article>
  );
}

const ICONS = {
  back: "M10 3 5 8l5 5",
  pin: "M6 2.5h4l-.6 4 2.1 2.2h-7L6.6 6.5zM8 8.7v4.8",
  close: "M3.5 3.5l9 9M12.5 3.5l-9 9",
};

function Tools({ actions: { close, back, pin, unpin } }: { readonly actions: CardActions }) {
  const { say } = useWording();
  return (
    <div class="tools">
      {back && (
        <button type="button" class="tool back" onClick={back}>
          <Icon path={ICONS.back} /> {say("cardBack")}
        </button>
      )}
      {pin && (
        <button type="button" class="tool" aria-label={say("cardPin")} title={say("cardPin")} onClick={pin}>
          <Icon path={ICONS.pin} />
        </button>
      )}
      {unpin && (
        <button
          type="button"
          class="tool pressed"
          aria-label={say("cardUnpin")}
          title={say("cardUnpin")}
          aria-pressed={true}
          onClick={unpin}
        >
          <Icon path={ICONS.pin} />
        </button>
      )}
      <button type="button" class="tool close" aria-label={say("cardClose")} title={say("cardClose")} onClick={close}>
        <Icon path={ICONS.close} />
      </button>
    </div>
  );
}

function Icon({ path }: { readonly path: string }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
