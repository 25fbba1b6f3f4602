import { describe, expect, it } from "vitest";
import { deskPage } from "./card-desk.ts";
import { waitForTitle } from "./card-view.ts";
import { findMark } from "./find-mark.ts";
import { setSettings } from "./set-settings.ts";
import { BROWSERS, hasCard, hover, readHighlights, setUpReading, waitForTerms } from "./visit.ts";

const ground = (style: string) => ({ head: `<style>html { ${style} }</style>` });

describe.each(BROWSERS)("marks in %s", (kind) => {
  const reading = setUpReading(kind, [
    deskPage("desk"),
    deskPage("dark-ground", ground("background: #14161a; color: #eee")),
    deskPage("dark-layers", {
      head: "<style>body { background: #000 } article { background: rgb(255 255 255 / 0.04); color: #ddd }</style>",
    }),
    deskPage("grey-ground", ground("background: #808488; color: #000")),
    deskPage("picture", ground("background: linear-gradient(#fff, #777); color: #000")),
  ]);
  const visit = async (slug: string) => {
    const { page } = await reading.visit(slug);
    await waitForTerms(page);
    return page;
  };
  const tones = (names: object) => [...new Set(Object.keys(names).map((name) => name.replace(/.*-/, "")))];

  it.each([
    ["desk", "light"],
    ["dark-ground", "dark"],
    ["dark-layers", "dark"],
    ["grey-ground", "text"],
    ["picture", "text"],
  ])("take the ground of the page itself: %s", async (slug, tone) => {
    expect(tones(await readHighlights(await visit(slug)))).toEqual([tone]);
  });

  it("follow the settings at once, on pages that are open", async () => {
    const page = await visit("desk");
    const choose = (settings: Parameters<typeof setSettings>[2]) => setSettings(reading.browser(), page, settings);
    const marked = async (part: string) => Object.keys(await readHighlights(page)).some((name) => name.includes(part));
    const waitUntil = async (part: string, wanted: boolean) => {
      for (let tries = 0; tries < 60 && (await marked(part)) !== wanted; tries++)
        await new Promise((resolve) => setTimeout(resolve, 50));
      expect([part, await marked(part)]).toEqual([part, wanted]);
    };
    await waitUntil("-contradicted-", true);
    await waitUntil("-supported-", false);
    await choose({ verdictsOff: ["contradicted", "needs-context"] });
    await waitUntil("-contradicted-", false);
    await waitUntil("-supported-", true);
    await choose({ kindsOff: ["person"], factMarks: "always" });
    await waitUntil("-person-", false);
    await waitUntil("-fact-", true);
    const all = (await readHighlights(page))["sidelight-place-light"] ?? 0;
    await choose({ mentions: "first" });
    await waitUntil("-person-", true);
    expect((await readHighlights(page))["sidelight-place-light"]).toBe(all - 1); // Washington is named twice.
    await choose({ languagesOff: ["en"] });
    await waitUntil("sidelight-", false);
    await choose({});
    await waitUntil("-person-", true);
  });

  it("can be invisible and answer all the same", async () => {
    const page = await visit("desk");
    const { x, y } = await hover(page, "Lloyd Austin");
    await page.mouse.move(x, y - 200);
    await setSettings(reading.browser(), page, { highlight: "none" });
    for (let tries = 0; tries < 60 && Object.keys(await readHighlights(page)).length > 0; tries++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await readHighlights(page)).toEqual({});
    await page.mouse.move(x, y, { steps: 4 });
    await waitForTitle(page, "Lloyd Austin");
    await setSettings(reading.browser(), page, {});
  });

  it("answer for a key fact only while it is shown", async () => {
    const page = await visit("desk");
    await setSettings(reading.browser(), page, { factMarks: "always" });
    const { boxes, words } = await findMark(page, "fact");
    const at = { x: (boxes[0]?.x ?? 0) + 6, y: (boxes[0]?.y ?? 0) + 8 };
    expect(words.length).toBeGreaterThan(40);
    await page.mouse.move(at.x, at.y - 60);
    await page.mouse.move(at.x, at.y, { steps: 4 });
    await waitForTitle(page, "An attack in space could bring the US-Japan treaty into play");
    await page.mouse.move(5, 5);
    await setSettings(reading.browser(), page, { factMarks: "never" });
    await page.mouse.move(at.x, at.y - 60);
    await page.mouse.move(at.x, at.y, { steps: 4 });
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(await hasCard(page)).toBe(false);
    await setSettings(reading.browser(), page, {});
  });

  it("come back with the next card, where the page has wiped them", async () => {
    const page = await visit("desk");
    const names = async () => Object.keys(await readHighlights(page)).sort();
    // Names are drawn before statements are checked.
    await expect.poll(names, { timeout: 15_000 }).toContain("sidelight-contradicted-light");
    const before = await names();
    const { x, y } = await hover(page, "Lloyd Austin");
    await waitForTitle(page, "Lloyd Austin");
    await page.keyboard.press("Escape");
    await page.evaluate(() => CSS.highlights.clear());
    await page.mouse.move(x, y - 100);
    await page.mouse.move(x, y, { steps: 4 });
    await waitForTitle(page, "Lloyd Austin");
    expect((await names()).filter((name) => !name.includes("-open-"))).toEqual(before);
  });
});

describe("marks on paper", () => {
  const reading = setUpReading("chrome", [deskPage("desk")]);

  it("are left out, unless the reader wants them", async () => {
    const { page } = await reading.visit("desk");
    await waitForTerms(page);
    const line = () =>
      page.evaluate(() => {
        const style = getComputedStyle(
          document.querySelector("p") ?? document.body,
          "::highlight(sidelight-person-light)",
        );
        return style.textDecorationLine;
      });
    expect(await line()).toBe("underline");
    await page.emulateMediaType("print");
    expect(await line()).toBe("none");
    await setSettings(reading.browser(), page, { printed: true });
    for (let tries = 0; tries < 60 && (await line()) === "none"; tries++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await line()).toBe("underline");
    await setSettings(reading.browser(), page, {});
  });
});
