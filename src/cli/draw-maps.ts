import { type GeoProjection, geoAzimuthalEqualArea, geoDistance, geoPath } from "d3-geo";
import type { LabelPlan, MapPlan } from "../dataset/maps-schema.ts";
import { type BaseMap, PATH_SCALE, type Place, type Point } from "../dataset/pictures.ts";
import type { Entity } from "../dataset/schema.ts";
import { placeLabel } from "./place-label.ts";
import { simplifyRing } from "./simplify-ring.ts";

/** Every map has this frame, in CSS pixels of the card that shows it. */
const WIDTH = 346;
const HEIGHT = 190;
/** A marker keeps this distance from the frame, or a wider map is taken. */
const MARGIN = 14;
/** Land is cut off outside the frame, so that the cut itself is never drawn as a coast. */
const OVERHANG = 6;
/** A ring smaller than this many square pixels is a dot; one far smaller is left out. */
const ISLET_AREA = 3;
const NOTHING_AREA = 0.12;
const ISLET_GAP = 2;
const MAX_SCALE_BAR = 76;
const EARTH_RADIUS_KM = 6371;
/** Nearer than this, a distance would say more than positions of two decimals know. */
const CLOSE_KM = 10;
const DIRECTIONS = ["north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west"];

type Located = Pick<Entity, "id" | "name" | "position">;
type Position = { readonly lat: number; readonly lon: number };

/**
 * Draws the base maps of a story and puts every entity with a position on one of them: on the map that asks for it,
 * else on the one that shows it largest.
 *
 * @throws if an entity has a position that no map shows.
 */
export function drawMaps(
  plans: readonly MapPlan[],
  entities: readonly Located[],
  land: GeoJSON.MultiPolygon,
): { maps: Record<string, BaseMap>; places: Record<string, Place> } {
  const sheets = plans.map((plan) => ({ plan, projection: projectionFor(plan), map: drawBaseMap(plan, land) }));
  const places = entities.flatMap((entity) => {
    const { position } = entity;
    if (!position) return [];
    const fitting = sheets
      .filter(({ projection }) => isInFrame(project(projection, position)))
      .sort((a, b) => b.projection.scale() - a.projection.scale());
    const sheet = fitting.find(({ plan }) => meantFor(plan, entity.id)) ?? fitting[0];
    if (!sheet) throw new Error(`maps.yaml: no map shows "${entity.id}" at ${position.lat}, ${position.lon}`);
    return [[entity.id, placeOn(sheet, { ...entity, position })] as const];
  });
  return {
    maps: Object.fromEntries(sheets.map(({ plan, map }) => [plan.id, map])),
    places: Object.fromEntries(places),
  };
}

function meantFor({ places }: MapPlan, id: string) {
  return places.find(({ entity }) => entity === id);
}

/** Equal area, centred on the box: over the width of any of our maps, distances stay true to about one per cent. */
function projectionFor({ box }: MapPlan): GeoProjection {
  const { west, south, east, north } = box;
  const steps = [0, 0.25, 0.5, 0.75, 1];
  const edge = steps.flatMap((step) => [
    [west + (east - west) * step, south],
    [west + (east - west) * step, north],
  ]);
  return geoAzimuthalEqualArea()
    .rotate([-(west + east) / 2, -(south + north) / 2])
    .fitSize([WIDTH, HEIGHT], { type: "MultiPoint", coordinates: edge })
    .clipAngle(60)
    .clipExtent([
      [-OVERHANG, -OVERHANG],
      [WIDTH + OVERHANG, HEIGHT + OVERHANG],
    ]);
}

function project(projection: GeoProjection, { lat, lon }: Position): Point {
  const [x, y] = projection([lon, lat]) ?? [Number.NaN, Number.NaN];
  return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
}

function isInFrame({ x, y }: Point): boolean {
  return x >= MARGIN && x <= WIDTH - MARGIN && y >= MARGIN && y <= HEIGHT - MARGIN;
}

function drawBaseMap(plan: MapPlan, land: GeoJSON.MultiPolygon): BaseMap {
  const projection = projectionFor(plan);
  const rings = ringsOf(land, projection).map((ring) => ({ ring, area: areaOf(ring) }));
  const shapes = rings.filter(({ area }) => area >= ISLET_AREA).map(({ ring }) => simplifyRing(ring.map(toPathUnits)));
  const tiny = rings.filter(({ area }) => area < ISLET_AREA && area >= NOTHING_AREA).map(({ ring }) => middleOf(ring));
  const named = plan.labels.filter(({ kind }) => kind === "islet").map(({ at }) => project(projection, at));
  const labels = plan.labels.map(({ text, at, kind, side }) => ({ ...project(projection, at), text, kind, side }));
  return {
    title: plan.title,
    width: WIDTH,
    height: HEIGHT,
    land: shapes
      .filter((ring) => ring.length > 2)
      .map(toPath)
      .join(""),
    islets: toDots(keepApart([...named, ...tiny]).map(toPathUnits)),
    labels,
    scale: { ...scaleBar(projection), at: plan.scaleAt },
  };
}

