import { describe, expect, it } from "vitest";
import { BROWSERS, readHighlights, setUpReading, waitForSilence } from "./visit.ts";

const OTHER_PAGES = ["near-miss-nato", "near-miss-austin", "near-miss-philippines", "front-page", "rail-only"];

describe.each(BROWSERS)("a page that is not on the story in %s", (kind) => {
  const reading = setUpReading(kind);

  it.each(OTHER_PAGES)("is left alone: %s", async (slug) => {
    const before = reading.newsroom().requests.length;
    const { page, mutations, noise } = await reading.visit(slug);
    await waitForSilence();
    expect(await readHighlights(page)).toEqual({});
    expect(await mutations()).toEqual([]);
    expect(noise).toEqual([]);
    const asked = reading.newsroom().requests.slice(before);
    expect(asked.filter((url) => url !== page.url() && !url.endsWith("/favicon.ico"))).toEqual([]);
  });
});
