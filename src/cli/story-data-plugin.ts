import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { compileDataset, compileDetector } from "../dataset/compile-dataset.ts";
import { compileGate } from "../dataset/compile-gate.ts";
import { compileWords } from "../dataset/compile-words.ts";
import { WORD_PACKS, type WordPack, withoutPacks } from "../dataset/language-words.ts";
import { matchPatterns, parseNewsSites } from "../dataset/parse-news-sites.ts";
import { readPictures } from "./read-pictures.ts";
import { readStory, STORY_FOLDER } from "./read-story.ts";

const WORDS = "virtual:words/";
const PACKS = Object.keys(WORD_PACKS) as WordPack[];
const MODULES = [
  "virtual:gate-data",
  "virtual:detector-data",
  "virtual:annotator-data",
  "virtual:pictures",
  ...PACKS.map((pack) => WORDS + pack),
];
const NEWS_SITES = fileURLToPath(new URL("../../assets/news-sites/sites.yaml", import.meta.url));

/** Match patterns of the news sites that Sidelight reads by itself. */
export function newsMatchPatterns(): string[] {
  return matchPatterns(parseNewsSites(parse(readFileSync(NEWS_SITES, "utf8"))));
}

/**
 * Vite plugin: compiles the checked data into what each script needs and nothing more. A broken rule fails the build
 * with file, line and path.
 */
export function storyDataPlugin() {
  return {
    name: "sidelight:story-data",
    resolveId(id: string) {
      return MODULES.includes(id) ? `\0${id}` : undefined;
    },
    load(this: { addWatchFile(path: string): void }, id: string) {
      if (!MODULES.includes(id.slice(1)) || !id.startsWith("\0")) return undefined;
      this.addWatchFile(STORY_FOLDER);
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(dataOf(id.slice(1))))});`;
    },
  };
}

function dataOf(id: string): unknown {
  const dataset = readStory();
  const pack = PACKS.find((name) => id === WORDS + name);
  if (pack) return compileWords(dataset, pack);
  if (id === "virtual:gate-data") return compileGate(dataset);
  if (id === "virtual:annotator-data") return compileDataset(withoutPacks(dataset));
  return id === "virtual:pictures" ? readPictures(dataset) : compileDetector(dataset);
}
