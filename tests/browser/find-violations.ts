import axe from "axe-core";
import type { Frame, Page } from "puppeteer-core";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds against WCAG 2.2 AA and good practice in a page or a frame of it, but for some rules; one line for each. */
export async function findViolations(page: Page | Frame, except: readonly string[] = []): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(
    async (runOnly, off) => {
      const { axe: injected } = window as unknown as { axe: typeof import("axe-core") };
      // Each frame is looked at by itself.
      const rules = Object.fromEntries(off.map((id) => [id, { enabled: false }]));
      const { violations } = await injected.run(document, { runOnly, rules, iframes: false });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" ")}`);
    },
    RULES,
    except,
  );
}
