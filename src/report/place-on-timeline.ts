import type { TimelineEvent } from "../dataset/schema.ts";

/** What a timeline shows of an event. */
export type DatedEvent = Pick<TimelineEvent, "id" | "date" | "what">;

/** Events nearest to a day, each list oldest first. */
export type TimelinePlace<E extends DatedEvent> = { readonly before: readonly E[]; readonly after: readonly E[] };

/** From and until, `YYYY-MM-DD`. */
export type TimelineSpan = { readonly from: string; readonly until: string };

const DAY_MS = 86_400_000;
const NEAR = { before: 3, after: 3 };
/** Years a timeline shows before the story or the article, whichever is older. */
const LEAD_YEARS = 2;

/**
 * The events nearest to `day`: those up to it, that day included, and those after it. Of one date only the first event
 * in the data is taken, since people list the weightiest first, and five entries of one day would hide the day before.
 * An event known to the month or the year counts as lying in the middle of it; where `day` lies in that same month or
 * year, nobody can say which came first, and it is left out.
 */
export function placeOnTimeline<E extends DatedEvent>(
  events: readonly E[],
  day: string,
  near: { readonly before: number; readonly after: number } = NEAR,
): TimelinePlace<E> {
  const now = dayNumber(day);
  const firstOfDate = events.filter(({ date }, index) => events.findIndex((other) => other.date === date) === index);
  const placed = firstOfDate.filter(({ date }) => date.length >= day.length || !day.startsWith(date));
  const inOrder = placed.toSorted((a, b) => dayNumber(a.date) - dayNumber(b.date));
  const past = inOrder.filter(({ date }) => dayNumber(date) <= now);
  return {
    before: near.before > 0 ? past.slice(-near.before) : [],
    after: inOrder.slice(past.length, past.length + near.after),
  };
}

/** The years worth drawing: from two before the story or the article to the end of the last event's. */
export function timelineSpan(events: readonly DatedEvent[], anchor: string, day: string = anchor): TimelineSpan {
  const years = [...events.map(({ date }) => yearOf(date)), yearOf(day), yearOf(anchor)];
  const first = Math.min(yearOf(anchor), yearOf(day)) - LEAD_YEARS;
  return { from: `${first}-01-01`, until: `${Math.max(...years)}-12-31` };
}

/** Where a date lies in a span: 0 at its start, 1 at its end, less or more outside. */
export function positionInSpan(date: string, { from, until }: TimelineSpan): number {
  return (dayNumber(date) - dayNumber(from)) / (dayNumber(until) - dayNumber(from));
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

/** Days since 1970; of a month or a year, its middle. */
function dayNumber(date: string): number {
  const [year = 0, month, day] = date.split("-").map(Number);
  if (month === undefined) return (Date.UTC(year, 0, 1) + Date.UTC(year, 11, 31)) / 2 / DAY_MS;
  if (day === undefined) return (Date.UTC(year, month - 1, 1) + Date.UTC(year, month, 0)) / 2 / DAY_MS;
  return Date.UTC(year, month - 1, day) / DAY_MS;
}
