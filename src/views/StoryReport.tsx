import { AmountChart } from "../overlay/AmountChart.tsx";
import { SourceList } from "../overlay/SourceList.tsx";
import { TimelineStrip } from "../overlay/TimelineStrip.tsx";
import { useWording } from "../overlay/wording-context.ts";
import type { Span } from "../page-text/page-text.ts";
import { exportReport } from "../report/export-report.ts";
import { groupFacts } from "../report/group-facts.ts";
import type { PageReport } from "../report/page-report.ts";
import { pickById } from "../report/pick-by-id.ts";
import { timelineSpan } from "../report/place-on-timeline.ts";
import { CheckList } from "./CheckList.tsx";
import { CoverageList } from "./CoverageList.tsx";
import { type ExportActions, ExportMenu } from "./ExportMenu.tsx";
import { Glance } from "./Glance.tsx";
import { LaterFacts } from "./LaterFacts.tsx";
import { Section } from "./parts/Section.tsx";
import { StoryHead } from "./StoryHead.tsx";
import { TermList } from "./TermList.tsx";

type Props = {
  readonly report: PageReport;
  readonly exporting: ExportActions;
  readonly onJump: (span: Span) => void;
  readonly onPoint: (span: Span | undefined) => void;
};

/** Everything found on a page of the story: what differs from the record first, then what is left out, then the rest. */
export function StoryReport({ report, exporting, onJump, onPoint }: Props) {
  const wording = useWording();
  const { say, sayCount } = wording;
  const { article, checks, coverage, sources, terms, timeline, chart } = report;
  const stated = coverage.mentioned.length;
  const partly = groupFacts(report).partly.length;
  const count = say("popupCoverageCount", { stated, all: stated + coverage.missing.length });
  const mentions = terms.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <StoryHead report={report} />
      <Glance report={report} />
      {checks.length > 0 && (
        <Section id="checks" title={say("popupChecks")}>
          <CheckList checks={checks} sources={sources} lang={article.lang} onJump={onJump} />
        </Section>
      )}
      {stated + coverage.missing.length > 0 && (
        <Section
          id="coverage"
          title={say("popupCoverage")}
          aside={partly > 0 ? `${count}, ${say("popupCoveragePartly", { count: partly })}` : count}
        >
          <CoverageList report={report} onJump={onJump} onPoint={onPoint} />
        </Section>
      )}
      {coverage.later.length > 0 && (
        <Section id="later" title={say("popupNext")}>
          <LaterFacts report={report} />
        </Section>
      )}
      <Section id="terms" title={say("popupTerms")} aside={sayCount("popupMentions", mentions)}>
        <TermList terms={terms} onJump={onJump} />
      </Section>
      {chart && (
        <Section id="amounts" title={say("popupAmounts")}>
          <AmountChart chart={chart} />
          <SourceList sources={pickById([...new Set(chart.bars.flatMap((bar) => bar.sources))], sources)} />
        </Section>
      )}
      <Section id="timeline" title={say("popupTimeline")}>
        <TimelineStrip
          events={timeline.events}
          sources={sources}
          today={article.date}
          anchor={timeline.anchor}
          {...timelineSpan(timeline.events, timeline.anchor, article.date)}
        />
      </Section>
      <Section id="export" title={say("popupExport")}>
        <ExportMenu exportAs={(format) => exportReport(report, format, wording)} actions={exporting} />
      </Section>
    </>
  );
}
