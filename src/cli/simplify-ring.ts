import type { Point } from "../dataset/pictures.ts";

/** A corner that spans a smaller triangle than this is not missed, in square units of the ring. */
const MIN_TRIANGLE = 2.5;

/** The ring with as few corners as its shape needs, after Visvalingam and Whyatt: the flattest corner goes first. */
export function simplifyRing(ring: readonly Point[], minTriangle: number = MIN_TRIANGLE): Point[] {
  const corners = ring.filter((point, index) => !isSame(point, ring[(index + 1) % ring.length]));
  while (corners.length > 3) {
    const areas = corners.map((_, index) => triangleAt(corners, index));
    const least = Math.min(...areas);
    if (least >= minTriangle) break;
    dropEach(corners, areas, least);
  }
  return corners;
}

/** Drops every corner that is as flat as the flattest, but never two neighbours in one go. */
function dropEach(corners: Point[], areas: readonly number[], least: number): void {
  for (let index = areas.length - 1; index >= 0; index--) {
    if (areas[index] !== least || corners.length <= 3) continue;
    corners.splice(index, 1);
    index--;
  }
}

function triangleAt(corners: readonly Point[], index: number): number {
  const size = corners.length;
  const [a, b, c] = [corners[(index + size - 1) % size], corners[index], corners[(index + 1) % size]];
  if (!a || !b || !c) return 0;
  return Math.abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2;
}

function isSame(a: Point, b: Point | undefined): boolean {
  return a.x === b?.x && a.y === b.y;
}
