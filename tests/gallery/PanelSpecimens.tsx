import { useState } from "preact/hooks";
import { Panel } from "../../src/views/Panel.tsx";
import { PanelCard } from "../../src/views/PanelCard.tsx";
import { contentOfHit, contentOfItem, type PanelContent } from "../../src/views/panel-content.ts";
import { Section } from "../../src/views/parts/Section.tsx";
import type { PopupState } from "../../src/views/popup-state.ts";
import type { Samples } from "./gallery-samples.ts";
import { Specimen } from "./Specimen.tsx";
import { SURFACE_STYLES } from "./surface-styles.ts";

type Props = { readonly id: string; readonly title: string; readonly samples: Samples };

const HOST = "news.example";
const nothing = () => undefined;
const ACTIONS = { jump: nothing, point: nothing, check: nothing, grant: nothing };

/** The side panel at its widths and in its states. */
export function PanelSpecimens({ id, title, samples }: Props) {
  const story: PopupState = { kind: "story", report: samples.report, host: HOST };
  const elsewhere: PopupState = { kind: "no-access", host: HOST };
  const unfoldFirst = (selector: string) => (document: Document) => {
    document.querySelector<HTMLElement>(selector)?.click();
  };
  return (
    <Section id={id} title={title}>
      <div class="specimens">
        <One name="Panel: the article" width={360} state={story} samples={samples} />
        <One
          name="Panel: a statement unfolded"
          width={280}
          state={story}
          samples={samples}
          after={unfoldFirst(".row-fold:has(.contradicted)")}
        />
        <One
          name="Panel: a search"
          width={360}
          state={story}
          query="Tomahawk"
          samples={samples}
          after={unfoldFirst("summary")}
        />
        <One name="Panel: nothing found" width={360} state={story} query="Napoleon" samples={samples} />
        <One name="Panel: no story" width={360} state={{ kind: "other", host: HOST }} samples={samples} />
        <One name="Panel: the browser lets nobody in" width={360} state={elsewhere} refused samples={samples} />
      </div>
      <div class="specimens wide">
        <One
          name="Panel: a term unfolded"
          width={500}
          state={story}
          samples={samples}
          after={unfoldFirst(".row-fold:has(.person)")}
        />
      </div>
    </Section>
  );
}

type OneProps = {
  readonly name: string;
  readonly width: number;
  readonly state: PopupState;
  readonly query?: string;
  readonly refused?: boolean;
  readonly samples: Samples;
  readonly after?: (document: Document) => void;
};

function One({ name, width, state, query: first = "", refused, samples, after }: OneProps) {
  const [query, setQuery] = useState(first);
  const { dataset, entityCard, split, search, wording, report } = samples;
  const data = { dataset, entityCard };
  const card = (content: PanelContent | undefined) =>
    content && <PanelCard content={content} lang={wording.lang} entityCard={entityCard} split={split} />;
  return (
    <Specimen name={name} width={width} styles={SURFACE_STYLES.panel} after={after}>
      <Panel
        state={state}
        checked={refused ? "refused" : undefined}
        query={query}
        onQuery={setQuery}
        search={search}
        storyTitle={dataset.story.title}
        place={report.checks[0]?.start}
        itemCard={(item, read) => card(contentOfItem(item, read, data))}
        hitCard={(hit) => card(contentOfHit(hit, data))}
        actions={ACTIONS}
      />
    </Specimen>
  );
}
