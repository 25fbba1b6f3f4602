import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import type { NewsPage } from "../../src/cli/newsroom.ts";
import { readCard } from "./read-card.ts";
import {
  BROWSERS,
  findTerm,
  hasCard,
  hover,
  readHighlights,
  setUpReading,
  waitForCard,
  waitForSilence,
  waitForTerms,
} from "./visit.ts";

const TEXT = `<h1>Space comes under the treaty</h1>
<p>Japan and the United States said on Wednesday that Article 5 of their security treaty may cover attacks in space, after the
2+2 meeting of Antony Blinken, Lloyd Austin, Yoshimasa Hayashi and Yasukazu Hamada in Washington.</p>
<p>The ministers also announced that a Marine regiment on Okinawa will be reorganised. Prime Minister Fumio Kishida meets
President Joe Biden at the White House on Friday, and the alliance will be the subject.</p>`;

/** A page on the story, with something nasty before, around or behind its article. */
function nasty(slug: string, { head = "", article = `<article>${TEXT}</article>`, foot = "" } = {}): NewsPage {
  return {
    slug,
    url: `http://www.japantimes.co.jp/${slug}`,
    label: "core",
    what: slug,
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Space comes under the treaty</title>${head}</head><body>${article}${foot}</body></html>`,
  };
}

const PAGES: readonly NewsPage[] = [
  nasty("patched-prototypes", {
    head: `<script>
      const broken = () => { throw new Error("caught you"); };
      for (const name of ["toSorted", "at", "findLast", "reduce"]) Array.prototype[name] = broken;
      for (const name of ["createRange", "createTreeWalker", "caretPositionFromPoint"]) Document.prototype[name] = broken;
      for (const name of ["attachShadow", "showPopover", "closest", "getAttribute"]) Element.prototype[name] = broken;
      for (const name of ["normalize", "matchAll"]) String.prototype[name] = broken;
      CSSStyleSheet.prototype.replaceSync = broken; Map.groupBy = broken; window.AbortController = broken;
      Object.defineProperty(Object.prototype, "surfaceForm", { get: broken, set: broken });
    </script>`,
  }),
  nasty("wiped-registry", { foot: "<script>setInterval(() => CSS.highlights.clear(), 50)</script>" }),
  nasty("flooded-registry", {
    foot: `<script>
      const text = document.querySelector("p").firstChild;
      for (let i = 0; i < 3000; i++) { const range = new Range(); range.setStart(text, 0); range.setEnd(text, 5); CSS.highlights.set("flood-" + i, new Highlight(range)); }
    </script>`,
  }),
  nasty("removed-host", {
    foot: `<script>new MutationObserver(() => {
      const host = document.querySelector("sidelight-card");
      if (host && !window.calm) { document.body.append(host.cloneNode(true)); host.remove(); }
    }).observe(document.documentElement, { childList: true });</script>`,
  }),
  nasty("reverting-styles", {
    head: "<style>* { all: revert !important; } sidelight-card, sidelight-card * { display: none !important; opacity: 0 !important; position: static !important; z-index: -1 !important; }</style>",
    foot: "<div style='position:fixed;inset:auto 0 0 0;height:40px;z-index:2147483647;background:pink'>On top of all</div>",
  }),
  nasty("emptied-sheets", { foot: "<script>setInterval(() => { document.adoptedStyleSheets = []; }, 20)</script>" }),
  nasty("editable", { article: `<article contenteditable="true">${TEXT}</article>` }),
  nasty("text-field", { article: `<textarea rows="20" cols="80">${TEXT}</textarea>` }),
  nasty("password", { foot: '<form><input type="text"><input type="password"></form>' }),
  nasty("hidden-password", { foot: '<form style="display:none"><input type="password"></form>' }),
  nasty("sandboxed-frame", {
    article: "<p>Nothing here but a frame.</p>",
    foot: `<iframe sandbox srcdoc="${TEXT.replaceAll('"', "&quot;")}"></iframe><iframe src="about:blank"></iframe>`,
  }),
  nasty("shadow-root", {
    article: "<news-article></news-article>",
    foot: `<script>
      document.querySelector("news-article").attachShadow({ mode: "open" }).innerHTML = ${JSON.stringify(`<article>${TEXT}</article>`)};
    </script>`,
  }),
  nasty("endless-nesting", {
    foot: `<script>
      let inner = document.body; for (let i = 0; i < 60; i++) inner = inner.appendChild(document.createElement("div"));
      inner.textContent = "Deep down.";
    </script>`,
  }),
];

