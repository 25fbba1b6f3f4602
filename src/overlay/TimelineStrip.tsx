import type { Citation } from "../report/cite-sources.ts";
import type { ReportedEvent } from "../report/page-report.ts";
import { pickById } from "../report/pick-by-id.ts";
import { placeOnTimeline, positionInSpan } from "../report/place-on-timeline.ts";
import { useWording } from "./wording-context.ts";

type Props = {
  readonly events: readonly ReportedEvent[];
  /** The report's. */
  readonly sources: readonly Citation[];
  /** The article's date, where it has one. */
  readonly today?: string | undefined;
  /** The day to tell from where the article has no date: the story's own. */
  readonly anchor: string;
  /** What the strip spans; events outside are counted. */
  readonly from: string;
  readonly until: string;
};

const WIDTH = 346;
const PAD = 8;
const BASE = 44;
const COLUMN = 4;
const MAX_HEIGHT = 26;
const MIN_HEIGHT = 5;
/** A year's name needs this much room. */
const YEAR_WIDTH = 34;

/** The story in time: every event as a tick, the article among them, and the nearest events in words. */
export function TimelineStrip({ events, sources, today, anchor, from, until }: Props) {
  const { say, date } = useWording();
  const { before, after } = placeOnTimeline(events, today ?? anchor);
  const list = (shown: readonly ReportedEvent[]) =>
    shown.map((event) => <Event key={event.id} event={event} sources={sources} />);
  return (
    <div class="timeline">
      <Strip events={events} today={today} from={from} until={until} />
      <ol>
        {list(before)}
        {today && (
          <li class="this-article">
            <span>
              <strong>{say("popupThisArticle")}</strong> <time dateTime={today}>{date(today)}</time>
            </span>
          </li>
        )}
        {list(after)}
      </ol>
      <details class="disclosure link">
        <summary>
          {say("popupAllEvents", {
            count: events.length,
            from: events[0]?.date.slice(0, 4) ?? "",
            until: events.at(-1)?.date.slice(0, 4) ?? "",
          })}
        </summary>
        <ol>{list(events)}</ol>
      </details>
    </div>
  );
}

type EventProps = { readonly event: ReportedEvent; readonly sources: readonly Citation[] };

/** A day, who says so, and what happened. The first source stands for all: people list the weightiest first. */
function Event({ event, sources }: EventProps) {
  const { date } = useWording();
  const [source] = pickById(event.sources, sources);
  return (
    <li>
      <p class="when">
        <time dateTime={event.date}>{date(event.date)}</time>
        {source && (
          <a
            href={source.url}
            target="_blank"
            rel="noopener noreferrer"
            lang="en"
            title={source.title}
            hreflang={source.lang}
          >
            {source.publisher}
          </a>
        )}
      </p>
      <span lang="en">{event.what}</span>
    </li>
  );
}

/** The whole span at a glance; the lists say the same in words. */
function Strip({ events, today, from, until }: Omit<Props, "anchor" | "sources">) {
  const x = (date: string) => PAD + positionInSpan(date, { from, until }) * (WIDTH - 2 * PAD);
  const columns = countByColumn(events.map(({ date }) => x(date)));
  const most = Math.max(...columns.map(({ count }) => count));
  const mark = today === undefined ? undefined : Math.min(Math.max(x(today), PAD), WIDTH - PAD);
  return (
    <svg class="strip" viewBox={`0 0 ${WIDTH} 62`} aria-hidden="true">
      <path class="axis" d={`M0 ${BASE}H${WIDTH}`} />
      {yearsToName(from, until).map((year) => (
        <g key={year}>
          <path class="axis" d={`M${x(`${year}-01-01`)} ${BASE}v4`} />
          <text x={x(`${year}-01-01`) + 3} y={BASE + 13}>
            {year}
          </text>
        </g>
      ))}
      {columns.map(({ left, count }) => {
        const height = MIN_HEIGHT + (MAX_HEIGHT - MIN_HEIGHT) * Math.sqrt((count - 1) / Math.max(most - 1, 1));
        const isPast = mark === undefined || left < mark;
        return (
          <rect
            key={left}
            class={isPast ? "past" : "future"}
            x={left}
            y={BASE - height}
            width={COLUMN - 1}
            height={height}
          />
        );
      })}
      {mark !== undefined && <Mark x={mark} />}
    </svg>
  );
}

function Mark({ x }: { readonly x: number }) {
  const { say } = useWording();
  const end = x > WIDTH / 2;
  return (
    <g class="mark">
      <path d={`M${x} 4V${BASE}`} />
      <circle cx={x} cy={BASE} r="3.5" />
      <text x={x + (end ? -5 : 5)} y="11" text-anchor={end ? "end" : "start"}>
        {say("popupThisArticle")}
      </text>
    </g>
  );
}

/** Ticks that would cover each other, counted; those outside the strip are left to the lists. */
function countByColumn(positions: readonly number[]): { left: number; count: number }[] {
  const counts = new Map<number, number>();
  for (const position of positions) {
    if (position < PAD || position > WIDTH - PAD) continue;
    const left = Math.floor(position / COLUMN) * COLUMN;
    counts.set(left, (counts.get(left) ?? 0) + 1);
  }
  return [...counts].map(([left, count]) => ({ left, count }));
}

/** Years whose names have room on the strip. */
function yearsToName(from: string, until: string): number[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(until.slice(0, 4))];
  const every = Math.ceil(((last - first + 1) * YEAR_WIDTH) / WIDTH);
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return years.filter((year) => (year - first) % every === 0);
}
