import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { gunzipSync, gzipSync } from "node:zlib";
import { parseHTML } from "linkedom";
import { compileDetector } from "../dataset/compile-dataset.ts";
import { compileGate } from "../dataset/compile-gate.ts";
import { type CompactDetector, expandDetector } from "../dataset/expand-detector.ts";
import type { DetectorData } from "../dataset/reference-dataset.ts";
import { buildGate } from "../detect/build-gate.ts";
import { buildDetector, judgePage, type StoryDetector } from "../detect/detect-story.ts";
import { StoryIndex } from "../detect/story-index.ts";
import { compilePhrase, findPhrase } from "../page-text/find-phrases.ts";
import { glanceAtText } from "../page-text/glance-at-text.ts";
import { PageSearch } from "../page-text/page-search.ts";
import type { PageText } from "../page-text/page-text.ts";
import { PhraseBook } from "../page-text/phrase-book.ts";
import { readArticle } from "../page-text/read-article.ts";
import { EverydayWords } from "./everyday-words.ts";
import { generateStory } from "./generate-story.ts";
import { readPages } from "./newsroom.ts";
import { readGold } from "./read-gold.ts";
import { readStory } from "./read-story.ts";
import { runProgram } from "./run-program.ts";

const USAGE = `Usage: npm run --silent stories -- [FOLDER] [--json]

Invents a thousand stories, writes them down as the files that an extension would load, and measures on saved pages (of FOLDER,
as HTML or gzip; without one, of the demo newsroom) what deciding takes when Sidelight knows 1, 10, 100 or 1,000 stories.`;

const ARTICLES = fileURLToPath(new URL("../../tests/articles", import.meta.url));
const SIZES = [1, 10, 100, 1000];
/** Rounds over all pages; the median of a page's times counts. */
const ROUNDS = 15;

/** A page as the detector gets to see it: the texts of its glance, and its article. */
type Page = { readonly glance: string; readonly article: PageText };

/** What deciding takes with so many stories; times are milliseconds a page, the sum of all over their number. */
type Measured = {
  readonly stories: number;
  readonly glanceMs: number;
  readonly wholeMs: number;
  /** Stories a page that the glance does not rule out, and those that are recognised. */
  readonly possible: number;
  /** The same of the article alone, whose data is loaded. */
  readonly loaded: number;
  readonly recognised: number;
  readonly indexBytes: number;
  /** Memory of the process beyond what it held before: the index, and the stories of the last page. */
  readonly megabytes: number;
};

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { json: { type: "boolean" } } });
  if (positionals.length > 1) {
    console.error(USAGE);
    return 2;
  }
  const pages =
    positionals[0] === undefined ? readPages().map(({ html }) => readPage(html)) : readFolder(positionals[0]);
  const folder = mkdtempSync(join(tmpdir(), "sidelight-stories-"));
  try {
    const written = writeStories(folder);
    const own = measureOwn(pages);
    const measured = SIZES.map((stories) => measure(folder, stories, pages));
    const result = { pages: pages.length, ...written, own, measured, growth: growthOf(measured) };
    console.log(values.json ? JSON.stringify(result) : format(result));
  } finally {
    rmSync(folder, { recursive: true });
  }
  return 0;
}

