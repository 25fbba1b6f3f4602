import { gzipSync } from "node:zlib";
import pictures from "virtual:pictures";
import { describe, expect, it } from "vitest";
import { drawMaps } from "../../src/cli/draw-maps.ts";
import { readStory } from "../../src/cli/read-story.ts";
import { simplifyRing } from "../../src/cli/simplify-ring.ts";
import { mapSchema } from "../../src/dataset/maps-schema.ts";
import { type BaseMap, PATH_SCALE, type Place, type Point } from "../../src/dataset/pictures.ts";

const BUDGET_BYTES = 6 * 1024;
const positioned = readStory().entities.filter(({ position }) => position);

function placeOf(id: string): Place & { readonly base: BaseMap } {
  const place = pictures.places[id];
  const base = place && pictures.maps[place.map];
  if (!place || !base) throw new Error(`${id} is on no map`);
  return { ...place, base };
}

/** The shapes of a path that is written as in `BaseMap.land`, in units of the map. */
function shapesOf(path: string): Point[][] {
  return path.split("z").flatMap((shape) => {
    const [x = 0, y = 0, ...steps] = (shape.match(/-?\d+/g) ?? []).map(Number);
    if (shape === "") return [];
    const points = [{ x, y }];
    for (let index = 0; index < steps.length; index += 2) {
      const last = points.at(-1) ?? { x, y };
      points.push({ x: last.x + (steps[index] ?? 0), y: last.y + (steps[index + 1] ?? 0) });
    }
    return [points.map((point) => ({ x: point.x / PATH_SCALE, y: point.y / PATH_SCALE }))];
  });
}

function isOnLand(point: Point, { land }: BaseMap): boolean {
  return shapesOf(land).filter((shape) => isInside(point, shape)).length % 2 === 1;
}

function isInside({ x, y }: Point, shape: readonly Point[]): boolean {
  return (
    shape.filter((a, index) => {
      const b = shape[(index + 1) % shape.length] ?? a;
      return a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x;
    }).length %
      2 ===
    1
  );
}

/** Kilometres between two entities, measured on the paper. */
function kmOnMap(a: string, b: string): number {
  const [from, to] = [placeOf(a), placeOf(b)];
  expect(from.map).toBe(to.map);
  const { km, length } = from.base.scale;
  return (Math.hypot(from.x - to.x, from.y - to.y) / length) * km;
}

describe("the bundled maps", () => {
  it("stay within their budget", () => {
    expect(gzipSync(JSON.stringify(pictures.maps), { level: 9 }).length).toBeLessThan(BUDGET_BYTES);
  });

  it("show every entity with a position, clear of the frame, and say where it is", () => {
    expect(Object.keys(pictures.places).sort()).toEqual(positioned.map(({ id }) => id).sort());
    for (const { id } of positioned) {
      const { x, y, base, where } = placeOf(id);
      expect.soft(x > 10 && x < base.width - 10 && y > 10 && y < base.height - 10, id).toBe(true);
      expect.soft(where, id).not.toBe("");
    }
  });

  it("are used, each of them", () => {
    const used = new Set(Object.values(pictures.places).map(({ map }) => map));
    expect([...used].sort()).toEqual(Object.keys(pictures.maps).sort());
  });

  it.each(["tokyo", "beijing", "hiroshima", "taiwan", "kadena", "camp-hansen"])("%s lies on land", (id) => {
    expect(isOnLand(placeOf(id), placeOf(id).base)).toBe(true);
  });

  it.each(["taiwan-strait", "senkaku-islands"])("%s lies in the sea", (id) => {
    expect(isOnLand(placeOf(id), placeOf(id).base)).toBe(false);
  });

  it.each([
    ["yonaguni", "ishigaki", 120],
    ["yonaguni", "mageshima", 1033],
    ["okinawa", "senkaku-islands", 454],
    ["tokyo", "beijing", 2094],
    ["tokyo", "guam", 2525],
  ])("%s and %s are as far apart as on the globe", (a, b, km) => {
    expect(Math.abs(kmOnMap(a, b) / km - 1)).toBeLessThan(0.02);
  });

  it("have a visible dot for islands too small for a shape", () => {
    const { base } = placeOf("yonaguni");
    const dots = [...base.islets.matchAll(/M(-?\d+) ?(-?\d+)h0/g)].map(([, x, y]) => ({
      x: Number(x) / PATH_SCALE,
      y: Number(y) / PATH_SCALE,
    }));
    for (const id of ["yonaguni", "ishigaki", "senkaku-islands", "mageshima"]) {
      const { x, y } = placeOf(id);
      const isDrawn = dots.some((dot) => Math.hypot(dot.x - x, dot.y - y) < 1) || isOnLand({ x, y }, base);
      expect.soft(isDrawn, id).toBe(true);
    }
  });

  it("give a disputed place both its names", () => {
    expect(placeOf("senkaku-islands").label).toBe("Senkaku / Diaoyu");
  });
});

