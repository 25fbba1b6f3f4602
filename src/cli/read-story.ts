import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseDataset } from "../dataset/parse-dataset.ts";
import type { StoryFile } from "../dataset/problem.ts";
import type { ReferenceDataset } from "../dataset/reference-dataset.ts";

/** Folder of the story that is bundled. */
export const STORY_FOLDER = fileURLToPath(new URL("../../assets/stories/us-japan-space", import.meta.url));

/** The YAML files of a story's folder, in a fixed order. */
export function readStoryFiles(folder: string): StoryFile[] {
  const paths = globSync("**/*.yaml", { cwd: folder }).map((path) => path.replaceAll("\\", "/"));
  return paths.sort().map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));
}

/** The checked dataset of a story's folder. Throws `DatasetError` where it breaks a rule. */
export function readStory(folder: string = STORY_FOLDER): ReferenceDataset {
  return parseDataset(readStoryFiles(folder));
}
