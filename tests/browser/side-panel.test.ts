import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { pressIcon } from "./press-icon.ts";
import { BROWSERS, setUpReading, waitForTerms } from "./visit.ts";

/** What the extension's own pages can ask of the browser, as far as it is used here. */
type Browser = {
  readonly storage: {
    readonly session: { set(items: object): Promise<void>; get(key: string): Promise<Record<string, unknown>> };
    readonly local: { set(items: object): Promise<void> };
  };
  readonly windows: { getCurrent(): Promise<{ id: number }> };
  readonly sidebarAction: { isOpen(details: object): Promise<boolean> };
};
declare const chrome: Browser;

/** A panel that is opened as a tab is behind its page: for it to follow the reader it must take itself for visible. */
function takeForVisible(panel: Page): Promise<void> {
  return panel.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { get: () => "visible" });
  });
}

/** Writes a query as a reader would. */
function lookFor(panel: Page, query: string): Promise<void> {
  return panel.evaluate((text) => {
    const field = document.querySelector<HTMLInputElement>("#query");
    if (!field) throw new Error("There is no field.");
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }, query);
}

describe.each(BROWSERS)("the side panel in %s", (kind) => {
  const reading = setUpReading(kind);
  const textOf = (panel: Page) => panel.evaluate(() => document.body.innerText);
  const click = (panel: Page, selector: string) =>
    panel.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), selector);

  async function openPanel(slug: string, selector = ".reading"): Promise<{ page: Page; panel: Page }> {
    const { page } = await reading.visit(slug);
    if (selector === ".reading") await waitForTerms(page);
    return { page, panel: await reading.browser().openBehind(page, "sidepanel.html", selector) };
  }

  it("lists every mark of the article in reading order", async () => {
    const { page, panel } = await openPanel("preview");
    const listed = await panel.evaluate(() =>
      [...document.querySelectorAll(".reading > li:has(.dotted) .row-fold > span > span:first-child")].map(
        ({ textContent }) => textContent?.replace(/\s+/g, " ").trim(),
      ),
    );
    const drawn = await page.evaluate(() => {
      const kinds = /^sidelight-(?:person|place|organisation|treaty|weapon|event)-/;
      const ranges = [...CSS.highlights].flatMap(([name, found]) => (kinds.test(name) ? [...found] : [])) as Range[];
      return ranges
        .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
        .map((range) => range.toString().replace(/\s+/g, " ").trim());
    });
    expect(listed.length).toBeGreaterThan(20);
    expect(listed).toEqual(drawn);
  });

  it("follows the reader through the article, but not while the reader is in the list", async () => {
    const { page, panel } = await openPanel("preview");
    await takeForVisible(panel);
    const here = () =>
      panel.evaluate(() => [...document.querySelectorAll(".reading > li")].findIndex((item) => item.ariaCurrent));
    await expect.poll(here, { timeout: 5000 }).toBe(0);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
    await expect.poll(here, { timeout: 5000 }).toBeGreaterThan(5);
    const inSight = () =>
      panel.evaluate(() => {
        const box = document.querySelector("[aria-current]")?.getBoundingClientRect();
        return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
      });
    await expect.poll(inSight).toBe(true);
    if (kind === "firefox") return; // It gives no focus to a tab that is behind another one.
    await panel.evaluate(() => {
      document.querySelector<HTMLElement>(".row-fold")?.focus({ preventScroll: true });
      scrollTo(0, 0);
    });
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    const before = await here();
    await expect.poll(here, { timeout: 5000 }).not.toBe(before);
    expect(await panel.evaluate(() => scrollY)).toBe(0);
  });

  it("shows the place of a mark in the article, and its card below the row", async () => {
    const { page, panel } = await openPanel("preview");
    await panel.evaluate(() => {
      const rows = [...document.querySelectorAll<HTMLElement>(".row-fold")];
      rows.find(({ textContent }) => textContent?.includes("Austin"))?.click();
    });
    await page.waitForFunction(() => [...CSS.highlights.keys()].some((name) => name.startsWith("sidelight-flash")), {
      polling: 50,
    });
    await panel.waitForSelector(".panel-card");
    expect(await textOf(panel)).toContain("US Secretary of Defense (then)");
    expect(await panel.evaluate(() => document.querySelectorAll(".row-fold[aria-expanded='true']").length)).toBe(1);
  });

  it("leads from a name in a card to its card, and back, and the keyboard goes along", async () => {
    const { panel } = await openPanel("preview");
    await click(panel, ".row-fold:has(.person)");
    await panel.waitForSelector(".panel-card .name-link");
    const heading = () => panel.evaluate(() => document.querySelector(".panel-card h2")?.textContent);
    const first = await heading();
    await click(panel, ".panel-card .name-link");
    await expect.poll(heading).not.toBe(first);
    await expect.poll(() => panel.evaluate(() => document.activeElement?.className)).toBe("panel-card");
    await click(panel, ".panel-card .button");
    await expect.poll(heading).toBe(first);
  });

  it("leaves out the kinds that the reader does not want", async () => {
    const { panel } = await openPanel("preview");
    const people = () => panel.evaluate(() => document.querySelectorAll(".reading .person").length);
    const count = await panel.evaluate(() => document.querySelector(".chip.person .count")?.textContent);
    expect(await people()).toBe(Number(count));
    await click(panel, ".chip.person");
    await expect.poll(people).toBe(0);
    expect(await panel.evaluate(() => document.querySelector(".chip.person")?.ariaPressed)).toBe("false");
  });

  it.each(["Tomahawk", "トマホーク", "토마호크", "战斧"])("finds a missile by the name %s", async (name) => {
    const { panel } = await openPanel("near-miss-nato", ".message");
    await lookFor(panel, name);
    await panel.waitForSelector(".results summary");
    await click(panel, ".results summary");
    await panel.waitForSelector(".panel-card .sources a");
    expect(await panel.evaluate(() => document.querySelector(".panel-card h2")?.textContent)).toContain("Tomahawk");
  });

  it("says honestly that there is nothing by a name", async () => {
    const { panel } = await openPanel("preview");
    await lookFor(panel, "Napoleon");
    const status = () => panel.evaluate(() => document.querySelector(".results [role='status']")?.textContent ?? "");
    await expect.poll(status).toContain("Nothing in the dataset goes by “Napoleon”");
    expect(await status()).toContain("US-Japan alliance extended to space");
    await lookFor(panel, "");
    await panel.waitForSelector(".reading");
  });

  it("looks up the name that the menu has left for its window, once, at its start and later", async () => {
    const { page, panel } = await openPanel("preview");
    const leave = (query: string, elsewhere = 0) =>
      panel.evaluate(
        async (name, offset) => {
          const { id } = await chrome.windows.getCurrent();
          await chrome.storage.session.set({ lookedUp: { query: name, windowId: id + offset } });
        },
        query,
        elsewhere,
      );
    const asked = (at: Page) => at.evaluate(() => document.querySelector<HTMLInputElement>("#query")?.value);
    await leave("Okinawa");
    await expect.poll(() => asked(panel)).toBe("Okinawa");
    expect(await panel.evaluate(() => chrome.storage.session.get("lookedUp"))).toEqual({});
    await panel.close();
    const other = await reading.browser().openBehind(page, "sidepanel.html", ".reading");
    expect(await asked(other)).toBe("");
    await other.evaluate(() => chrome.storage.session.set({ lookedUp: { query: "Hayashi", windowId: -7 } }));
    await other.close();
    const third = await reading.browser().openBehind(page, "sidepanel.html", ".reading");
    expect(await asked(third)).toBe("");
  });

  it("shows the page in front: another tab, another address, a site switched off", async () => {
    const { page, panel } = await openPanel("preview");
    const { page: other } = await reading.visit("near-miss-nato");
    await panel.waitForSelector(".message");
    await expect.poll(() => textOf(panel)).toContain("No story here that Sidelight knows");
    await page.bringToFront();
    await panel.waitForSelector(".reading");
    await other.close();
    await page.goto("http://www.japantimes.co.jp/nowhere").catch(() => undefined);
    await panel.waitForSelector(".message");
    await page.goBack();
    await panel.waitForSelector(".reading", { timeout: 15_000 });
    const host = new URL(page.url()).hostname;
    await panel.evaluate((off) => chrome.storage.local.set({ settings: { sitesOff: [off] } }), host);
    await panel.waitForSelector(".message");
    expect(await textOf(panel)).toContain("Switched off on this site");
    await panel.evaluate(() => chrome.storage.local.set({ settings: {} }));
    await panel.waitForSelector(".reading");
  });

  it.each([280, 360, 500])("fits a panel %i pixels wide, everything unfolded, in both densities", async (width) => {
    const { panel } = await openPanel("preview");
    await panel.setViewport({ width, height: 800 });
    for (const density of ["comfortable", "compact"]) {
      await panel.evaluate((value) => chrome.storage.local.set({ settings: { density: value } }), density);
      await panel.waitForFunction(
        (value) => document.documentElement.dataset.density === value,
        { polling: 50 },
        density,
      );
      for (const row of [".row-fold:has(.person)", ".row-fold:has(.supported)"]) {
        await click(panel, row);
        await panel.waitForSelector(".panel-card");
        const scrolled = await panel.evaluate(() => {
          for (const part of document.querySelectorAll("details")) part.open = true;
          return document.documentElement.scrollWidth;
        });
        expect(scrolled).toBeLessThanOrEqual(width);
      }
    }
    await panel.evaluate(() => chrome.storage.local.set({ settings: {} }));
  });

  // Only Chromium's protocol can press the button in the toolbar.
  it.runIf(kind === "chrome")("is opened by the button in the popup, on the article", async () => {
    const { page } = await reading.visit("preview");
    await waitForTerms(page);
    const { browser, extensionUrl } = reading.browser();
    const popup = await pressIcon(reading.browser(), page);
    const opened = browser.waitForTarget((target) => target.url() === extensionUrl("sidepanel.html"), {
      timeout: 8000,
    });
    await popup.click(".foot-buttons .button");
    const panel = await (await opened).asPage();
    await panel.waitForSelector(".reading");
    expect(await textOf(panel)).toContain("US-Japan alliance extended to space");
  });

  it.runIf(kind === "firefox")("is opened by the button in the popup", async () => {
    const { page } = await reading.visit("preview");
    await waitForTerms(page);
    const popup = await reading.browser().popupFor(page, ".foot-buttons");
    await popup.bringToFront();
    await popup.click(".foot-buttons .button");
    await expect.poll(() => popup.evaluate(() => chrome.sidebarAction.isOpen({}))).toBe(true);
  });
});