/** All coasts in the frame, as rings of points in pixels. */
function ringsOf(land: GeoJSON.MultiPolygon, projection: GeoProjection): Point[][] {
  const rings: Point[][] = [];
  const add = (x: number, y: number) => rings.at(-1)?.push({ x, y });
  const context = {
    beginPath() {},
    arc() {},
    closePath() {},
    moveTo(x: number, y: number) {
      rings.push([{ x, y }]);
    },
    lineTo: add,
  };
  geoPath(projection, context)(land);
  return rings;
}

function areaOf(ring: readonly Point[]): number {
  const twice = ring.reduce((sum, point, index) => {
    const next = ring[(index + 1) % ring.length] ?? point;
    return sum + point.x * next.y - next.x * point.y;
  }, 0);
  return Math.abs(twice) / 2;
}

function middleOf(ring: readonly Point[]): Point {
  const sum = ring.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / ring.length, y: sum.y / ring.length };
}

/** Of dots that would touch, the first. */
function keepApart(dots: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const dot of dots) {
    if (kept.every((other) => Math.hypot(other.x - dot.x, other.y - dot.y) >= ISLET_GAP)) kept.push(dot);
  }
  return kept;
}

function toPathUnits({ x, y }: Point): Point {
  return { x: Math.round(x * PATH_SCALE), y: Math.round(y * PATH_SCALE) };
}

/** A closed shape in relative steps, the shortest notation there is. */
function toPath(ring: readonly Point[]): string {
  const [start = { x: 0, y: 0 }, ...rest] = ring;
  const steps = rest.map((point, index) => step(ring[index] ?? start, point));
  return `M${join([start.x, start.y])}l${join(steps.flat())}z`;
}

function toDots(dots: readonly Point[]): string {
  return dots.map(({ x, y }) => `M${join([x, y])}h0`).join("");
}

function step(from: Point, to: Point): [number, number] {
  return [to.x - from.x, to.y - from.y];
}

/** Numbers of a path; a minus sign parts them as well as a space does. */
function join(numbers: readonly number[]): string {
  return numbers.join(" ").replaceAll(" -", "-");
}

/** The longest round distance that fits. */
function scaleBar(projection: GeoProjection): { km: number; length: number } {
  const pixelsPerKm = projection.scale() / EARTH_RADIUS_KM;
  const km = [1000, 500, 200, 100, 50, 20, 10, 5].find((candidate) => candidate * pixelsPerKm <= MAX_SCALE_BAR) ?? 2;
  return { km, length: Math.round(km * pixelsPerKm * 10) / 10 };
}

type Sheet = { readonly plan: MapPlan; readonly projection: GeoProjection; readonly map: BaseMap };

function placeOn({ plan, projection, map }: Sheet, entity: Located & { position: Position }): Place {
  const point = project(projection, entity.position);
  const own = plan.labels.findIndex((label) => label.entity === entity.id);
  const label = plan.labels[own]?.text ?? entity.name;
  return {
    map: plan.id,
    ...point,
    label,
    ...placeLabel(label, point, map, own),
    where: meantFor(plan, entity.id)?.where ?? describePlace(entity, plan.labels),
  };
}

/** Where a position is, told from the nearest towns of its map. */
function describePlace({ id, position }: { id: string; position: Position }, labels: readonly LabelPlan[]): string {
  const towns = labels
    .filter(({ kind, entity }) => kind === "town" && entity !== id)
    .map(({ at, text, inWords }) => ({ name: inWords ?? text, at, km: distanceKm(at, position) }))
    .sort((a, b) => a.km - b.km);
  const close = towns.find(({ km }) => km < CLOSE_KM);
  const far = towns.filter(({ km }) => km >= CLOSE_KM).slice(0, close ? 1 : 2);
  const parts = far.map(({ name, at, km }) => `${roundKm(km)} km ${directionOf(at, position)} of ${name}`);
  if (close) return [`Close to ${close.name}`, ...parts.map((part) => `about ${part}`)].join(", ");
  return parts.length > 0 ? `About ${parts.join(" and ")}` : "";
}

function distanceKm(a: Position, b: Position): number {
  return geoDistance([a.lon, a.lat], [b.lon, b.lat]) * EARTH_RADIUS_KM;
}

function roundKm(km: number): string {
  const unit = km < 100 ? 5 : km < 1000 ? 10 : 100;
  return (Math.round(km / unit) * unit).toLocaleString("en");
}

/** The direction in which one sets out from `from` to reach `to`. */
function directionOf(from: Position, to: Position): string {
  const [lat1, lat2, turn] = [from.lat, to.lat, to.lon - from.lon].map((degrees) => (degrees * Math.PI) / 180) as [
    number,
    number,
    number,
  ];
  const east = Math.sin(turn) * Math.cos(lat2);
  const north = Math.cos(lat1) * Math.sin(lat2) - Math.sin(lat1) * Math.cos(lat2) * Math.cos(turn);
  const eighths = Math.round(Math.atan2(east, north) / (Math.PI / 4));
  return DIRECTIONS[(eighths + 8) % 8] ?? "";
}
