import type { Page } from "puppeteer-core";
import { inCard } from "./in-card.ts";

/** An open card: its titles, and its box in the window. */
export type CardView = {
  readonly slot: "card" | "pinned";
  readonly titles: readonly string[];
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
};

/** The cards on show. */
export function readCards(page: Page): Promise<CardView[]> {
  return inCard(page, (root) =>
    [...root.querySelectorAll("[role=dialog]")]
      .filter((frame) => frame.matches(":popover-open"))
      .map((frame) => {
        const { x, y, width, height } = frame.getBoundingClientRect();
        const titles = [...frame.querySelectorAll("h2 > :first-child, h2:not(:has(*))")];
        return {
          slot: frame.className.includes("pinned") ? ("pinned" as const) : ("card" as const),
          titles: titles.map(({ textContent }) => textContent ?? ""),
          box: { x, y, width, height },
        };
      }),
  );
}

/** Waits until the card that follows the reader has this title. */
export async function waitForTitle(page: Page, title: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const cards = await readCards(page).catch(() => []);
    if (cards.some(({ slot, titles }) => slot === "card" && titles.includes(title))) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`No card came up for "${title}".`);
}

/** Where in the window the first thing is that a selector finds in the cards. */
export async function findInCard(page: Page, selector: string): Promise<{ x: number; y: number }> {
  const at = await inCard(
    page,
    (root, wanted) => {
      const [box] = root.querySelector(wanted)?.getClientRects() ?? [];
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    },
    selector,
  );
  if (!at) throw new Error(`The cards have no ${selector}.`);
  return at;
}
