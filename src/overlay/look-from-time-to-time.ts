import { wait } from "../page-text/wait.ts";
import { beginVisit, noteLook } from "./page-visit.ts";

/** Pauses before each look at a page: articles may arrive late. After the last look we are gone. */
const PAUSES_MS = [0, 1000, 2500, 7000, 20_000];

/**
 * Looks at a page once it is loaded and a few times after, until a look finds what it looks for. Resolves when that is
 * over. `world` is the extension's own in the page.
 */
export async function lookFromTimeToTime(
  world: object,
  look: (signal: AbortSignal) => boolean | Promise<boolean>,
): Promise<void> {
  const signal = beginVisit(world, "looking");
  for (const pause of PAUSES_MS) {
    if (!(await wait(pause, signal))) return;
    noteLook(world, signal, "looking");
    if (await look(signal)) break;
  }
  noteLook(world, signal, "over"); // Most pages: we leave no trace.
}