/** Not what the browser itself has to say about such a page. */
function isOurs(line: string): boolean {
  return !/sandbox|\[DOM\]|password|404/i.test(line);
}

async function countCards(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelectorAll("sidelight-card").length);
}

describe.each(BROWSERS)("a hostile page in %s", (kind) => {
  const reading = setUpReading(kind, PAGES);

  it.each(["patched-prototypes", "flooded-registry", "emptied-sheets", "endless-nesting", "hidden-password"])(
    "breaks nothing: %s",
    async (slug) => {
      const { page, noise } = await reading.visit(slug);
      await waitForTerms(page);
      await page.waitForFunction(() => [...CSS.highlights.keys()].some((name) => name.startsWith("sidelight-person")));
      await hover(page, "Lloyd Austin");
      await waitForCard(page);
      expect((await readCard(page))?.text).toContain("Lloyd Austin");
      expect(noise.filter(isOurs)).toEqual([]);
    },
  );

  it.each(["editable", "text-field", "password", "sandboxed-frame"])("is not read: %s", async (slug) => {
    const { page, mutations, noise } = await reading.visit(slug);
    await waitForSilence();
    expect(await readHighlights(page)).toEqual({});
    expect(await mutations()).toEqual([]);
    expect(noise.filter(isOurs)).toEqual([]);
  });

  it("that wipes the registry of highlights gets no error, and the terms still answer", async () => {
    const { page, noise } = await reading.visit("wiped-registry");
    await new Promise((resolve) => setTimeout(resolve, 3000));
    const point = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        const at = node.data.indexOf("Lloyd Austin");
        if (at < 0) continue;
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + 12);
        const box = range.getClientRects()[0];
        return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
      return undefined;
    });
    await page.mouse.move(400, 600);
    await page.mouse.move(point?.x ?? 0, point?.y ?? 0, { steps: 4 });
    await waitForCard(page);
    expect(noise).toEqual([]);
  });

  it("that removes or clones our host gets no error and no second card", async () => {
    const { page, noise } = await reading.visit("removed-host");
    await waitForTerms(page);
    await hover(page, "Lloyd Austin");
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await page.evaluate(() => {
      Object.assign(window, { calm: true });
      for (const clone of document.querySelectorAll("sidelight-card")) clone.remove();
    });
    await page.mouse.move(5, 5);
    await new Promise((resolve) => setTimeout(resolve, 600));
    await hover(page, "Antony Blinken");
    await waitForCard(page);
    expect(await countCards(page)).toBe(1);
    expect((await readCard(page))?.text).toContain("Blinken");
    expect(noise).toEqual([]);
  });

  it("cannot hide the card by its own styles", async () => {
    const { page } = await reading.visit("reverting-styles");
    await waitForTerms(page);
    const { x, y } = await hover(page, "Lloyd Austin");
    await waitForCard(page);
    const seen = await page.evaluate(
      (left, top) =>
        [-60, 60].some((away) => document.elementFromPoint(left + 20, top + away)?.nodeName === "SIDELIGHT-CARD"),
      x,
      y,
    );
    expect(seen).toBe(true);
  });

  it("cannot open a card by events that it made up", async () => {
    const { page } = await reading.visit("flooded-registry");
    await page.waitForFunction(() => [...CSS.highlights.keys()].some((name) => name.startsWith("sidelight-person")));
    const { x, y } = await findTerm(page, "Lloyd Austin");
    await page.evaluate(
      (clientX, clientY) => {
        const options = { bubbles: true, composed: true, clientX, clientY, pointerType: "mouse", view: window };
        for (const type of ["pointerover", "pointermove", "mousemove", "pointerdown", "pointerup", "click"]) {
          document.elementFromPoint(clientX, clientY)?.dispatchEvent(new PointerEvent(type, options));
        }
        document.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", altKey: true, shiftKey: true }));
      },
      x,
      y,
    );
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(await hasCard(page)).toBe(false);
  });

  it("is read in its open shadow roots too", async () => {
    const { page } = await reading.visit("shadow-root");
    expect(Object.keys(await waitForTerms(page)).length).toBeGreaterThan(2);
  });
});
