import type { CheckedClaim } from "../check-claims/claim.ts";
import type { ClaimVerdict } from "../dataset/claims-schema.ts";
import type { Citation } from "./cite-sources.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import type { ExportText, ExportWording } from "./export-wording.ts";
import { formatFigure } from "./format-figure.ts";
import { groupFacts } from "./group-facts.ts";
import type { FactMention, PageReport, ReportedFact } from "./page-report.ts";
import { pickById } from "./pick-by-id.ts";
import { tellReason } from "./tell-reason.ts";

/** A score is evidence, not certainty: never “100%”. */
const MOST_SURE = 0.99;

const VERDICTS: readonly (readonly [ClaimVerdict, ExportText])[] = [
  ["contradicted", "verdictContradicted"],
  ["needs-context", "verdictNeedsContext"],
  ["supported", "verdictSupported"],
];

/** The report as Markdown for people, every statement with its sources as footnotes. Words of the page are shown literally. */
export function exportMarkdown(report: PageReport, wording: ExportWording): string {
  const notes = new Footnotes(report.sources, wording);
  const parts =
    report.match.label === "none"
      ? [...writeHead(report, wording), wording.say("popupOtherText")]
      : [
          ...writeHead(report, wording),
          ...writeStory(report, wording),
          ...writeChecks(report, wording, notes),
          ...writeCoverage(report, wording, notes),
          ...writeTerms(report, wording),
          ...writeTimeline(report, wording, notes),
          notes.list(),
        ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** Numbers sources in the order in which they are first called. */
class Footnotes {
  private readonly called: Citation[] = [];
  private readonly sources: readonly Citation[];
  private readonly wording: ExportWording;

  constructor(sources: readonly Citation[], wording: ExportWording) {
    this.sources = sources;
    this.wording = wording;
  }

  call(ids: readonly string[]): string {
    return pickById(ids, this.sources)
      .map((source) => `[^${this.numberOf(source)}]`)
      .join("");
  }

  list(): string {
    return this.called.map((source, index) => `[^${index + 1}]: ${this.describe(source)}`).join("\n");
  }

  private numberOf(source: Citation): number {
    if (!this.called.includes(source)) this.called.push(source);
    return this.called.indexOf(source) + 1;
  }

  private describe({ title, described, publisher, date, url }: Citation): string {
    const name = escapeMarkdown(described ? `[${title}]` : title);
    return `${linkTo(url, name)}. ${escapeMarkdown(publisher)}, ${this.wording.date(date)}.`;
  }
}

function writeHead({ article }: PageReport, { say, date }: ExportWording): string[] {
  const facts = [
    article.date === undefined ? say("popupNoDate") : say("popupArticleOf", { date: date(article.date) }),
    ...(article.url === undefined ? [] : [linkTo(article.url, escapeMarkdown(article.url))]),
  ];
  return [`# ${escapeMarkdown(article.title) || say("exportUntitled")}`, facts.join(" · "), `*${say("exportAbout")}*`];
}

function writeStory({ match, storyTitle }: PageReport, { say, percent }: ExportWording): string[] {
  const sure = say("popupSure", { percent: percent(Math.min(MOST_SURE, match.score)) });
  const reasons = match.reasons.map((reason) => {
    const against = reason.weight > 0 ? "" : `**${say("popupReasonAgainst")}** `;
    return `- ${against}${escapeMarkdown(tellReason(reason))}${reason.evidence === "" ? "" : ` “${escapeMarkdown(reason.evidence)}”`}`;
  });
  const label = say(match.label === "core" ? "popupCovers" : "popupBackground");
  return [`## ${label}: ${escapeMarkdown(storyTitle)}`, `${sure}. ${say("popupReasons")}:`, reasons.join("\n")];
}

function writeChecks({ checks }: PageReport, { say }: ExportWording, notes: Footnotes): string[] {
  if (checks.length === 0) return [];
  const write = ({ topic, said, record, why, sources }: CheckedClaim) =>
    [
      `- **${escapeMarkdown(topic)}**`,
      `  - ${say("popupTheArticle")}: “${escapeMarkdown(said)}”`,
      `  - ${say("popupTheRecord")}: ${escapeMarkdown(record)}${notes.call(sources)}`,
      `  - ${escapeMarkdown(why)}`,
    ].join("\n");
  const groups = VERDICTS.flatMap(([verdict, name]) => {
    const found = checks.filter((check) => check.verdict === verdict);
    return found.length === 0 ? [] : [`### ${say(name)}`, found.map(write).join("\n")];
  });
  return [`## ${say("popupChecks")}`, ...groups];
}

function writeCoverage(report: PageReport, wording: ExportWording, notes: Footnotes): string[] {
  const { coverage, facts, factCards } = report;
  const { say, date } = wording;
  const { missing, partly, stated, also } = groupFacts(report);
  const list = (title: ExportText, ids: readonly string[], write: (fact: ReportedFact) => string) =>
    ids.length === 0 ? [] : [`### ${say(title)}`, pickById(ids, factCards).map(write).join("\n")];
  const writeStated = (fact: ReportedFact) => writeFact(fact, findSaid(fact, facts), notes);
  const writeMissing = (fact: ReportedFact) => `${writeFact(fact, [], notes)}\n${writeDetails(fact, wording)}`;
  const writeLater = (fact: ReportedFact) => writeFact(fact, [date(fact.date)], notes);
  const count = { stated: coverage.mentioned.length, all: coverage.mentioned.length + missing.length };
  return [
    ...(count.all > 0 ? [`## ${say("popupCoverage")}: ${say("popupCoverageCount", count)}`] : []),
    ...list("popupMissing", missing, writeMissing),
    ...list("popupPartly", partly, writeStated),
    ...list("popupStated", stated, writeStated),
    ...list("popupAlso", also, writeStated),
    ...list("popupNext", coverage.later, writeLater),
  ];
}

function findSaid({ id }: ReportedFact, facts: readonly FactMention[]): string[] {
  return facts.filter(({ fact }) => fact === id).map(({ said }) => `“${escapeMarkdown(said)}”`);
}

function writeFact(fact: ReportedFact, more: readonly string[], notes: Footnotes): string {
  const lines = more.map((line) => `\n  - ${line}`).join("");
  return `- **${escapeMarkdown(fact.headline)}.** ${escapeMarkdown(fact.statement)}${notes.call(fact.sources)}${lines}`;
}

function writeDetails({ figures, date: day, caveat, next }: ReportedFact, { say, date }: ExportWording): string {
  const lines = [
    ...figures.map((figure) => `${escapeMarkdown(figure.label)}: ${escapeMarkdown(formatFigure(figure))}`),
    say("factDated", { date: date(day) }),
    ...(caveat === undefined ? [] : [`${say("factCaveat")}: ${escapeMarkdown(caveat)}`]),
    ...(next === undefined ? [] : [`${say("factNext")}: ${escapeMarkdown(next)}`]),
  ];
  return lines.map((line) => `  - ${line}`).join("\n");
}

function writeTerms({ terms }: PageReport, { say, number }: ExportWording): string[] {
  const lines = terms.map(({ name, count }) => `- ${escapeMarkdown(name)}: ${number(count)}`);
  return lines.length === 0 ? [] : [`## ${say("popupTerms")}`, lines.join("\n")];
}

function writeTimeline({ timeline, article }: PageReport, wording: ExportWording, notes: Footnotes): string[] {
  const { say, date } = wording;
  const events = timeline.events.map(({ date: day, what, sources }) => ({
    day,
    line: `- ${date(day)}: ${escapeMarkdown(what)}${notes.call(sources)}`,
  }));
  const own = article.date;
  // Behind the events of its own day: an article tells of them.
  const at = own === undefined ? -1 : events.findLastIndex(({ day }) => day <= own) + 1;
  const lines = events.map(({ line }) => line);
  if (own !== undefined) lines.splice(at, 0, `- **${date(own)}: ${say("popupThisArticle")}**`);
  return lines.length === 0 ? [] : [`## ${say("popupTimeline")}`, lines.join("\n")];
}

/** A link to an address of the web; any other is shown as text. */
function linkTo(url: string, text: string): string {
  if (!/^https?:\/\//i.test(url)) return text;
  return `[${text}](<${url.replace(/[\s<>\\]/g, encodeURIComponent)}>)`;
}
