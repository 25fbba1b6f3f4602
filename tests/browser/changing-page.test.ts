import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { CHANGING_PAGES, OTHER, STORY } from "./changing-pages.ts";
import { readCard } from "./read-card.ts";
import {
  BROWSERS,
  findTerm,
  hasCard,
  hover,
  readHighlights,
  setUpReading,
  waitForCard,
  waitForTerms,
} from "./visit.ts";

/** The words of all drawn terms that stand in elements of this selector. */
function termsIn(page: Page, selector: string): Promise<string[]> {
  return page.evaluate((wanted) => {
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]) as Range[];
    return ranges
      .filter(({ startContainer, collapsed }) => !collapsed && startContainer.parentElement?.closest(wanted))
      .map((range) => range.toString());
  }, selector);
}

function waitForNoTerms(page: Page): Promise<unknown> {
  return page.waitForFunction(() => CSS.highlights.size === 0, { timeout: 15_000, polling: 50 });
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

describe.each(BROWSERS)("a page that changes in %s", (kind) => {
  const reading = setUpReading(kind, CHANGING_PAGES);

  it("is annotated when its text arrives long after it was loaded", async () => {
    const { page, noise } = await reading.visit("empty-shell");
    await pause(4200);
    await page.evaluate("main().innerHTML = STORY");
    await waitForTerms(page);
    expect(await termsIn(page, "article")).toContain("Lloyd Austin");
    expect(noise).toEqual([]);
  });

  it("is annotated soon after a late title has told of its text", async () => {
    const { page } = await reading.visit("empty-shell");
    await pause(10_800); // After the looks at 0, 1, 3.5 and 10.5 seconds the next would come at 30.5.
    await page.evaluate("main().innerHTML = STORY; document.title = 'Space comes under the treaty'");
    await waitForTerms(page);
  });

  it("has its new text annotated when more of an article is shown", async () => {
    const { page } = await reading.visit("cut-short");
    await waitForTerms(page);
    await hover(page, "Lloyd Austin");
    await waitForCard(page);
    await page.evaluate("main().querySelector('article').append(rest)");
    await page.evaluate("rest.hidden = false");
    await expect.poll(() => termsIn(page, "#rest"), { timeout: 8000 }).toContain("Fumio Kishida");
    expect(await hasCard(page)).toBe(true);
    expect((await readCard(page))?.text).toContain("Lloyd Austin");
  });

  it("closes a card whose term has gone, and opens others after it", async () => {
    const { page, noise } = await reading.visit("covers");
    await waitForTerms(page);
    await hover(page, "Fumio Kishida");
    await waitForCard(page);
    await page.evaluate("document.querySelectorAll('p')[1].remove()");
    await waitForCard(page, false);
    await page.mouse.move(5, 5);
    await hover(page, "Antony Blinken");
    await waitForCard(page);
    expect(noise).toEqual([]);
  });

  it("keeps its terms when a framework draws the same text anew", async () => {
    const { page } = await reading.visit("covers");
    const before = await waitForTerms(page);
    await page.evaluate("main().innerHTML = STORY");
    await expect.poll(async () => (await termsIn(page, "p")).includes("Lloyd Austin"), { timeout: 8000 }).toBe(true);
    expect(await readHighlights(page)).toEqual(before);
  });

  it("loses its terms with its article, and has them again when the article comes back", async () => {
    const { page, noise } = await reading.visit("covers");
    await waitForTerms(page);
    await page.evaluate("main().innerHTML = ''");
    await waitForNoTerms(page);
    await page.evaluate("main().innerHTML = STORY");
    await waitForTerms(page);
    expect(noise).toEqual([]);
  });

  it("is read anew when a single-page app goes to another article, and back", async () => {
    const { page } = await reading.visit("covers");
    await waitForTerms(page);
    await page.evaluate("history.pushState({}, '', '/museum'); document.title = 'A museum'; main().innerHTML = OTHER");
    await waitForNoTerms(page);
    await pause(3000);
    expect(await readHighlights(page)).toEqual({});
    await page.evaluate("history.back(); document.title = 'Space'; main().innerHTML = STORY");
    await waitForTerms(page);
  });

  it("is read when a single-page app comes to the story from elsewhere", async () => {
    const { page } = await reading.visit("covers-not");
    await pause(1500);
    expect(await readHighlights(page)).toEqual({});
    await page.evaluate("history.pushState({}, '', '/space'); document.title = 'Space'; main().innerHTML = STORY");
    await waitForTerms(page);
  });

  it("keeps its terms when the next article, on something else, is appended below", async () => {
    const { page } = await reading.visit("covers");
    const before = await waitForTerms(page);
    await page.evaluate("main().insertAdjacentHTML('beforeend', OTHER); history.replaceState({}, '', '/museum')");
    await page.evaluate("document.title = 'A museum'; main().insertAdjacentHTML('beforeend', OTHER)");
    await pause(2500);
    expect(await readHighlights(page)).toEqual(before);
    expect(await termsIn(page, "article + article")).toEqual([]);
  });

  it("has terms in an article on the story that is appended below another one, and nowhere else", async () => {
    const { page } = await reading.visit("covers-not");
    await pause(1500);
    await page.evaluate("main().insertAdjacentHTML('beforeend', STORY); history.replaceState({}, '', '/space')");
    await waitForTerms(page);
    expect(await termsIn(page, "article + article")).toContain("Lloyd Austin");
    expect(await termsIn(page, "article:first-child")).toEqual([]);
  });

  it("gets no terms in an article on something else, whatever comes and goes", async () => {
    const { page, noise } = await reading.visit("covers-not");
    await page.evaluate(
      "for (let i = 0; i < 5; i++) { document.title = i + ' News'; main().insertAdjacentHTML('beforeend', OTHER); }",
    );
    await pause(4500);
    expect(await readHighlights(page)).toEqual({});
    expect(noise).toEqual([]);
  });

  it("follows the entries of a live blog", async () => {
    const { page } = await reading.visit("covers");
    await waitForTerms(page);
    await page.evaluate((text) => {
      const entry = document.createElement("p");
      entry.id = "entry";
      entry.textContent = text;
      document.querySelector("h1")?.after(entry);
    }, "10.42 Yoshimasa Hayashi has left the building without a word.");
    await expect.poll(() => termsIn(page, "#entry"), { timeout: 8000 }).toEqual(["Yoshimasa Hayashi"]);
    await page.evaluate(() => {
      const entry = document.querySelector("#entry")?.firstChild as Text;
      entry.data = "10.44 Yasukazu Hamada has left the building without a word.";
    });
    await expect.poll(() => termsIn(page, "#entry"), { timeout: 8000 }).toEqual(["Yasukazu Hamada"]);
  });

  it("that changes a thousand times a second stays usable, and is right once it rests", async () => {
    const { page, noise } = await reading.visit("covers");
    await waitForTerms(page);
    await page.evaluate(() => {
      const last = document.querySelector("p:last-of-type")?.firstChild as Text;
      const until = performance.now() + 5000;
      const change = () => {
        for (let i = 0; i < 16; i++) last.data = `At ${performance.now()} nobody had left.`;
        if (performance.now() < until) setTimeout(change, 16);
        else last.data = "In the end Yasukazu Hamada left.";
      };
      change();
    });
    await pause(1500);
    expect(await termsIn(page, "p:first-of-type")).toContain("Lloyd Austin");
    await expect.poll(() => termsIn(page, "p:last-of-type"), { timeout: 15_000 }).toEqual(["Yasukazu Hamada"]);
    const { x } = await findTerm(page, "Lloyd Austin");
    expect(x).toBeGreaterThan(0);
    expect(noise).toEqual([]);
  });
});

describe("the articles of these tests", () => {
  it("name some of the same people", () => {
    for (const name of ["Lloyd Austin", "Fumio Kishida"]) {
      expect(STORY.paragraphs.join()).toContain(name);
      expect(OTHER.paragraphs.join()).toContain(name);
    }
  });
});
