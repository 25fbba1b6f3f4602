import type { ComponentChildren } from "preact";
import { formatDate } from "../dataset/format-date.ts";
import { TimelineStrip } from "../overlay/TimelineStrip.tsx";
import type { Span } from "../page-text/page-text.ts";
import type { PageReport } from "../report/page-report.ts";
import { timelineSpan } from "../report/place-on-timeline.ts";
import { CheckList } from "./CheckList.tsx";
import type { PopupState, UnreadablePage } from "./popup-state.ts";
import { StoryReasons } from "./StoryReasons.tsx";
import { TermList } from "./TermList.tsx";

/** What the reader can do from the popup. */
export type PopupActions = {
  readonly jump: (span: Span) => void;
  readonly check: () => void;
  readonly grant: () => void;
  readonly switchSite: (on: boolean) => void;
};

type Props = { readonly state: PopupState; readonly checked: boolean; readonly actions: PopupActions };

/** The popup: what Sidelight found on the page, or one honest sentence on why there is nothing. */
export function Popup({ state, checked, actions }: Props) {
  return (
    <div class="popup">
      <Body state={state} checked={checked} actions={actions} />
      {state.kind !== "unreadable" && state.kind !== "no-access" && (
        <SiteSwitch host={state.host} on={state.kind !== "off"} onSwitch={actions.switchSite} />
      )}
    </div>
  );
}

function Body({ state, checked, actions }: Props) {
  switch (state.kind) {
    case "story":
      return <Story report={state.report} onJump={actions.jump} />;
    case "other":
      return (
        <Message title="No story here that Sidelight knows">
          <p>
            {checked
              ? "Sidelight has read this page: it is about something else, so nothing was marked."
              : "This page does not read like coverage of a story Sidelight carries, so it stays as it is."}
          </p>
          {!checked && <Action label="Check this page again" onClick={actions.check} />}
        </Message>
      );
    case "off":
      return (
        <Message title="Switched off on this site">
          <p>Sidelight leaves {state.host} alone until you switch it on again.</p>
        </Message>
      );
    case "no-access":
      return <NoAccess host={state.host} actions={actions} />;
    case "unreadable":
      return (
        <Message title="Sidelight cannot read this page">
          <p>{UNREADABLE[state.what]}</p>
        </Message>
      );
  }
}

const UNREADABLE: Record<UnreadablePage, string> = {
  browser: "It belongs to your browser, and browsers let no extension look into their own pages.",
  store: "Browsers let no extension run on this site. Open a news article and Sidelight will look at it.",
  pdf: "It is a PDF, which your browser shows in a viewer of its own. If the article also exists as a web page, open that.",
  file: "It is a file on your computer, and Sidelight reads only pages from the web.",
  refused:
    "Your browser does not let Sidelight look into it: its own pages, add-on stores and some viewers are closed to all extensions.",
};

function NoAccess({ host, actions }: { readonly host: string | undefined; readonly actions: PopupActions }) {
  return (
    <Message title="Sidelight does not read this page by itself">
      <p>
        {host === undefined
          ? "It is not on a news site of Sidelight's list, or it belongs to your browser. Any web page can be checked when you ask."
          : `It reads the news sites on its list by itself. ${host} is not one of them, so it looks only when you ask.`}
      </p>
      <Action label="Check this page" onClick={actions.check} />
      {host !== undefined && (
        <>
          <Action label={`Always on ${host}`} onClick={actions.grant} secondary />
          <p class="quiet">“Always” makes your browser ask whether Sidelight may read {host}. You can take it back.</p>
        </>
      )}
    </Message>
  );
}

function Story({ report, onJump }: { readonly report: PageReport; readonly onJump: (span: Span) => void }) {
  const { match, storyTitle, date, terms, checks, timeline } = report;
  const mentions = terms.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <header>
        <p class="verdict">{match.label === "core" ? "This article covers" : "Background to"}</p>
        <h1>{storyTitle}</h1>
        <p class="quiet">
          {date ? `Article of ${formatDate(date)}` : "No date on the page"} · {percent(match.score)} sure
        </p>
      </header>
      <StoryReasons reasons={match.reasons} />
      {checks.length > 0 && <CheckList checks={checks} onJump={onJump} />}
      <h2>
        Terms <span class="count">{terms.length}</span>
        <span class="quiet">
          {mentions} {mentions === 1 ? "mention" : "mentions"}
        </span>
      </h2>
      {terms.length > 0 ? (
        <TermList terms={terms} onJump={onJump} />
      ) : (
        <p>No term of the story is named in the text.</p>
      )}
      <h2>Timeline</h2>
      <TimelineStrip
        events={timeline.events}
        today={date}
        anchor={timeline.anchor}
        {...timelineSpan(timeline.events, timeline.anchor, date)}
      />
    </>
  );
}

/** Never “100 %”: a score is evidence, not certainty. */
function percent(score: number): string {
  return `${Math.min(99, Math.round(score * 100))} %`;
}

function Message({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class="message">
      <h1>{title}</h1>
      {children}
    </section>
  );
}

type ActionProps = { readonly label: string; readonly onClick: () => void; readonly secondary?: boolean };

function Action({ label, onClick, secondary = false }: ActionProps) {
  return (
    <button type="button" class={secondary ? "action secondary" : "action"} onClick={onClick}>
      {label}
    </button>
  );
}

type SwitchProps = { readonly host: string; readonly on: boolean; readonly onSwitch: (on: boolean) => void };

function SiteSwitch({ host, on, onSwitch }: SwitchProps) {
  return (
    <label class="site">
      <span>On {host}</span>
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
    </label>
  );
}
