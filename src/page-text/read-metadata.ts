import type { PageText } from "./page-text.ts";

type Metadata = Omit<PageText, "text">;

/** Bytes of one JSON-LD block that are worth parsing; more is a catalogue or an attack. */
const MAX_JSON_LD_CHARS = 200_000;

/**
 * Headline, standfirst, day and language as the page states them, from JSON-LD (schema.org `NewsArticle`), Open Graph
 * and plain HTML, in this order. Whatever is malformed counts as absent.
 */
export function readMetadata(document: Document): Metadata {
  const linked = readJsonLd(document);
  const meta = (...names: string[]) => readMeta(document, names);
  const heading = document.querySelector("h1")?.textContent ?? undefined;
  const published =
    linked.date ??
    meta("article:published_time", "datePublished", "date", "pubdate", "publish-date", "parsely-pub-date", "dc.date") ??
    document.querySelector("article time[datetime], time[pubdate]")?.getAttribute("datetime") ??
    undefined;
  return {
    title: clean(linked.title ?? heading ?? meta("og:title") ?? document.title),
    description: clean(meta("og:description", "description") ?? ""),
    date: toDay(published),
    lang: document.documentElement?.getAttribute("lang") ?? undefined,
  };
}

/** The day of an ISO 8601 date or time, `YYYY-MM-DD`, as the publisher's own clock had it. */
export function toDay(value: string | undefined): string | undefined {
  const day = /^\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(value ?? "");
  if (!day) return undefined;
  const [, year, month, date] = day;
  const plausible = Number(month) >= 1 && Number(month) <= 12 && Number(date) >= 1 && Number(date) <= 31;
  return plausible ? `${year}-${month}-${date}` : undefined;
}

function clean(text: string): string {
  return text.replace(/\s+/g, " ").trim().slice(0, 500);
}

function readMeta(document: Document, names: readonly string[]): string | undefined {
  for (const name of names) {
    const selector = `meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`;
    const content = document.querySelector(selector)?.getAttribute("content")?.trim();
    if (content) return content;
  }
  return undefined;
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
