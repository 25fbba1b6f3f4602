import type { PageText } from "./page-text.ts";

type Metadata = Omit<PageText, "text">;

/** Names under which pages state the day of publication, the most reliable first. */
const DATE_NAMES = [
  "article:published_time",
  "datePublished",
  "date",
  "pubdate",
  "publish-date",
  "parsely-pub-date",
  "dc.date",
];
/** Characters of one JSON-LD block that are worth parsing; more is a catalogue or an attack. */
const MAX_JSON_LD_CHARS = 200_000;
/** Characters of a headline or standfirst that are kept. */
const MAX_LINE_CHARS = 500;

/**
 * Headline, standfirst, day and language as the page states them, from JSON-LD (schema.org `NewsArticle`), the
 * headline on the page, Open Graph and plain HTML, in this order. Whatever is empty or malformed counts as absent.
 */
export function readMetadata(document: Document): Metadata {
  const linked = readJsonLd(document);
  const metas = readMetas(document);
  const meta = (name: string) => metas.get(name);
  const textOf = (selector: string) => document.querySelector(selector)?.textContent;
  const time = document.querySelector("article time[datetime], time[pubdate]")?.getAttribute("datetime");
  return {
    title: firstOf([linked.title, textOf("h1"), meta("og:title"), textOf("title")], clean) ?? "",
    description: firstOf([meta("og:description"), meta("description")], clean) ?? "",
    date: firstOf([linked.date, ...DATE_NAMES.map(meta), time], toDay),
    lang: document.documentElement?.getAttribute("lang") || undefined,
  };
}

/** The day of an ISO 8601 date or time, `YYYY-MM-DD`, as the publisher's own clock had it. */
export function toDay(value: string): string | undefined {
  const day = /^\s*(\d{4})[-/]?(\d{2})[-/]?(\d{2})(?!\d)/.exec(value);
  if (!day) return undefined;
  const [, year, month, date] = day;
  const plausible = Number(month) >= 1 && Number(month) <= 12 && Number(date) >= 1 && Number(date) <= 31;
  return plausible ? `${year}-${month}-${date}` : undefined;
}

/** The first value that means something once it is read. */
function firstOf(
  values: readonly (string | null | undefined)[],
  read: (value: string) => string | undefined,
): string | undefined {
  for (const value of values) {
    const found = read(value ?? "");
    if (found) return found;
  }
  return undefined;
}

function clean(text: string): string {
  return text.replace(/\s+/g, " ").trim().slice(0, MAX_LINE_CHARS);
}

/** What the page's `meta` elements say, by name; the first of a name counts. One pass over a page of any size. */
function readMetas(document: Document): ReadonlyMap<string, string | null> {
  const metas = new Map<string, string | null>();
  for (const meta of document.getElementsByTagName("meta")) {
    for (const attribute of ["property", "name", "itemprop"]) {
      const name = meta.getAttribute(attribute);
      if (name && !metas.has(name)) metas.set(name, meta.getAttribute("content"));
    }
  }
  return metas;
}

function readJsonLd(document: Document): { title?: string | undefined; date?: string | undefined } {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const source = script.textContent ?? "";
    if (source.length > MAX_JSON_LD_CHARS) continue;
    const article = findArticle(parseJson(source));
    if (article) return { title: stringOf(article.headline), date: stringOf(article.datePublished) };
  }
  return {};
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined; // The page's mistake: as good as no metadata.
  }
}

/** The first object that calls itself an article, in the value, a list or an `@graph`; never deeper. */
function findArticle(value: unknown): Record<string, unknown> | undefined {
  const top = Array.isArray(value) ? value : [value];
  const items = top.flatMap((item) => (isRecord(item) && Array.isArray(item["@graph"]) ? item["@graph"] : [item]));
  return items.filter(isRecord).find((item) => {
    const types = [item["@type"]].flat();
    return types.some((type) => typeof type === "string" && /(?:Article|BlogPosting|Report)$/.test(type));
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function stringOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
