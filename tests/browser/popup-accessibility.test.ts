import axe from "axe-core";
import { describe, expect, it } from "vitest";
import { BROWSERS, setUpReading, waitForTerms } from "./visit.ts";

describe.each(BROWSERS)("the popup for everybody in %s", (kind) => {
  const reading = setUpReading(kind);

  it.each(["preview", "near-miss-nato"])("has no violation of WCAG 2.2 AA that axe can see, on %s", async (slug) => {
    const { page } = await reading.visit(slug);
    if (slug === "preview") await waitForTerms(page);
    const popup = await reading.browser().popupFor(page, ".popup > *");
    await popup.bringToFront();
    await popup.evaluate(axe.source);
    const violations = await popup.evaluate(async () => {
      const { axe: injected } = window as unknown as { axe: typeof import("axe-core") };
      const { violations: found } = await injected.run(document, {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      });
      return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
    });
    expect(violations).toEqual([]);
  });
});
