import { z } from "zod";

/** The fewest sites a bundled list may have; a shorter one is a broken file rather than a choice. */
const MINIMUM_SITES = 300;

const siteSchema = z.strictObject({
  host: z
    .string()
    .regex(
      /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/,
      "not a host name: write it in lower case, without scheme, port or path, e.g. asahi.com",
    ),
  name: z.string().regex(/^[^<>]+$/, "write the publisher's name as plain text"),
  /** Main language of the site. Wider than the languages of a story: any news site may cover one. */
  lang: z.string().regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?$/, "write a BCP 47 tag, e.g. ja or zh-Hant"),
});

/** A publisher's host; its subdomains belong to it. */
export type NewsSite = Readonly<z.infer<typeof siteSchema>>;

/**
 * The only door from `assets/news-sites/sites.yaml` to the list of news sites, sorted by host.
 *
 * @throws Error naming every entry that breaks a rule, and what to do about it.
 */
export function parseNewsSites(value: unknown, minimum = MINIMUM_SITES): NewsSite[] {
  const parsed = z.array(siteSchema).safeParse(value);
  if (!parsed.success) fail(parsed.error.issues.map((issue) => describeIssue(issue, value)));
  const sites = parsed.data;
  const problems = [...findDuplicates(sites), ...findUnsorted(sites), ...findCovered(sites)];
  if (sites.length < minimum) {
    problems.push(`${sites.length} sites are too few: list at least ${minimum}`);
  }
  if (problems.length > 0) fail(problems);
  return sites;
}

/** Match patterns of the sites. In a pattern, `*.asahi.com` also matches the bare host `asahi.com`. */
export function matchPatterns(sites: readonly NewsSite[]): string[] {
  return sites.map(({ host }) => `*://*.${host}/*`);
}

function fail(problems: readonly string[]): never {
  throw new Error(`The list of news sites breaks ${problems.length} rule(s):\n${problems.join("\n")}`);
}

function describeIssue({ path: [index, field], message }: z.core.$ZodIssue, value: unknown): string {
  if (typeof index !== "number" || !Array.isArray(value)) return "write a list of { host, name, lang }";
  const what = field === undefined ? "" : `, ${String(field)}`;
  return `${nameEntry(index, value[index]?.host)}${what}: ${message}`;
}

function nameEntry(index: number, host: unknown): string {
  return `entry ${index + 1} (${typeof host === "string" ? host : "no host"})`;
}

function findDuplicates(sites: readonly NewsSite[]): string[] {
  const first = new Map<string, number>();
  return sites.flatMap(({ host }, index) => {
    const earlier = first.get(host);
    if (earlier !== undefined) return [`${nameEntry(index, host)}: already entry ${earlier + 1}; remove one`];
    first.set(host, index);
    return [];
  });
}

function findUnsorted(sites: readonly NewsSite[]): string[] {
  return sites.flatMap(({ host }, index) => {
    const before = sites[index - 1]?.host ?? "";
    return host < before ? [`${nameEntry(index, host)}: not sorted; move it before ${before}`] : [];
  });
}

function findCovered(sites: readonly NewsSite[]): string[] {
  const hosts = new Set(sites.map(({ host }) => host));
  return sites.flatMap(({ host }, index) => {
    const parent = parentsOf(host).find((candidate) => hosts.has(candidate));
    return parent === undefined
      ? []
      : [`${nameEntry(index, host)}: a subdomain of ${parent}, which covers it; remove it`];
  });
}

function parentsOf(host: string): string[] {
  const labels = host.split(".");
  return labels.slice(1).map((_, index) => labels.slice(index + 1).join("."));
}
