import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { SAMPLE_ARTICLE } from "./sample-article.ts";
import { readHighlights, setUpReading, waitForTerms } from "./visit.ts";

const OWN_SITE = { ...SAMPLE_ARTICLE, slug: "own-site", url: "http://www.a-site-of-its-own.example/orbit" } as const;

// Only in Firefox can a test answer the browser's question, so what follows upon a yes is seen there alone. A no, and the
// words that come before it, are the same code.
describe("sites on the options page in firefox", () => {
  const reading = setUpReading("firefox", [OWN_SITE], { saysYes: true });
  const hosts = (options: Page) =>
    options.evaluate(() =>
      [...document.querySelectorAll("#sites .hosts li > span")].map(({ textContent }) => textContent),
    );
  const openOptions = () => reading.browser().openExtensionPage("options.html", "#sites");

  it("are read by themselves once added, and left alone once removed", async () => {
    const options = await openOptions();
    await options.type("input[name='site']", "https://www.a-site-of-its-own.example/politics");
    await options.click(".add-site .button");
    await expect.poll(() => hosts(options)).toEqual(["a-site-of-its-own.example"]);
    const { page } = await reading.visit("own-site");
    await waitForTerms(page);
    await options.bringToFront();
    await options.click("#sites .hosts .button");
    await expect.poll(() => hosts(options)).toEqual([]);
    const { page: later } = await reading.visit("own-site");
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(await readHighlights(later)).toEqual({});
  });

  it("are all read while the reader wants it so", async () => {
    const options = await openOptions();
    const everywhere = "#sites .switch input";
    const isOn = () =>
      options.evaluate((selector) => document.querySelector<HTMLInputElement>(selector)?.checked, everywhere);
    expect(await isOn()).toBe(false);
    await options.click(everywhere);
    await expect.poll(isOn).toBe(true);
    const { page } = await reading.visit("own-site");
    await waitForTerms(page);
    await options.bringToFront();
    await options.click(everywhere);
    await expect.poll(isOn).toBe(false);
    expect(await options.evaluate(() => document.querySelector("#sites .callout"))).toBeNull();
  });
});
