/** A point of a picture, in its units. */
export type Point = { readonly x: number; readonly y: number };

/** Where a text stands, seen from its point. */
export type Side = "centre" | "right" | "left" | "above" | "below";

/** A name on a base map, at its point in the map's units. */
export type MapLabel = Point & {
  readonly text: string;
  readonly kind: "land" | "sea" | "town" | "islet";
  readonly side: Side;
};

/** Coastlines and names of one part of the world, drawn when the extension is built. */
export type BaseMap = {
  /** What it shows, after "a map of …". */
  readonly title: string;
  readonly width: number;
  readonly height: number;
  /** Path data of all land, in units of `1 / PATH_SCALE`. */
  readonly land: string;
  /** Path data of islands too small for a shape: points, drawn with round caps. */
  readonly islets: string;
  readonly labels: readonly MapLabel[];
  /** A bar that is `length` units long stands for `km`. */
  readonly scale: { readonly km: number; readonly length: number; readonly at: "left" | "right" };
};

/** How many path units one unit of a base map has: paths are whole numbers, yet crisp. */
export const PATH_SCALE = 2;

/** One entity on its base map. */
export type Place = Point & {
  readonly map: string;
  /** The marker's text, and the side it stands on. */
  readonly label: string;
  readonly side: Side;
  /** Labels of the base map that the marker stands on or names itself, by index. */
  readonly hides: readonly number[];
  /** The same in words: "About 160 km south-east of Taipei". */
  readonly where: string;
};

/** An amount of a chart, with the sources that carry it. */
export type ChartBar = {
  readonly label: string;
  readonly value: number;
  readonly about: boolean;
  readonly fact: string;
  readonly sources: readonly string[];
  readonly note?: string | undefined;
};

/** Amounts of one unit, drawn to scale. */
export type Chart = {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly summary?: string | undefined;
  readonly bars: readonly ChartBar[];
  readonly shownOn: readonly string[];
};

/** All pictures of a story: base maps by id, places by entity, charts. */
export type Pictures = {
  readonly maps: Readonly<Record<string, BaseMap>>;
  readonly places: Readonly<Record<string, Place>>;
  readonly charts: readonly Chart[];
};
