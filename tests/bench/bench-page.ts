import annotatorData from "virtual:annotator-data";
import detectorData from "virtual:detector-data";
import gateData from "virtual:gate-data";
import { Readability } from "@mozilla/readability";
import nlp from "compromise/three";
import Mark from "mark.js";
import { expandDataset } from "../../src/dataset/expand-dataset.ts";
import { expandDetector } from "../../src/dataset/expand-detector.ts";
import { buildGate } from "../../src/detect/build-gate.ts";
import { buildDetector, judgePage } from "../../src/detect/detect-story.ts";
import { anchorMarks } from "../../src/overlay/anchor-marks.ts";
import { createMarkPainter } from "../../src/overlay/paint-marks.ts";
import { mayHoldStory } from "../../src/page-text/may-hold-story.ts";
import { PageSearch } from "../../src/page-text/page-search.ts";
import { readArticle, readArticles } from "../../src/page-text/read-article.ts";
import { finish } from "../../src/page-text/steps.ts";
import { annotatePage } from "../../src/report/annotate-page.ts";
import { buildEngine } from "../../src/report/build-engine.ts";

/** What is measured on a page, each in milliseconds of one run. */
export type BenchKind = "walk" | "detect" | "annotate" | "markjs" | "compromise" | "readability";

/** Runs shorter than this are repeated, or the clock could not see them. */
const MIN_MS = 20;
const ROUNDS = 5;

/** mark.js calls itself for each word of a list; longer lists overflow its stack. */
const MARKJS_CHUNK = 400;

const mayCover = buildGate(gateData);
const dataset = expandDataset(annotatorData);
const engine = buildEngine(dataset, []);
const aliases = dataset.entities.flatMap(({ name, names, aliases: more }) => [
  name,
  ...Object.values(names),
  ...Object.values(more).flatMap((list) =>
    (list ?? []).map((alias) => (typeof alias === "string" ? alias : alias.text)),
  ),
]);

const WORK: Record<BenchKind, () => unknown> = {
  walk: () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let text = "";
    while (walker.nextNode()) text += (walker.currentNode as Text).data;
    return text.length;
  },
  detect: () => mayHoldStory(document, mayCover) && judge(),
  annotate: () => {
    const leave = new AbortController();
    const article = readArticle(document);
    const marks = anchorMarks(article, annotatePage(article.page, engine));
    createMarkPainter(window, leave.signal).paint(marks);
    if (CSS.highlights.size === 0) throw new Error("The article put into the page was not annotated.");
    leave.abort();
    return marks.length;
  },
  markjs: () => {
    const marker = new Mark(document.body);
    for (let from = 0; from < aliases.length; from += MARKJS_CHUNK) {
      const chunk = aliases.slice(from, from + MARKJS_CHUNK);
      marker.mark(chunk, { separateWordSearch: false, accuracy: "exactly" });
    }
    marker.unmark();
  },
  compromise: () => nlp(readArticle(document).page.text),
  readability: () => new Readability(document.cloneNode(true) as Document).parse(),
};

/** What the judge does on a page that a glance has not ruled out. */
function judge(): boolean {
  const story = buildDetector(expandDetector(detectorData));
  return finish(readArticles(document)).some(({ page }) => judgePage(new PageSearch(page, story.book), story));
}

/** Median milliseconds of one kind of work on this page; work that takes seconds is done once. */
function measure(kind: BenchKind): number {
  const work = WORK[kind];
  const first = timeOf(work, 1);
  if (first > 1000) return first;
  const repeats = Math.max(1, Math.ceil(MIN_MS / Math.max(first, 0.01)));
  const rounds = Array.from({ length: ROUNDS }, () => timeOf(work, repeats) / repeats);
  return rounds.sort((a, b) => a - b)[ROUNDS >> 1] ?? first;
}

function timeOf(work: () => unknown, times: number): number {
  const started = performance.now();
  for (let done = 0; done < times; done++) work();
  return performance.now() - started;
}

Object.assign(globalThis, {
  sidelightBench: { measure },
});
