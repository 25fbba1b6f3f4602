import type { ComponentChildren } from "preact";
import { useMemo, useState } from "preact/hooks";
import { useWording } from "../overlay/wording-context.ts";
import type { Span } from "../page-text/page-text.ts";
import type { PageReport } from "../report/page-report.ts";
import type { DatasetSearch, SearchHit } from "../report/search-dataset.ts";
import { CoverageList } from "./CoverageList.tsx";
import { PageMessage } from "./PageMessage.tsx";
import { PanelFilters } from "./PanelFilters.tsx";
import { filterOf, itemAt, listPanelItems, type PanelFilter, type PanelItem } from "./panel-items.ts";
import { Callout } from "./parts/Callout.tsx";
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
  /** What came of the check that the reader has asked for on this page; `refused`: the browser let nobody in. */
  readonly checked: "done" | "refused" | undefined;
  /** What is looked up; empty for the article. */
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly search: DatasetSearch;
  readonly storyTitle: string;
  /** How far the reader has come in the article, as an offset in its text. */
  readonly place: number | undefined;
  readonly itemCard: (item: PanelItem, report: PageReport) => ComponentChildren;
  readonly hitCard: (hit: SearchHit) => ComponentChildren;
  readonly actions: PanelActions;
};

/** The side panel: the marks of the article as one list in reading order, and a search over the whole dataset. */
export function Panel(props: Props) {
  const { state, query, onQuery, search, storyTitle, hitCard } = props;
  const { say } = useWording();
  return (
    <>
      <search class="panel-search">
        <label for="query">{say("panelSearch")}</label>
        <input
          id="query"
          class="field"
          type="search"
          value={query}
          aria-describedby="query-hint"
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => onQuery(event.currentTarget.value)}
        />
      </search>
      <p id="query-hint" class="quiet">
        {say("panelSearchHint")}
      </p>
      {query.trim() !== "" ? (
        <SearchResults query={query} hits={search(query)} storyTitle={storyTitle} cardOf={hitCard} />
      ) : state.kind === "story" ? (
        <Article {...props} report={state.report} />
      ) : (
        <NoStory {...props} state={state} />
      )}
    </>
  );
}

type ArticleProps = Pick<Props, "place" | "itemCard" | "actions"> & { readonly report: PageReport };

function Article({ report, place, itemCard, actions }: ArticleProps) {
  const { say } = useWording();
  const [off, setOff] = useState<readonly PanelFilter[]>([]);
  const items = useMemo(() => listPanelItems(report), [report]);
  const shown = items.filter((item) => !off.includes(filterOf(item)));
  const { coverage, article } = report;
  const toggle = (filter: PanelFilter): void =>
    setOff((now) => (now.includes(filter) ? now.filter((other) => other !== filter) : [...now, filter]));
  return (
    <>
      <StoryHead report={report} />
      <Section id="marks" title={say("panelInOrder")}>
        <PanelFilters items={items} off={off} onToggle={toggle} />
        {shown.length === 0 && <p class="quiet">{say("panelEmpty")}</p>}
        <ReadingList
          items={shown}
          report={report}
          here={place === undefined ? undefined : itemAt(shown, place)?.id}
          lang={article.lang}
          cardOf={(item) => itemCard(item, report)}
          onJump={actions.jump}
          onPoint={actions.point}
        />
      </Section>
      {coverage.mentioned.length + coverage.missing.length > 0 && (
        <Section id="coverage" title={say("popupCoverage")}>
          <CoverageList report={report} onJump={actions.jump} onPoint={actions.point} />
        </Section>
      )}
    </>
  );
}

type NoStoryProps = Pick<Props, "checked" | "actions"> & { readonly state: Exclude<PopupState, { kind: "story" }> };

function NoStory({ state, checked, actions }: NoStoryProps) {
  const { say } = useWording();
  return (
    <>
      <PageMessage state={state} checked={checked === "done"} onCheck={actions.check} onGrant={actions.grant} />
      <div role="status">{checked === "refused" && <Callout text={say("panelPressIcon")} />}</div>
      <p class="quiet">{say("panelNoStory")}</p>
    </>
  );
}
