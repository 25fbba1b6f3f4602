import type { FoundValue } from "./found-value.ts";

/** A day as the number of days since 1 January 1970. */
export type Day = number;

const DAY_MS = 86_400_000;

/** The day that `YYYY-MM-DD` names, if there is one. */
export function parseDay(date: string | undefined): Day | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date ?? "") ?? [];
  return dayOf(Number(year), Number(month), Number(day));
}

/** The day of that date; `undefined` for 31 April. */
function dayOf(year: number, month: number, day: number): Day | undefined {
  const at = Date.UTC(year, month - 1, day);
  const date = new Date(at);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? at / DAY_MS : undefined;
}

/** `YYYY-MM-DD`. */
export function formatDay(day: Day): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** Year, month from 1 to 12, and day of the month. */
export function partsOf(day: Day): { readonly year: number; readonly month: number; readonly date: number } {
  const at = new Date(day * DAY_MS);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(day * DAY_MS).getUTCDay();
}

/** `YYYY-MM`; months before January and after December belong to the years around. */
function formatMonth(year: number, month: number): string {
  return formatDay(Date.UTC(year, month - 1, 1) / DAY_MS).slice(0, 7);
}

/** A date as far as it is stated: with its day, or the month alone. None where the calendar has no such day. */
export function dateValues(year: number, month: number, day: number | undefined): FoundValue["values"] {
  if (month < 1 || month > 12) return [];
  if (day === undefined) return [formatMonth(year, month)];
  const found = dayOf(year, month, day);
  return found === undefined ? [] : [formatDay(found)];
}

/** Which of the dates so named an article of that day means, where the year is left out: the nearest, or both of two. */
export function nearestDates(today: Day, month: number, day: number | undefined): FoundValue["values"] {
  const { year } = partsOf(today);
  const years = [year - 1, year, year + 1];
  if (day === undefined)
    return nearest(years, (each) => monthsBetween(today, each, month)).map((each) => formatMonth(each, month));
  const days = years.map((each) => dayOf(each, month, day)).filter((each) => each !== undefined);
  return nearest(days, (each) => each - today).map(formatDay);
}

/** Which "11th" an article of that day means: the nearest, or both of two. */
export function nearestDaysOfMonth(today: Day, date: number): FoundValue["values"] {
  const { year, month } = partsOf(today);
  const days = [-1, 0, 1].map((shift) => dayInMonth(year, month + shift, date)).filter((day) => day !== undefined);
  return nearest(days, (each) => each - today).map(formatDay);
}

/** The day of a month counted from January of `year`, which may lie in another year. */
export function dayInMonth(year: number, month: number, date: number): Day | undefined {
  const [realYear = year, realMonth = month] = formatMonth(year, month).split("-").map(Number);
  return dayOf(realYear, realMonth, date);
}

function monthsBetween(today: Day, year: number, month: number): number {
  const now = partsOf(today);
  return (year - now.year) * 12 + month - now.month;
}

function nearest(candidates: readonly number[], distance: (candidate: number) => number): number[] {
  const least = Math.min(...candidates.map((candidate) => Math.abs(distance(candidate))));
  return candidates.filter((candidate) => Math.abs(distance(candidate)) === least);
}
