import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { parsePictures } from "../dataset/parse-pictures.ts";
import type { Pictures } from "../dataset/pictures.ts";
import type { ReferenceDataset } from "../dataset/reference-dataset.ts";
import { drawMaps } from "./draw-maps.ts";
import { readStoryFiles, STORY_FOLDER } from "./read-story.ts";

/** All land of the Earth, from Natural Earth (public domain) at 1:10,000,000. */
export function readLand(): GeoJSON.GeoJSON {
  const path = fileURLToPath(import.meta.resolve("world-atlas/land-10m.json"));
  const topology = JSON.parse(readFileSync(path, "utf8")) as Topology<{ land: GeometryCollection }>;
  return feature(topology, topology.objects.land);
}

/** The pictures of a story's folder, drawn. Throws `DatasetError` where their data breaks a rule. */
export function readPictures(dataset: ReferenceDataset, folder: string = STORY_FOLDER): Pictures {
  const { maps, charts } = parsePictures(readStoryFiles(folder), dataset);
  const drawn = drawMaps(maps, dataset.entities, maps.length > 0 ? readLand() : { type: "MultiPoint", coordinates: [] });
  const withSources = charts.map((chart) => ({
    ...chart,
    bars: chart.bars.map((bar) => ({ ...bar, sources: bar.sources ?? sourcesOf(bar.fact, dataset) })),
  }));
  return { ...drawn, charts: withSources };
}

function sourcesOf(id: string, { facts }: ReferenceDataset): readonly string[] {
  return facts.find((fact) => fact.id === id)?.sources ?? [];
}
