import { readFileSync } from "node:fs";
import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { deskPage } from "./card-desk.ts";
import { readCards, waitForTitle } from "./card-view.ts";
import { findMark } from "./find-mark.ts";
import { inCard } from "./in-card.ts";
import { sendCommand } from "./send-command.ts";
import { BROWSERS, hasCard, hover, readHighlights, setUpReading, waitForCard, waitForTerms } from "./visit.ts";

const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What has the focus in the page, in a word. */
function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.id || document.activeElement?.nodeName);
}

const LINKS = `<p id="before"><a href="#one" id="first-link">One</a></p>`;
const MORE_LINKS = `<p><a href="#two" id="second-link">Two</a></p>`;

describe.each(BROWSERS)("cards by keyboard in %s", (kind) => {
  const reading = setUpReading(kind, [
    deskPage("desk", { foot: MORE_LINKS }),
    deskPage("dialog", {
      foot: `<dialog><p>A dialog of the page</p></dialog><script>
        document.querySelector("dialog").show();
        addEventListener("keydown", (event) => { if (event.key === "Escape") document.querySelector("dialog").close(); });
      </script>`,
    }),
    deskPage("button-below", {
      head: LINKS,
      foot: `<button id="below" style="position:fixed;left:200px;top:450px">Below</button>`,
    }),
  ]);
  const command = (page: Page, name: string) => sendCommand(reading.browser(), page, name);
  const visit = async (slug: string) => {
    const visited = await reading.visit(slug);
    await waitForTerms(visited.page);
    return visited;
  };

  it("does nothing on a single key, whatever it is", async () => {
    const { page } = await visit("desk");
    // Names are drawn before statements are checked.
    const marks = async () => Object.keys(await readHighlights(page));
    await expect.poll(marks, { timeout: 15_000 }).toContain("sidelight-contradicted-light");
    const before = await readHighlights(page);
    await findMark(page, "person", "Lloyd Austin");
    for (const key of "abcdefghijklmnopqrstuvwxyz0123456789") await page.keyboard.press(key as "a");
    await page.keyboard.press("Enter");
    await rest(300);
    expect(await hasCard(page)).toBe(false);
    expect(await readHighlights(page)).toEqual(before);
  });

  it("shows where the keyboard has come to, until Esc", async () => {
    const { page, mutations } = await visit("desk");
    await command(page, "next-term");
    const current = async () => Object.keys(await readHighlights(page)).filter((name) => name.includes("-current-"));
    expect(await current()).toEqual(["sidelight-current-light"]);
    expect((await findMark(page, "current")).words).toBe("Article 5");
    await command(page, "next-term");
    expect((await findMark(page, "current")).words).toBe("security treaty");
    await command(page, "previous-term");
    expect((await findMark(page, "current")).words).toBe("Article 5");
    await page.keyboard.press("Escape");
    expect(await current()).toEqual([]);
    expect(await mutations()).toEqual([]);
  });

  it("starts from the caret, and opens the card of the term it is in", async () => {
    const { page } = await visit("desk");
    await page.focus("article a");
    await command(page, "open-card");
    await waitForTitle(page, "Fumio Kishida");
    await page.keyboard.press("Escape");
    expect(await focused(page)).toBe("A");
    await command(page, "next-term");
    expect((await findMark(page, "current")).words).toBe("Fumio Kishida");
  });

  it("names the card by its title, and says its language", async () => {
    const { page } = await visit("desk");
    await page.focus("article a");
    await command(page, "open-card");
    await waitForCard(page);
    const dialog = await inCard(page, (root) => {
      const frame = root.activeElement;
      const ids = frame?.getAttribute("aria-labelledby")?.split(" ") ?? [];
      const title = root.getElementById(ids[0] ?? "");
      const [name] = title?.children ?? [];
      return {
        role: frame?.getAttribute("role"),
        lang: (frame as HTMLElement)?.lang,
        title: name?.textContent,
        titleLang: (name as HTMLElement)?.lang,
        isModal: frame?.hasAttribute("aria-modal"),
      };
    });
    expect(dialog).toEqual({ role: "dialog", lang: "en", title: "Fumio Kishida", titleLang: "en", isModal: false });
  });

  it("lets Tab go on near the term, where nothing had the focus before", async () => {
    const { page, mutations } = await visit("desk");
    await findMark(page, "person", "Joe Biden");
    const here = async () => (await findMark(page, "current").catch(() => undefined))?.words;
    for (let steps = 0; steps < 20 && (await here()) !== "Joe Biden"; steps++) await command(page, "next-term");
    await command(page, "open-card");
    await waitForTitle(page, "Joe Biden");
    await page.keyboard.press("Escape");
    await waitForCard(page, false);
    expect(await focused(page)).toBe("BODY");
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("second-link");
    expect(await mutations()).toEqual([]);
  });

  it("goes back out of a card by Shift and Tab, too", async () => {
    const { page } = await visit("desk");
    await page.focus("article a");
    await command(page, "open-card");
    await waitForCard(page);
    await page.keyboard.down("Shift");
    await page.keyboard.press("Tab");
    await page.keyboard.up("Shift");
    await waitForCard(page, false);
    expect(await focused(page)).toBe("A");
  });

  it("keeps the focus on the name that led on, when it goes back", async () => {
    const { page } = await visit("desk");
    await page.focus("article a");
    await command(page, "open-card");
    await waitForCard(page);
    const activeName = () => inCard(page, (root) => root.activeElement?.getAttribute("data-entity") ?? null);
    for (let presses = 0; presses < 10 && (await activeName()) === null; presses++) await page.keyboard.press("Tab");
    const name = await activeName();
    expect(name).not.toBeNull();
    await page.keyboard.press("Enter");
    expect(await inCard(page, (root) => root.activeElement?.getAttribute("role"))).toBe("dialog");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await activeName()).toBe(name);
  });

  it("takes the focus along when a card is pinned, and gives it back from there", async () => {
    const { page } = await visit("desk");
    await page.focus("article a");
    await command(page, "open-card");
    await waitForCard(page);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await rest(200);
    expect((await readCards(page)).map(({ slot }) => slot)).toEqual(["pinned"]);
    expect(await inCard(page, (root) => root.activeElement?.className.includes("pinned"))).toBe(true);
    await page.keyboard.press("Escape");
    await waitForCard(page, false);
    expect(await focused(page)).toBe("A");
  });

  it("keeps Esc from the page's own dialogs, as long as a card is open", async () => {
    const { page } = await visit("dialog");
    const isOpen = () => page.evaluate(() => document.querySelector("dialog")?.open);
    await hover(page, "Lloyd Austin");
    await waitForCard(page);
    await page.keyboard.press("Escape");
    await waitForCard(page, false);
    expect(await isOpen()).toBe(true);
    await page.keyboard.press("Escape");
    expect(await isOpen()).toBe(false);
  });

  it("gives way where it would hide what has the focus in the page", async () => {
    const { page } = await visit("button-below");
    await hover(page, "Lloyd Austin");
    await waitForCard(page);
    const { box } = (await readCards(page))[0] ?? {};
    await page.evaluate(
      (x, y) => {
        const button = document.getElementById("below");
        button?.setAttribute("style", `position:fixed;left:${x}px;top:${y}px`);
        button?.focus();
      },
      (box?.x ?? 0) + 20,
      (box?.y ?? 0) + 20,
    );
    await waitForCard(page, false);
    expect(await focused(page)).toBe("below");
  });
});

