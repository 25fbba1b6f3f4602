import { describe, expect, it } from "vitest";
import type { BaseMap, Chart, Pictures, Place } from "../../src/dataset/pictures.ts";
import { findPictures } from "../../src/report/find-pictures.ts";

const base: BaseMap = {
  title: "the gulf",
  width: 346,
  height: 190,
  land: "",
  islets: "",
  labels: [],
  scale: { km: 200, length: 60, at: "left" },
};
const place: Place = { map: "gulf", x: 100, y: 92, label: "Mill", side: "right", hides: [], where: "" };
const chart: Chart = { id: "sums", title: "Sums", unit: "crowns", bars: [], shownOn: ["pact"] };
const pictures: Pictures = { maps: { gulf: base }, places: { mill: place }, charts: [chart] };

describe("findPictures", () => {
  it.each([
    ["mill", { map: { base, place }, chart: undefined }],
    ["pact", { map: undefined, chart }],
    ["somebody", { map: undefined, chart: undefined }],
    ["constructor", { map: undefined, chart: undefined }],
  ])("of %s", (entity, found) => {
    expect(findPictures(pictures, entity)).toEqual(found);
  });
});
