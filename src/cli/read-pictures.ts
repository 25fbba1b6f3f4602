import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { geoArea } from "d3-geo";
import { feature } from "topojson-client";
import { parsePictures } from "../dataset/parse-pictures.ts";
import type { Pictures } from "../dataset/pictures.ts";
import type { ReferenceDataset } from "../dataset/reference-dataset.ts";
import { drawMaps } from "./draw-maps.ts";
import { readCharts } from "./read-charts.ts";
import { readStoryFiles, STORY_FOLDER } from "./read-story.ts";

/** All land of the Earth, from Natural Earth (public domain) at 1:10,000,000. */
function readLand(): GeoJSON.MultiPolygon {
  const path = fileURLToPath(import.meta.resolve("world-atlas/land-10m.json"));
  const topology = JSON.parse(readFileSync(path, "utf8")) as Parameters<typeof feature>[0];
  const land = topology.objects.land && feature(topology, topology.objects.land);
  const features = land?.type === "FeatureCollection" ? land.features : [];
  const polygons = features.flatMap(({ geometry }) => (geometry.type === "MultiPolygon" ? geometry.coordinates : []));
  return { type: "MultiPolygon", coordinates: polygons.filter((rings) => !isInsideOut(rings)) };
}

/** Rounding has turned a few specks of the data inside out: they would be the whole Earth but themselves. */
function isInsideOut(coordinates: GeoJSON.Position[][]): boolean {
  return geoArea({ type: "Polygon", coordinates }) > 2 * Math.PI;
}

/** The pictures of a story's folder, drawn. Throws `DatasetError` where their data breaks a rule. */
export function readPictures(dataset: ReferenceDataset, folder: string = STORY_FOLDER): Pictures {
  const { maps } = parsePictures(readStoryFiles(folder), dataset);
  const drawn = maps.length > 0 ? drawMaps(maps, dataset.entities, readLand()) : { maps: {}, places: {} };
  return { ...drawn, charts: readCharts(dataset, folder) };
}
