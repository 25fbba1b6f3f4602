import type { ComponentChildren } from "preact";
import { useMemo, useState } from "preact/hooks";
import { useWording } from "../overlay/wording-context.ts";
import type { Span } from "../page-text/page-text.ts";
import type { DatasetSearch, SearchHit } from "../report/search-dataset.ts";
import { CoverageList } from "./CoverageList.tsx";
import { PageMessage } from "./PageMessage.tsx";
import { PanelFilters } from "./PanelFilters.tsx";
import { filterOf, itemAt, listPanelItems, type PanelFilter, type PanelItem } from "./panel-items.ts";
import { Section } from "./parts/Section.tsx";
import type { PopupState } from "./popup-state.ts";
import { ReadingList } from "./ReadingList.tsx";
import { SearchResults } from "./SearchResults.tsx";
import { StoryHead } from "./StoryHead.tsx";

/** What the reader can do from the side panel. */
export type PanelActions = {
  readonly jump: (span: Span) => void;
  readonly point: (span: Span | undefined) => void;
  readonly check: () => void;
  readonly grant: () => void;
};

type Props = {
  readonly state: PopupState;
  /** What is looked up; empty for the article. */
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly search: DatasetSearch;
  readonly storyTitle: string;
  /** How far the reader has come in the article, as an offset in its text. */
  readonly place: number | undefined;
  readonly cardOf: (item: PanelItem | SearchHit) => ComponentChildren;
  readonly actions: PanelActions;
};

/** The side panel: the marks of the article as one list in reading order, and a search over the whole dataset. */
export function Panel(props: Props) {
  const { query, onQuery, search, storyTitle, cardOf } = props;
  const { say } = useWording();
  return (
    <>
      <search class="panel-search">
        <label for="query">{say("panelSearch")}</label>
        <input
          id="query"
          type="search"
          value={query}
          aria-describedby="query-hint"
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => onQuery(event.currentTarget.value)}
        />
        <p id="query-hint" class="quiet">
          {say("panelSearchHint")}
        </p>
      </search>
      {query.trim() === "" ? (
        <Article {...props} />
      ) : (
        <SearchResults query={query} hits={search(query)} storyTitle={storyTitle} cardOf={cardOf} />
      )}
    </>
  );
}

function Article({ state, place, cardOf, actions }: Props) {
  const { say } = useWording();
  const [off, setOff] = useState<readonly PanelFilter[]>([]);
  const report = state.kind === "story" ? state.report : undefined;
  const items = useMemo(() => (report ? listPanelItems(report) : []), [report]);
  if (state.kind !== "story") {
    return <PageMessage state={state} checked={false} onCheck={actions.check} onGrant={actions.grant} />;
  }
  const shown = items.filter((item) => !off.includes(filterOf(item)));
  const { coverage } = state.report;
  return (
    <>
      <StoryHead report={state.report} />
      <Section id="marks" title={say("panelInOrder")}>
        <PanelFilters items={items} off={off} onChange={setOff} />
        {shown.length === 0 && <p class="quiet">{say("panelEmpty")}</p>}
        <ReadingList
          items={shown}
          here={place === undefined ? undefined : itemAt(shown, place)?.id}
          lang={state.report.article.lang}
          cardOf={cardOf}
          onJump={actions.jump}
        />
      </Section>
      {coverage.mentioned.length + coverage.missing.length > 0 && (
        <Section id="coverage" title={say("popupCoverage")}>
          <CoverageList report={state.report} onJump={actions.jump} onPoint={actions.point} />
        </Section>
      )}
    </>
  );
}
