import type { Page } from "puppeteer-core";

/** A mark on the page as a reader sees it: its words and the boxes of its lines in the window. */
export type FoundMark = {
  readonly words: string;
  readonly boxes: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
};

/** The first mark of a kind (a part of its highlight's name), after scrolling to it; of those with these words, if any. */
export async function findMark(page: Page, kind: string, words?: string): Promise<FoundMark> {
  const found = await page.evaluate(
    async (part, wanted) => {
      const ranges = [...CSS.highlights]
        .filter(([name]) => name.startsWith(`sidelight-${part}`))
        .flatMap(([, highlight]) => [...highlight] as Range[]);
      const wordsOf = (range: Range) => range.toString().replace(/\s+/g, " ");
      const range = ranges.find((candidate) => wanted === null || wordsOf(candidate) === wanted);
      range?.startContainer.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
      await new Promise((resolve) => setTimeout(resolve, 50));
      const boxes = [...(range?.getClientRects() ?? [])].map(({ x, y, width, height }) => ({ x, y, width, height }));
      return range && { words: wordsOf(range), boxes };
    },
    kind,
    words ?? null,
  );
  if (!found) throw new Error(`Nothing is marked as ${kind}${words === undefined ? "" : `: ${words}`}.`);
  return found;
}

/** Moves the mouse onto a line of a mark as a hand does, and rests there. */
export async function restOn(page: Page, { boxes }: FoundMark, line = 0): Promise<{ x: number; y: number }> {
  const box = boxes.at(line);
  if (!box) throw new Error("The mark has no such line.");
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(Math.max(1, at.x - 40), Math.max(1, at.y - 70));
  await page.mouse.move(at.x, at.y, { steps: 4 });
  return at;
}
