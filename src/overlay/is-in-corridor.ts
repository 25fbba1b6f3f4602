import type { Box } from "./place-card.ts";

type Point = { readonly x: number; readonly y: number };

/**
 * Whether a point lies on the safe way from a line of text to its card: inside the shape that a string around both would
 * make. Crossing other terms on that way does not close the card.
 */
export function isInCorridor(point: Point, line: Box, card: Box): boolean {
  return isInside(point, hull([...corners(line), ...corners(card)]));
}

function corners({ x, y, width, height }: Box): Point[] {
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
}

/** The convex hull, counter-clockwise (Andrew's monotone chain). */
function hull(points: readonly Point[]): Point[] {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y);
  return [...chain(sorted), ...chain(sorted.toReversed())];
}

function chain(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    while (kept.length >= 2 && turn(kept.at(-2), kept.at(-1), point) <= 0) kept.pop();
    kept.push(point);
  }
  return kept.slice(0, -1);
}

function isInside(point: Point, polygon: readonly Point[]): boolean {
  return polygon.every((corner, index) => turn(corner, polygon[(index + 1) % polygon.length], point) >= 0);
}

/** Positive for a turn to the left from `a` over `b` to `c`. */
function turn(a: Point | undefined, b: Point | undefined, c: Point): number {
  return a && b ? (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) : 0;
}
