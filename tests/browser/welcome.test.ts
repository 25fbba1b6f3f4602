import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { readCard } from "./read-card.ts";
import { BROWSERS, hover, readHighlights, setUpReading, waitForCard, waitForTerms } from "./visit.ts";

const LANGUAGES = [
  { lang: "en", japanese: false, wrong: "March 2020", verdict: "Differs from the record", name: "Lloyd Austin" },
  { lang: "ja", japanese: true, wrong: "2020年3月", verdict: "記録と異なる", name: "オースティン国防長官" },
];
const CASES = BROWSERS.flatMap((kind) => LANGUAGES.map((language) => ({ kind, ...language })));

describe.each(CASES)("the welcome page in $kind, $lang", ({ kind, lang, japanese, wrong, verdict, name }) => {
  const reading = setUpReading(kind, [], { japanese });

  async function openWelcome(): Promise<Page> {
    const page = await reading.browser().openExtensionPage("welcome.html", ".sample");
    await page.setViewport({ width: 1000, height: 800 });
    await waitForTerms(page);
    return page;
  }

  it("marks the wrong date of its sample and finds no other fault in it", async () => {
    const page = await openWelcome();
    const contradicted = await page.evaluate(() =>
      [...CSS.highlights]
        .filter(([key]) => /contradicted|needs-context/.test(key))
        .flatMap(([, ranges]) => [...ranges].map(String)),
    );
    expect(contradicted).toEqual([wrong]);
    expect(Object.keys(await readHighlights(page)).length).toBeGreaterThan(5);
    const outside = await page.evaluate(() => {
      const sample = document.querySelector(".sample");
      const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]) as Range[];
      return ranges.filter(({ startContainer }) => !sample?.contains(startContainer)).map(String);
    });
    expect(outside).toEqual([]);
  });

  it.each([
    ["the wrong date", wrong, verdict],
    ["a name", name, "Lloyd Austin"],
  ])("opens the card of %s", async (_, words, shown) => {
    const page = await openWelcome();
    await hover(page, words);
    await waitForCard(page);
    expect((await readCard(page))?.text).toContain(shown);
  });

  it("speaks the reader's language and tells how to pin the icon in this browser", async () => {
    const page = await openWelcome();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(lang);
    const hint = await page.evaluate(() => document.querySelector("#pin p")?.textContent ?? "");
    expect(hint).toContain(
      { en: { chrome: "then the pin", firefox: "the wheel" }, ja: { chrome: "ピンを押し", firefox: "歯車" } }[
        lang as "en" | "ja"
      ][kind],
    );
  });
});
