import { parsePictures } from "../dataset/parse-pictures.ts";
import type { Chart } from "../dataset/pictures.ts";
import type { ReferenceDataset } from "../dataset/reference-dataset.ts";
import { readStoryFiles, STORY_FOLDER } from "./read-story.ts";

/** The charts of a story's folder, each bar with the sources that carry it. Throws `DatasetError` where a rule is broken. */
export function readCharts(dataset: ReferenceDataset, folder: string = STORY_FOLDER): Chart[] {
  return parsePictures(readStoryFiles(folder), dataset).charts.map((chart) => ({
    ...chart,
    bars: chart.bars.map((bar) => ({ ...bar, sources: bar.sources ?? sourcesOf(bar.fact, dataset) })),
  }));
}

function sourcesOf(id: string, { facts }: ReferenceDataset): readonly string[] {
  return facts.find((fact) => fact.id === id)?.sources ?? [];
}
