import type { z } from "zod";
import { type ChartPlan, chartSchema } from "./charts-schema.ts";
import { type MapPlan, mapSchema } from "./maps-schema.ts";
import { DatasetError, type Located, type Problem, type StoryFile } from "./problem.ts";
import { readItems } from "./read-items.ts";
import type { ReferenceDataset } from "./reference-dataset.ts";
import type { Fact } from "./schema.ts";

/** The pictures a story asks for. A story without pictures has none of the files. */
export type PicturePlan = { readonly maps: readonly MapPlan[]; readonly charts: readonly ChartPlan[] };

type Path = readonly PropertyKey[];
type Report = (path: Path, message: string) => unknown;

/**
 * The only door from a story's `maps.yaml` and `charts.yaml` to plans of pictures: every entity, fact and source that
 * they name is in the dataset, and every amount is a figure of its fact.
 *
 * @throws DatasetError naming file, line and path of everything that is wrong.
 */
export function parsePictures(files: readonly StoryFile[], dataset: ReferenceDataset): PicturePlan {
  const problems: Problem[] = [];
  const read = <S extends z.ZodType>(path: string, schema: S) =>
    files.filter((file) => file.path === path).flatMap((file) => readItems(file, schema, problems));
  const maps = read("maps.yaml", mapSchema);
  const charts = read("charts.yaml", chartSchema);
  const reportTo =
    ({ locate }: Located<unknown>): Report =>
    (path, message) =>
      problems.push({ ...locate(path), message });
  const entities = new Set(dataset.entities.map(({ id }) => id));
  for (const map of maps) checkMap(map.value, entities, reportTo(map));
  for (const chart of charts) checkChart(chart.value, dataset, reportTo(chart));
  if (problems.length > 0) throw new DatasetError(problems);
  return { maps: maps.map(({ value }) => value), charts: charts.map(({ value }) => value) };
}

function checkMap({ box, labels, places }: MapPlan, entities: ReadonlySet<string>, report: Report): void {
  if (box.west >= box.east || box.south >= box.north) report(["box"], "west is left of east, south below north");
  for (const [key, items] of Object.entries({ places, labels })) {
    items.forEach(({ entity }, index) => {
      const isKnown = entity === undefined || entities.has(entity);
      if (!isKnown) report([key, index, "entity"], `no entity has the id "${entity}"`);
    });
  }
}

function checkChart(chart: ChartPlan, { entities, facts }: ReferenceDataset, report: Report): void {
  chart.shownOn.forEach((id, index) => {
    if (!entities.some((entity) => entity.id === id)) report(["shownOn", index], `no entity has the id "${id}"`);
  });
  chart.bars.forEach((bar, index) => {
    const at = (key: string) => ["bars", index, key];
    const fact = facts.find(({ id }) => id === bar.fact);
    if (!fact) report(at("fact"), `no fact has the id "${bar.fact}"`);
    else checkBar(bar, fact, chart.unit, (key, message) => report(at(key), message));
  });
}

function checkBar(
  { value, sources = [] }: ChartPlan["bars"][number],
  fact: Fact,
  unit: string,
  report: (key: string, message: string) => void,
): void {
  const isFigure = fact.figures.some((figure) => figure.value === value && figure.unit === unit);
  if (!isFigure) report("value", `no figure of ${fact.id} says ${value} ${unit}`);
  for (const id of sources) {
    if (!fact.sources.includes(id)) report("sources", `${fact.id} does not cite "${id}"`);
  }
}
