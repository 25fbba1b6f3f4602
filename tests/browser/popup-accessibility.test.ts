import axe from "axe-core";
import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { BROWSERS, setUpReading, waitForTerms } from "./visit.ts";

/** What axe finds against WCAG 2.2 AA and good practice, everything unfolded. */
async function findViolations(popup: Page): Promise<string[]> {
  await popup.bringToFront();
  await popup.evaluate(axe.source);
  return popup.evaluate(async () => {
    for (const part of document.querySelectorAll("details")) part.open = true;
    for (const more of document.querySelectorAll<HTMLElement>(".row-more")) more.click();
    const { axe: injected } = window as unknown as { axe: typeof import("axe-core") };
    const { violations } = await injected.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" ")}`);
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
    expect(await findViolations(popup)).toEqual([]);
  });
});
