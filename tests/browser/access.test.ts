import { describe, expect, it } from "vitest";
import { CHANGING_PAGES } from "./changing-pages.ts";
import { inExtension } from "./in-extension.ts";
import { BROWSERS, hover, readHighlights, setUpReading, waitForCard, waitForSilence, waitForTerms } from "./visit.ts";

/** What Chromium's own page of extensions can do. */
declare const chrome: {
  readonly developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> };
};

describe.each(BROWSERS)("access in %s", (kind) => {
  const reading = setUpReading(kind, CHANGING_PAGES, { saysYes: true });

  /** What a reader does on the browser's own page of extensions. */
  const configure = async (change: object): Promise<void> => {
    const settings = await reading.browser().newPage();
    await settings.goto("chrome://extensions/");
    // It is done at once; the answer takes many seconds.
    await settings.evaluate((given) => void chrome.developerPrivate.updateExtensionConfiguration(given), {
      extensionId: reading.browser().extensionId,
      ...change,
    });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await settings.close();
  };
  const setAccess = async (on: boolean): Promise<void> => {
    if (kind === "chrome") return configure({ hostAccess: on ? "ON_ALL_SITES" : "ON_CLICK" });
    await inExtension(
      reading.browser(),
      async ({ permissions, runtime }, wanted) => {
        const origins = runtime.getManifest().host_permissions;
        if (!wanted) await permissions.remove({ origins });
      },
      on,
    );
    if (!on) return;
    const options = await reading.browser().openExtensionPage("options.html", "#sites .callout .button");
    await options.click("#sites .callout .button");
    await options.waitForFunction(() => document.querySelector("#sites .callout") === null, { polling: 50 });
    await options.close();
  };

  it("that is taken back leaves the open page as it is and later ones alone, until it is given again", async () => {
    const { page, noise } = await reading.visit("covers");
    const before = await waitForTerms(page);
    await setAccess(false);
    await page.bringToFront();
    await hover(page, "Lloyd Austin");
    await waitForCard(page);
    await page.mouse.move(5, 5);
    const { page: later, noise: laterNoise } = await reading.visit("covers");
    await waitForSilence();
    expect(await readHighlights(later)).toEqual({});
    expect(await readHighlights(page)).toEqual(before);
    await setAccess(true);
    await later.reload();
    await waitForTerms(later);
    expect([...noise, ...laterNoise]).toEqual([]);
  });

  // Only Chromium lets a test open a private window. What the reader lets in there is served like any other page.
  it.runIf(kind === "chrome")("to private windows is not there by itself: such a page is left alone", async () => {
    const context = await reading.browser().browser.createBrowserContext();
    const page = await context.newPage();
    const noise: string[] = [];
    page.on("pageerror", (error) => noise.push(String(error)));
    page.on("console", (message) => noise.push(message.text()));
    await page.goto("http://www.japantimes.co.jp/covers");
    await waitForSilence();
    expect(await readHighlights(page)).toEqual({});
    expect(noise).toEqual([]);
    await context.close();
  });
});
