import { describe, expect, it } from "vitest";
import { readStory } from "../../src/cli/read-story.ts";
import { buildCard } from "../../src/overlay/build-card.ts";

const dataset = readStory();
const NO_PICTURES = { maps: {}, places: {}, charts: [] };
const titlesOn = (entity: string, date: string | undefined) =>
  buildCard(dataset, NO_PICTURES, entity, date)?.roles.map(({ title }) => title);

describe("buildCard", () => {
  it.each([
    ["lloyd-austin", "2023-01-11", ["US Secretary of Defense"]],
    ["fumio-kishida", "2023-01-11", ["Prime Minister of Japan"]],
    ["fumio-kishida", "2026-03-01", []],
    ["shigeru-ishiba", "2025-01-10", ["Prime Minister of Japan"]],
    ["yoshihide-suga", "2021-04-16", ["Prime Minister of Japan"]],
  ])("gives the offices that %s held on %s", (entity, date, titles) => {
    expect(titlesOn(entity, date)).toEqual(titles);
  });

  it("speaks from January 2023 where the article has no date, and says so", () => {
    const card = buildCard(dataset, NO_PICTURES, "fumio-kishida", undefined);
    expect(card).toMatchObject({ asAt: "2023-01-11", assumedDate: true });
    expect(card?.roles.map(({ title }) => title)).toEqual(["Prime Minister of Japan"]);
  });

  it("shows no fact from after the article's day", () => {
    for (const { id } of dataset.entities) {
      for (const { fact } of buildCard(dataset, NO_PICTURES, id, "2023-01-11")?.facts ?? [])
        expect(fact.date <= "2023-01-11").toBe(true);
    }
  });

  it("gives every card and every fact on it a source", () => {
    for (const { id } of dataset.entities) {
      const card = buildCard(dataset, NO_PICTURES, id, undefined);
      expect(card?.sources.length, id).toBeGreaterThan(0);
      for (const { fact, sources } of card?.facts ?? []) expect(sources.length, fact.id).toBeGreaterThan(0);
    }
  });

  it("shows the Japanese name beside the English one", () => {
    expect(buildCard(dataset, NO_PICTURES, "fumio-kishida", undefined)?.localName).toEqual({
      text: "岸田文雄",
      lang: "ja",
    });
  });

  it("has no card for an entity that the dataset does not know", () => {
    expect(buildCard(dataset, NO_PICTURES, "nobody", undefined)).toBeUndefined();
  });
});