type Manifest = { readonly commands: Record<string, { readonly suggested_key?: { readonly default: string } }> };

describe.each(BROWSERS)("the keys of the package for %s", (kind) => {
  const path = new URL(`../../.output/${kind}-mv3/manifest.json`, import.meta.url);
  const { commands } = JSON.parse(readFileSync(path, "utf8")) as Manifest;
  const keys = Object.values(commands).flatMap(({ suggested_key }) => suggested_key?.default ?? []);

  it("are for everything that the keyboard can do, and the reader can change them", () => {
    expect(Object.keys(commands).sort()).toEqual([
      "next-check",
      "next-term",
      "open-card",
      "previous-term",
      "toggle-facts",
      "toggle-page",
    ]);
  });

  it("are no single keys, and no more than browsers suggest", () => {
    expect(keys.length).toBeLessThanOrEqual(4);
    for (const key of keys) expect(key).toMatch(/^(?:Alt|Ctrl)\+Shift\+[A-Z]$/);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

type Commands = { readonly onCommand: { dispatch(name: string, tab: unknown): void } };
type Tabs = { query(filter: object): Promise<unknown[]> };

describe("a key that is pressed", () => {
  const reading = setUpReading("chrome", [deskPage("desk")]);

  it("is handed on to the page in front", async () => {
    const { page } = await reading.visit("desk");
    await waitForTerms(page);
    const target = await reading.browser().browser.waitForTarget((found) => found.type() === "service_worker");
    const worker = await target.worker();
    // Browsers let no test press the keys of an extension; this is the event that follows.
    await worker?.evaluate(async () => {
      const { commands, tabs } = (globalThis as unknown as { chrome: { commands: Commands; tabs: Tabs } }).chrome;
      const [tab] = await tabs.query({ active: true, url: "http://www.japantimes.co.jp/*" });
      commands.onCommand.dispatch("next-term", tab);
    });
    await waitForCard(page);
    expect((await findMark(page, "current")).words).toBe("Article 5");
  });
});
