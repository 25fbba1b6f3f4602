import { useWording } from "../overlay/wording-context.ts";
import type { PageReport } from "../report/page-report.ts";

/** What was found, in three figures; each leads to its section. */
export function Glance({ report: { checks, coverage, terms } }: { readonly report: PageReport }) {
  const { say, sayCount, number } = useWording();
  const doubts = checks.filter(({ verdict }) => verdict !== "supported").length;
  const stated = coverage.mentioned.length;
  const all = stated + coverage.missing.length;
  const checked =
    doubts > 0 || checks.length === 0
      ? { figure: number(doubts), what: sayCount("popupGlanceChecks", doubts) }
      : { figure: number(checks.length), what: sayCount("popupGlanceAgree", checks.length) };
  // The counted texts name what the figure counts; the figure itself stands above them.
  const tiles = [
    { to: "checks", show: checks.length > 0, ...checked },
    { to: "coverage", show: all > 0, figure: `${number(stated)}/${number(all)}`, what: say("popupGlanceFacts") },
    { to: "terms", show: true, figure: number(terms.length), what: sayCount("popupGlanceTerms", terms.length) },
  ];
  return (
    <nav class="glance" aria-label={say("popupGlance")}>
      {tiles
        .filter(({ show }) => show)
        .map(({ to, figure, what }) => (
          <a key={to} href={`#${to}`}>
            <strong>{figure}</strong> <span>{what}</span>
          </a>
        ))}
    </nav>
  );
}
