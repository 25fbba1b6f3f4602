import { describe, expect, it } from "vitest";
import { readPlaces } from "../../src/check-claims/read-places.ts";

const places = (text: string) => readPlaces(text, { date: undefined }).map(({ values }) => values.join());

describe("readPlaces", () => {
  it("reads cities in the order of the text", () => {
    expect(places("from Honolulu by way of Tokyo to New York")).toEqual(["honolulu", "tokyo", "new-york"]);
  });

  it.each([
    ["ロンドンで会談した", "london"],
    ["在纽约举行", "new-york"],
    ["서울에서 열렸다", "seoul"],
    ["la réunion de Bruxelles", "brussels"],
    ["ein Treffen in München", "munich"],
  ])("knows their names in other languages: %s", (text, expected) => {
    expect(places(text)).toEqual([expected]);
  });

  it("takes a building for its city", () => {
    expect(places("at the State Department")).toEqual(["washington"]);
  });
});