function readFolder(folder: string): Page[] {
  const files = readdirSync(folder).filter((file) => /\.html(?:\.gz)?$/.test(file));
  return files.map((file) => {
    const bytes = readFileSync(join(folder, file));
    return readPage((file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8"));
  });
}

function readPage(html: string): Page {
  const document = parseHTML(html).document as unknown as Document;
  // Texts that a parser has pieced together are flattened, as a browser's are.
  return { glance: Buffer.from(glanceAtText(document).join("\n")).toString(), article: readArticle(document).page };
}

/** Writes each story as two files, one for deciding and one for its names; gives what they hold together. */
function writeStories(folder: string) {
  const pattern = readStory();
  const everyday = new EverydayWords(readGold(ARTICLES).map(({ text }) => text));
  const own = pattern.entities.map(({ name, aliases }) => ({ name, aliases: Object.values(aliases).flat() }));
  const sum = { entities: 0, aliases: 0, detectionBytes: 0, nameBytes: 0 };
  for (let number = 0; number < Math.max(...SIZES); number++) {
    // The first is the real one: its pages must be recognised among all others.
    const { story, entities } =
      number === 0 ? { story: pattern.story, entities: own } : generateStory(pattern, number, everyday);
    const [detection, names] = [JSON.stringify(compileDetector({ ...pattern, story })), JSON.stringify(entities)];
    writeFileSync(join(folder, `detect-${number}.json`), detection);
    writeFileSync(join(folder, `names-${number}.json`), names);
    sum.entities += entities.length;
    sum.aliases += entities.reduce((total, { aliases }) => total + aliases.length, 0);
    sum.detectionBytes += gzipSync(detection).length;
    sum.nameBytes += gzipSync(names).length;
  }
  return sum;
}

/** What the product does today, which knows one story: a look for each word of its gate, then the judge. */
function measureOwn(pages: readonly Page[]): Pick<Measured, "glanceMs" | "wholeMs"> {
  const { story } = readStory();
  const mayCover = buildGate(compileGate({ story }));
  const judgeOwn = (article: PageText) => {
    const detector = buildDetector(story);
    return judgePage(new PageSearch(article, detector.book), detector);
  };
  return {
    glanceMs: timePages(pages, ({ glance }) => mayCover([glance])),
    wholeMs: timePages(pages, ({ glance, article }) => mayCover([glance]) && judgeOwn(article)),
  };
}

function measure(folder: string, stories: number, pages: readonly Page[]): Measured {
  const load = (story: number): DetectorData => {
    const compact = JSON.parse(readFileSync(join(folder, `detect-${story}.json`), "utf8")) as CompactDetector;
    return { ...expandDetector(compact), id: String(story) };
  };
  const before = memory();
  const index = indexOf(stories, load);
  const decide = ({ glance, article }: Page): readonly string[] => {
    if (index.findPossible(glance).length === 0) return [];
    const book = new PhraseBook();
    const search = new PageSearch(article, book);
    // What stands around an article, its links to others, has been looked at too: only the article's own stories are loaded.
    return recognise(search, index.findPossible(search.source).map(load), book);
  };
  const found = pages.map((page) => decide(page).length);
  const megabytes = (memory() - before) / 1e6;
  return {
    stories,
    glanceMs: timePages(pages, ({ glance }) => index.findPossible(glance)),
    wholeMs: timePages(pages, decide),
    possible: meanOf(pages.map(({ glance }) => index.findPossible(glance).length)),
    loaded: meanOf(
      pages.map(({ article }) => index.findPossible(new PageSearch(article, new PhraseBook()).source).length),
    ),
    recognised: meanOf(found),
    indexBytes: index.bytes,
    megabytes,
  };
}

/** The index of the first stories; each story's data is let go of as soon as its gate is known. */
function indexOf(stories: number, load: (story: number) => DetectorData): StoryIndex {
  return new StoryIndex(Array.from({ length: stories }, (_, story) => gateOf(load(story))));
}

/** Those of some stories that an article is on: their phrases in one book, the article folded and searched once. */
function recognise(search: PageSearch, stories: readonly DetectorData[], book: PhraseBook): string[] {
  const isThere = (phrase: string) => findPhrase(search.text, compilePhrase(phrase)) >= 0;
  // A phrase of the gate is there for certain before all others are made ready.
  const possible = stories.filter((story) => gateOf(story).some(isThere));
  const detectors = possible.map((story) => buildDetector(story, book));
  const isOn = (story: StoryDetector) => (judgePage(search, story)?.label ?? "none") !== "none";
  return detectors.filter(isOn).map(({ id }) => id);
}

/** The phrases of a facet that every article on a story has. */
function gateOf({ detect: { gate, facets } }: DetectorData): string[] {
  return facets.filter(({ id }) => id === gate[0]).flatMap(({ phrases }) => Object.values(phrases).flat());
}

/** Milliseconds a page: the mean of the medians of all pages. */
function timePages(pages: readonly Page[], work: (page: Page) => unknown): number {
  const times = pages.map(() => [] as number[]);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, page] of pages.entries()) {
      const began = performance.now();
      work(page);
      times[index]?.push(performance.now() - began);
    }
  }
  return meanOf(times.map((rounds) => rounds.sort((a, b) => a - b)[ROUNDS >> 1] ?? 0));
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** Bytes that the process holds once all garbage is gone. */
function memory(): number {
  setFlagsFromString("--expose-gc");
  for (let rounds = 0; rounds < 3; rounds++) runInNewContext("gc")();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** How many times as long all takes with the most stories as with one. */
function growthOf(measured: readonly Measured[]): number {
  return (measured.at(-1)?.wholeMs ?? 0) / (measured[0]?.wholeMs ?? 1);
}

type Result = ReturnType<typeof writeStories> & {
  readonly pages: number;
  readonly own: Pick<Measured, "glanceMs" | "wholeMs">;
  readonly measured: readonly Measured[];
  readonly growth: number;
};

function format({ pages, entities, aliases, detectionBytes, nameBytes, own, measured, growth }: Result): string {
  const stories = measured.at(-1)?.stories ?? 1;
  const rows = measured.map((row) =>
    [
      row.stories,
      row.glanceMs.toFixed(3),
      row.wholeMs.toFixed(3),
      row.possible.toFixed(2),
      row.loaded.toFixed(2),
      row.recognised.toFixed(2),
      Math.round(row.indexBytes / 1000),
      row.megabytes.toFixed(1),
    ].join("\t"),
  );
  const each = (bytes: number) => `${(bytes / stories / 1000).toFixed(1)} KB`;
  return [
    `${stories} stories, ${entities} entities, ${aliases} aliases; gzip a story: ${each(detectionBytes)} to decide, ${each(nameBytes)} of names`,
    `${pages} pages; as it is today, with one story: glance ${own.glanceMs.toFixed(3)} ms, whole ${own.wholeMs.toFixed(3)} ms a page`,
    "stories\tglance\twhole\tpossible\tloaded\tfound\tindex KB\tMB",
    ...rows,
    `with ${stories} stories ${growth.toFixed(2)} times the time of one`,
  ].join("\n");
}

await runProgram(main);
