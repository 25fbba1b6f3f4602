import { isNode, LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { type ChartPlan, chartSchema } from "./charts-schema.ts";
import { type MapPlan, mapSchema } from "./maps-schema.ts";
import { DatasetError, type Problem, type StoryFile } from "./parse-dataset.ts";
import type { ReferenceDataset } from "./reference-dataset.ts";
import type { Fact } from "./schema.ts";

/** The pictures a story asks for. A story without pictures has none of the files. */
export type PicturePlan = { readonly maps: readonly MapPlan[]; readonly charts: readonly ChartPlan[] };

type Path = readonly PropertyKey[];
type Report = (path: Path, message: string) => void;

/**
 * The only door from a story's `maps.yaml` and `charts.yaml` to plans of pictures: every entity, fact and source that
 * they name is in the dataset, and every amount is a figure of its fact.
 *
 * @throws DatasetError naming file, line and path of everything that is wrong.
 */
export function parsePictures(files: readonly StoryFile[], dataset: ReferenceDataset): PicturePlan {
  const problems: Problem[] = [];
  const maps = parseFile(files, "maps.yaml", mapSchema, problems);
  const charts = parseFile(files, "charts.yaml", chartSchema, problems);
  const entities = new Set(dataset.entities.map(({ id }) => id));
  maps.items.forEach((map, index) => {
    checkMap(map, entities, (path, message) => maps.report([index, ...path], message));
  });
  charts.items.forEach((chart, index) => {
    checkChart(chart, dataset, (path, message) => charts.report([index, ...path], message));
  });
  if (problems.length > 0) throw new DatasetError(problems);
  return { maps: maps.items, charts: charts.items };
}

function parseFile<S extends z.ZodType>(files: readonly StoryFile[], path: string, schema: S, problems: Problem[]) {
  const lines = new LineCounter();
  const text = files.find((file) => file.path === path)?.text ?? "[]";
  const yaml = parseDocument(text, { lineCounter: lines, version: "1.2", schema: "core" });
  const report: Report = (at, message) => {
    const key = at.map((part) => (typeof part === "number" ? part : String(part)));
    const node = key.map((_, cut) => yaml.getIn(key.slice(0, key.length - cut), true)).find((found) => isNode(found));
    const line = isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1;
    problems.push({ file: path, line, path: key.join(".") || "(file)", message });
  };
  for (const { message } of yaml.errors) report([], message);
  const parsed = z.array(schema).safeParse(yaml.errors.length > 0 ? [] : yaml.toJS());
  for (const issue of parsed.error?.issues ?? []) report(issue.path, issue.message);
  return { items: parsed.data ?? [], report };
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