describe("drawMaps", () => {
  const square = (west: number, south: number, size: number) => [
    [
      [west, south],
      [west, south + size],
      [west + size, south + size],
      [west + size, south],
      [west, south],
    ],
  ];
  const land: GeoJSON.MultiPolygon = { type: "MultiPolygon", coordinates: [square(10, 10, 5), square(18, 12, 0.1)] };
  const town = { text: "Orsk Haven", at: { lat: 12, lon: 12 }, kind: "town" };
  const wide = mapSchema.parse({ id: "wide", title: "the gulf", box: box(0, 0, 30, 25), labels: [town] });
  const close = mapSchema.parse({ id: "close", title: "the isle", box: box(8, 8, 17, 17), labels: [town] });

  function box(west: number, south: number, east: number, north: number) {
    return { west, south, east, north };
  }

  function draw(plans: (typeof wide)[], lat: number, lon: number) {
    return drawMaps(plans, [{ id: "mill", name: "Mill", position: { lat, lon } }], land);
  }

  it("chooses the map that shows a place largest", () => {
    expect(draw([wide, close], 12.5, 13).places.mill?.map).toBe("close");
    expect(draw([wide, close], 22, 27).places.mill?.map).toBe("wide");
  });

  it("keeps to the map that asks for a place, and to its words", () => {
    const asking = { ...wide, places: [{ entity: "mill", where: "On the gulf" }] };
    expect(draw([asking, close], 12.5, 13).places.mill).toMatchObject({ map: "wide", where: "On the gulf" });
  });

  it.each([
    [12.9, 12, "About 100 km north of Orsk Haven"],
    [12, 13, "About 110 km east of Orsk Haven"],
    [11, 11, "About 160 km south-west of Orsk Haven"],
    [12.02, 12, "Close to Orsk Haven"],
  ])("says where %f, %f is", (lat, lon, where) => {
    expect(draw([close], lat, lon).places.mill?.where).toBe(where);
  });

  it("puts the middle of the box into the middle, north up", () => {
    const centre = draw([close], 12.5, 12.5).places.mill;
    expect(Math.hypot((centre?.x ?? 0) - 173, (centre?.y ?? 0) - 95)).toBeLessThan(1);
    expect(draw([close], 14, 12.5).places.mill?.y).toBeLessThan(95);
    expect(draw([close], 12.5, 14).places.mill?.x).toBeGreaterThan(173);
  });

  it("draws large land as a shape and small land as a dot", () => {
    const { wide: map } = draw([wide], 12, 12).maps;
    expect(shapesOf(map?.land ?? "")).toHaveLength(1);
    expect(map?.islets.match(/M/g)).toHaveLength(1);
  });

  it("hides the names that the marker covers", () => {
    expect(draw([close], 12.01, 12).places.mill?.hides).toEqual([0]);
    expect(draw([close], 14.5, 14.5).places.mill?.hides).toEqual([]);
  });

  it("refuses a place that no map shows", () => {
    expect(() => draw([wide, close], 60, 100)).toThrow('maps.yaml: no map shows "mill" at 60, 100');
  });
});

describe("simplifyRing", () => {
  it("keeps corners and drops what lies on the way", () => {
    const ring = [
      [0, 0],
      [5, 0],
      [10, 0],
      [10, 10],
      [5, 10],
      [0, 10],
      [0, 0],
    ].map(([x = 0, y = 0]) => ({ x, y }));
    expect(simplifyRing(ring)).toHaveLength(4);
  });
});
