import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readStory } from "../../src/cli/read-story.ts";
import { buildCard } from "../../src/overlay/build-card.ts";
import { buildSearch } from "../../src/report/search-dataset.ts";
import { contentOfHit, contentOfItem } from "../../src/views/panel-content.ts";
import { listPanelItems } from "../../src/views/panel-items.ts";
import { sampleReport } from "../report/sample-report.ts";

const dataset = readStory(fileURLToPath(new URL("../datasets/valid", import.meta.url)));
const pictures = { maps: {}, places: {}, charts: [] };
const data = { dataset, entityCard: (entity: string) => buildCard(dataset, pictures, entity, "2031-04-13") };
const report = sampleReport();

describe("contentOfItem", () => {
  it("has something to show for every mark of an article, each with a source", () => {
    const items = listPanelItems(report);
    expect(items.length).toBeGreaterThan(4);
    for (const item of items) {
      const content = contentOfItem(item, report, data);
      const sources = content?.kind === "entity" ? content.entity.sources : content?.sources;
      expect(sources?.length, item.id).toBeGreaterThan(0);
    }
  });

  it("tells with a fact what the article says of it", () => {
    const fact = listPanelItems(report).find(({ kind }) => kind === "fact");
    expect(fact && contentOfItem(fact, report, data)).toMatchObject({ kind: "fact", said: report.facts[0]?.said });
  });

  it("is nothing for what the dataset does not have", () => {
    const item = {
      kind: "mention",
      id: "a",
      start: 0,
      end: 1,
      entity: "nobody",
      type: "person",
      name: "N",
      said: "N",
    } as const;
    expect(contentOfItem(item, report, data)).toBeUndefined();
    expect(
      contentOfItem({ ...item, kind: "fact", fact: "KF-0", headline: "", partly: false }, report, data),
    ).toBeUndefined();
  });
});

describe("contentOfHit", () => {
  it.each(["Mira Voss", "ferries"])("shows what was found by %s, with its sources", (query) => {
    const hits = buildSearch(dataset)(query);
    expect(hits.length).toBeGreaterThan(0);
    for (const hit of hits) {
      const content = contentOfHit(hit, data);
      const sources = content?.kind === "entity" ? content.entity.sources : content?.sources;
      expect(sources?.length).toBeGreaterThan(0);
    }
  });
});
