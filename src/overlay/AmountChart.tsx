import { formatAmount } from "../dataset/format-amount.ts";
import type { Chart, ChartBar } from "../dataset/pictures.ts";
import { useWording } from "./wording-context.ts";

type Props = { readonly chart: Chart };

/** A bar shorter than this share of its group moves to the next group, which has a larger scale. */
const MIN_SHARE = 0.03;

/** Bars on one scale: `full` is the amount that fills the width. */
type Group = { readonly full: ChartBar; readonly bars: readonly ChartBar[] };

/** Amounts to scale. Those too small to see beside the largest stand below, on a scale of their own that says so. */
export function AmountChart({ chart }: Props) {
  const [first, ...enlarged] = groupByScale(chart.bars);
  if (!first) return null;
  return (
    <figure class="amount-chart">
      <figcaption lang="en">{chart.title}</figcaption>
      <Bars group={first} unit={chart.unit} />
      {enlarged.map((group, index) => (
        <Enlarged key={group.full.label} group={group} above={enlarged[index - 1] ?? first} unit={chart.unit} />
      ))}
      {chart.summary && (
        <p class="summary" lang="en">
          {chart.summary}
        </p>
      )}
    </figure>
  );
}

function Bars({ group: { full, bars }, unit }: { readonly group: Group; readonly unit: string }) {
  const { say, percent: write } = useWording();
  const shareOf = (bar: ChartBar): string =>
    say("cardChartShare", { percent: write(bar.value / full.value), amount: formatAmount(full.value, "").trim() });
  return (
    <ul class="bars">
      {bars.map((bar) => (
        <li key={bar.label}>
          <span class="label" lang="en">
            {bar.label}
          </span>
          <span class="amount" lang="en">
            {amountOf(bar, unit)}
          </span>
          {bar !== full && <span class="share">{shareOf(bar)}</span>}
          <svg aria-hidden="true">
            <rect class="bar" width={percent(bar.value / full.value)} height="100%" />
          </svg>
          {bar.note && (
            <span class="bar-note" lang="en">
              {bar.note}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

type EnlargedProps = { readonly group: Group; readonly above: Group; readonly unit: string };

/** A group on a larger scale, under a wedge that shows how much of the width above is the whole width here. */
function Enlarged({ group, above, unit }: EnlargedProps) {
  const { say } = useWording();
  const share = group.full.value / above.full.value;
  const amount = formatAmount(group.full.value, unit);
  return (
    <>
      <div class="wedge">
        <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
          <path d={`M0 0H${share * 100}L100 10H0z`} />
        </svg>
        <p>{say("cardChartEnlarged", { times: formatTimes(1 / share), amount })}</p>
      </div>
      <Bars group={group} unit={unit} />
    </>
  );
}

/** The bars, largest first, in groups in which each of them can be seen. */
function groupByScale(bars: readonly ChartBar[]): Group[] {
  const groups: Group[] = [];
  let rest = bars.toSorted((a, b) => b.value - a.value);
  let full = rest[0];
  while (full && rest.length > 0) {
    const least = full.value * MIN_SHARE;
    const visible: ChartBar[] = rest.filter(({ value }) => value >= least);
    if (visible.length > 0) groups.push({ full, bars: visible });
    rest = rest.filter(({ value }) => value < least);
    // The last bar seen is the next scale; where nothing could be seen on that either, the next bar is its own.
    const last = visible.at(-1);
    full = last && last !== full ? last : rest[0];
  }
  return groups;
}

/** In English, as the names of the amounts. */
function amountOf({ value, about }: ChartBar, unit: string): string {
  return `${about ? "about " : ""}${formatAmount(value, unit)}`;
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}

function formatTimes(times: number): string {
  return times < 10 ? String(Math.round(times * 10) / 10) : String(Math.round(times));
}
