import type { BaseMap, Chart, Pictures, Place } from "../dataset/pictures.ts";

/** A base map with one entity on it. */
export type PlaceMap = { readonly base: BaseMap; readonly place: Place };

/** The pictures that belong on an entity's card; for most entities there are none. */
export function findPictures(
  pictures: Pictures,
  entity: string,
): { map: PlaceMap | undefined; chart: Chart | undefined } {
  const place = pictures.places[entity];
  const base = place && pictures.maps[place.map];
  return {
    map: place && base ? { base, place } : undefined,
    chart: pictures.charts.find(({ shownOn }) => shownOn.includes(entity)),
  };
}
