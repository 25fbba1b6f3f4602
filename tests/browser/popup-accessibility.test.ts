import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { findViolations } from "./find-violations.ts";
import { BROWSERS, setUpReading, waitForTerms } from "./visit.ts";

/** Opens everything that is folded. */
async function unfold(popup: Page): Promise<void> {
  await popup.bringToFront();
  await popup.evaluate(() => {
    for (const part of document.querySelectorAll("details")) part.open = true;
    for (const more of document.querySelectorAll<HTMLElement>(".row-more")) more.click();
  });
}

const LOOKS = BROWSERS.flatMap((kind) => [
  { kind, look: "light", options: {} },
  { kind, look: "dark", options: { dark: true } },
  { kind, look: "Japanese", options: { japanese: true } },
]);

describe.each(LOOKS)("the popup for everybody in $kind, $look", ({ kind, options }) => {
  const reading = setUpReading(kind, [], options);

  it.each(["preview", "near-miss-nato"])("has no violation of WCAG 2.2 AA that axe can see, on %s", async (slug) => {
    const { page } = await reading.visit(slug);
    if (slug === "preview") await waitForTerms(page);
    const popup = await reading.browser().popupFor(page, ".popup > *");
    await unfold(popup);
    expect(await findViolations(popup)).toEqual([]);
  });
});
