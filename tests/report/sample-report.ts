import { fileURLToPath } from "node:url";
import { readStory } from "../../src/cli/read-story.ts";
import { annotatePage } from "../../src/report/annotate-page.ts";
import { buildEngine } from "../../src/report/build-engine.ts";
import type { PageReport } from "../../src/report/page-report.ts";

const dataset = readStory(fileURLToPath(new URL("../datasets/valid", import.meta.url)));
const TEXT =
  "Mira Voss of Norvia signed the Kestrel Pact in Port Alder. Nine ferries are shared. Tor Hallam signed for Estmark.";

/** The report of an article on the ferry pact (tests/datasets/valid), with parts put in the place of its own. */
export function sampleReport(parts: Partial<PageReport> = {}): PageReport {
  const page = { text: TEXT, title: "Ferries for all", description: "", date: "2031-04-13", lang: "en" };
  return { ...annotatePage(page, buildEngine(dataset), "https://news.example/ferries"), ...parts };
}
