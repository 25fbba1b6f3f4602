import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readStory } from "../../src/cli/read-story.ts";
import { DatasetError } from "../../src/dataset/parse-dataset.ts";
import { parsePictures } from "../../src/dataset/parse-pictures.ts";

const VALID = fileURLToPath(new URL("../datasets/valid", import.meta.url));
const dataset = readStory(VALID);
