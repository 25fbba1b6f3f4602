import { formatDate } from "../dataset/format-date.ts";
import { type DatedEvent, placeOnTimeline, positionInSpan } from "../report/place-on-timeline.ts";

type Props = {
  readonly events: readonly DatedEvent[];
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
export function TimelineStrip({ events, today, anchor, from, until }: Props) {
  const { before, after } = placeOnTimeline(events, today ?? anchor);
  return (
    <div class="timeline">
      <Strip events={events} today={today} from={from} until={until} />
      <ol>
        {before.map((event) => (
          <Event key={event.id} event={event} />
        ))}
        {today && (
          <li class="this-article">
            <span>
              <strong>This article</strong> <time dateTime={today}>{formatDate(today)}</time>
            </span>
          </li>
        )}
        {after.map((event) => (
          <Event key={event.id} event={event} />
        ))}
      </ol>
      <details>
        <summary>
          All {events.length} events, {events[0]?.date.slice(0, 4)} to {events.at(-1)?.date.slice(0, 4)}
        </summary>
        <ol>
          {events.map((event) => (
            <Event key={event.id} event={event} />
          ))}
        </ol>
      </details>
    </div>
  );
}

function Event({ event: { date, what } }: { readonly event: DatedEvent }) {
  return (
    <li>
      <time dateTime={date}>{formatDate(date)}</time>
      <span>{what}</span>
    </li>
  );
}

/** The whole span at a glance; the lists say the same in words. */
function Strip({ events, today, from, until }: Omit<Props, "anchor">) {
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
  const end = x > WIDTH / 2;
  return (
    <g class="mark">
      <path d={`M${x} 4V${BASE}`} />
      <circle cx={x} cy={BASE} r="3.5" />
      <text x={x + (end ? -5 : 5)} y="11" text-anchor={end ? "end" : "start"}>
        This article
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
