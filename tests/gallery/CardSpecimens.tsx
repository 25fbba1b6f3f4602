import type { ComponentChildren } from "preact";
import { Card, type CardActions } from "../../src/overlay/Card.tsx";
import type { CardSheet } from "../../src/overlay/card-sheet.ts";
import { type CardLinks, LinksContext } from "../../src/overlay/LinkedText.tsx";
import { useWording } from "../../src/overlay/wording-context.ts";
import { Section } from "../../src/views/parts/Section.tsx";
import type { Samples } from "./gallery-samples.ts";
import { useLook } from "./look-context.ts";
import { Specimen } from "./Specimen.tsx";
import { SURFACE_STYLES } from "./surface-styles.ts";

type Props = { readonly id: string; readonly title: string; readonly samples: Samples };

const NOTHING: CardSheet = { checks: [], facts: [], entity: undefined };
/** Above that of a phone, where the card is a sheet. */
const WIDTH = 484;
const PAIR_WIDTH = 848;
const SHEET = { width: 360, height: 640 };

const nothing = () => undefined;
const HOVERED: CardActions = { close: nothing, pin: nothing };
const LED_TO: CardActions = { ...HOVERED, back: nothing };
const PINNED: CardActions = { close: nothing, unpin: nothing };

/** In the gallery a card lies where it stands in the text. */
const IN_PLACE = `${SURFACE_STYLES.card}
  main { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 16px; padding: 16px 24px 24px; }
  main .frame.frame { position: static; max-height: none; }`;
const AS_SHEET = `${SURFACE_STYLES.card} main { padding: 16px; } main > p { font: 17px / 1.7 var(--serif); }`;

/** The card in all its forms. */
export function CardSpecimens({ id, title, samples }: Props) {
  const { checks, fact, entities, report } = samples;
  const { say } = useWording();
  const [person, place] = entities;
  const [contradicted] = checks;
  const of = (parts: Partial<CardSheet>): CardSheet => ({ ...NOTHING, ...parts });
  return (
    <Section id={id} title={title}>
      <div class="specimens">
        {entities.map((entity) => (
          <Framed key={entity.entity} name={`Card: ${entity.type}`} sheet={of({ entity })} samples={samples} />
        ))}
        {checks.map((check) => (
          <Framed
            key={check.check.verdict}
            name={`Card: ${check.check.verdict}`}
            sheet={of({ checks: [check] })}
            samples={samples}
          />
        ))}
        <Framed name="Card: key fact" sheet={of({ facts: [fact] })} samples={samples} />
        <Framed
          name="Card: a statement and a term at one place"
          sheet={of({ checks: contradicted ? [contradicted] : [], entity: person })}
          samples={samples}
        />
        <Framed name="Card: led to from another" sheet={of({ entity: place })} actions={LED_TO} samples={samples} />
        <Specimen name="Card: sheet on a phone" {...SHEET} styles={AS_SHEET}>
          <h1>{report.article.title}</h1>
          <p>{say("welcomeSample3")}</p>
          <Linked split={samples.split}>
            <Frame sheet={of({ entity: place })} actions={HOVERED} samples={samples} />
          </Linked>
        </Specimen>
      </div>
      <div class="specimens wide">
        <Specimen name="Cards: pinned, beside another" width={PAIR_WIDTH} styles={IN_PLACE}>
          <Linked split={samples.split}>
            <Frame sheet={of({ entity: place })} actions={PINNED} samples={samples} />
            <Frame sheet={of({ entity: person })} actions={HOVERED} samples={samples} />
          </Linked>
        </Specimen>
      </div>
    </Section>
  );
}

type FrameProps = { readonly sheet: CardSheet; readonly actions?: CardActions; readonly samples: Samples };

function Framed({ name, ...frame }: FrameProps & { readonly name: string }) {
  return (
    <Specimen name={name} width={WIDTH} styles={IN_PLACE}>
      <Linked split={frame.samples.split}>
        <Frame {...frame} />
      </Linked>
    </Specimen>
  );
}

function Linked({ split, children }: Pick<CardLinks, "split"> & { readonly children: ComponentChildren }) {
  return <LinksContext.Provider value={{ split, follow: nothing }}>{children}</LinksContext.Provider>;
}

function Frame({ sheet, actions = HOVERED, samples }: FrameProps) {
  const { density } = useLook();
  const headingId = actions === PINNED ? "pinned" : "hovered";
  return (
    <div class="frame slot-card" role="dialog" data-density={density} aria-labelledby={`${headingId}-0`}>
      <Card sheet={sheet} lang={samples.wording.lang} headingId={headingId} actions={actions} />
    </div>
  );
}
