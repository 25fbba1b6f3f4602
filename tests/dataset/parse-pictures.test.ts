import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readStory } from "../../src/cli/read-story.ts";
import { parsePictures } from "../../src/dataset/parse-pictures.ts";
import { DatasetError, type Problem } from "../../src/dataset/problem.ts";

const story = readStory(fileURLToPath(new URL("../datasets/valid", import.meta.url)));
const figures = [
  { label: "Ferries", value: 900, unit: "crowns" },
  { label: "Fuel", value: 12, unit: "crowns" },
];
const dataset = { ...story, facts: story.facts.map((fact) => (fact.id === "KF-1" ? { ...fact, figures } : fact)) };

const MAPS = `
- id: sound
  title: the sound
  box: { west: 3, south: 60, east: 6, north: 62 }
  places:
    - { entity: port-alder, where: In the south of Norvia }
  labels:
    - { text: Alder, at: { lat: 61.2, lon: 4.4 }, kind: town, entity: port-alder }
`;
const CHARTS = `
- id: costs
  title: What it costs
  unit: crowns
  shownOn: [kestrel-pact]
  bars:
    - { label: Ferries, value: 900, fact: KF-1, sources: [S1] }
    - { label: Fuel, value: 12, about: true, fact: KF-1 }
`;

function parse(maps: string, charts: string) {
  const files = [
    { path: "maps.yaml", text: maps },
    { path: "charts.yaml", text: charts },
  ];
  return parsePictures(files, dataset);
}

function problemsOf(maps: string, charts: string): readonly Problem[] {
  try {
    parse(maps, charts);
  } catch (error) {
    if (error instanceof DatasetError) return error.problems;
    throw error;
  }
  return [];
}

describe("parsePictures", () => {
  it("takes what is right", () => {
    const { maps, charts } = parse(MAPS, CHARTS);
    expect(maps).toMatchObject([{ id: "sound", scaleAt: "left", labels: [{ side: "centre" }] }]);
    expect(charts).toMatchObject([{ bars: [{ about: false }, { about: true }] }]);
  });

  it("takes a story without pictures", () => {
    expect(parsePictures([], dataset)).toEqual({ maps: [], charts: [] });
  });

  it.each([
    ["entity: port-alder, where", "entity: port-older, where", 6, 'no entity has the id "port-older"'],
    ["kind: town, entity: port-alder", "kind: town, entity: alder", 8, 'no entity has the id "alder"'],
    ["west: 3", "west: 9", 4, "west is left of east, south below north"],
    ["kind: town", "kind: city", 8, "Invalid option"],
    ["title: the sound", "title: the <b>sound", 3, "no markup"],
    ["lat: 61.2", "lat: 161.2", 8, "Too big"],
    ["  title: the sound", "  colour: red\n  title: the sound", 3, 'unknown key "colour"'],
    ["id: sound", "id: [", 3, ""],
  ])("refuses in maps.yaml: %s → %s", (right, wrong, line, message) => {
    const [problem, ...others] = problemsOf(MAPS.replace(right, wrong), CHARTS);
    expect(problem).toMatchObject({ file: "maps.yaml", line, message: expect.stringContaining(message) });
    if (message) expect(others).toEqual([]);
  });

  it.each([
    ["value: 900", "value: 901", 7, "no figure of KF-1 says 901 crowns"],
    ["unit: crowns", "unit: dollars", 7, "no figure of KF-1 says 900 dollars"],
    ["fact: KF-1, sources", "fact: KF-0, sources", 7, 'no fact has the id "KF-0"'],
    ["sources: [S1]", "sources: [S2]", 7, 'KF-1 does not cite "S2"'],
    ["[kestrel-pact]", "[kestrel]", 5, 'no entity has the id "kestrel"'],
    ["value: 900", "value: -1", 7, "Too small"],
  ])("refuses in charts.yaml: %s → %s", (right, wrong, line, message) => {
    const [problem] = problemsOf(MAPS, CHARTS.replace(right, wrong));
    expect(problem).toMatchObject({ file: "charts.yaml", line, message: expect.stringContaining(message) });
  });
});
