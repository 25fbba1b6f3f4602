import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { matchPatterns, parseNewsSites } from "../../src/dataset/parse-news-sites.ts";
import { LANGUAGES } from "../../src/dataset/schema.ts";

const site = (host: string) => ({ host, name: "A paper", lang: "en" });
const SITES = [site("asahi.com"), site("bbc.co.uk"), site("news.yahoo.co.jp")];

describe("parseNewsSites", () => {
  it("returns the sites when every rule holds", () => {
    expect(parseNewsSites(SITES, 3)).toEqual(SITES);
  });

  it("does not take a host for a subdomain because its name ends alike", () => {
    expect(parseNewsSites([site("news.cn"), site("otherxnews.cn")], 2)).toHaveLength(2);
  });

  it.each([
    ["no list", { sites: SITES }, "write a list of { host, name, lang }"],
    ["an entry without a host", [{ name: "A paper", lang: "en" }], "entry 1 (no host), host:"],
    ["an entry that is no object", [null], "entry 1 (no host):"],
    ["a URL", [site("https://asahi.com/")], "entry 1 (https://asahi.com/), host: not a host name"],
    ["a pattern", [site("*.asahi.com")], "entry 1 (*.asahi.com), host: not a host name"],
    ["upper case", [site("Asahi.com")], "entry 1 (Asahi.com), host: not a host name"],
    ["a bare label", [site("localhost")], "entry 1 (localhost), host: not a host name"],
    [
      "markup in a name",
      [{ ...site("asahi.com"), name: "<b>" }],
      "entry 1 (asahi.com), name: write the publisher's name",
    ],
    ["no language tag", [{ ...site("asahi.com"), lang: "Japanese" }], "entry 1 (asahi.com), lang: write a BCP 47 tag"],
    ["an unknown field", [{ ...site("asahi.com"), path: "/news" }], "entry 1 (asahi.com):"],
    ["a duplicate", [site("asahi.com"), site("asahi.com")], "entry 2 (asahi.com): already entry 1; remove one"],
    ["unsorted hosts", [site("bbc.com"), site("asahi.com")], "entry 2 (asahi.com): not sorted; move it before bbc.com"],
    [
      "a subdomain of another host",
      [site("asia.nikkei.com"), site("nikkei.com")],
      "entry 1 (asia.nikkei.com): a subdomain of nikkei.com, which covers it; remove it",
    ],
  ])("refuses %s", (_, value, message) => {
    expect(() => parseNewsSites(value, 1)).toThrow(message);
  });

  it("refuses a list of fewer than 300 sites", () => {
    expect(() => parseNewsSites(SITES)).toThrow("3 sites are too few: list at least 300");
  });

  it("names every broken entry at once", () => {
    expect(() => parseNewsSites([site("b.com"), site("b.com"), site("a.com")], 1)).toThrow(/entry 2.*\n.*entry 3/);
  });
});

describe("the bundled news sites", () => {
  const sites = parseNewsSites(parse(readFileSync("assets/news-sites/sites.yaml", "utf8")));

  it("are at least 300 and speak every language of a story", () => {
    expect(sites.length).toBeGreaterThanOrEqual(300);
    expect(LANGUAGES.filter((language) => !sites.some(({ lang }) => lang === language))).toEqual([]);
    expect(LANGUAGES.length).toBeGreaterThanOrEqual(10);
  });
});

describe("matchPatterns", () => {
  it("covers a host with its subdomains", () => {
    expect(matchPatterns([site("asahi.com")])).toEqual(["*://*.asahi.com/*"]);
  });
});
