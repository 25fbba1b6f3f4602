import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readStory } from "../../src/cli/read-story.ts";
import { buildCard } from "../../src/overlay/build-card.ts";
import { splitAtNames } from "../../src/overlay/split-at-names.ts";
import { buildEngine } from "../../src/report/build-engine.ts";
import { PanelCard } from "../../src/views/PanelCard.tsx";
import { dispatch, draw, press, settle, setUpDocument, texts } from "./draw.tsx";

const dataset = readStory(fileURLToPath(new URL("../datasets/valid", import.meta.url)));
const engine = buildEngine(dataset);
const entityCard = (entity: string) => buildCard(dataset, { maps: {}, places: {}, charts: [] }, entity, "2031-04-13");

describe("PanelCard", () => {
  setUpDocument();

  it("leads from name to name, and back by the same way", async () => {
    const first = dataset.entities
      .map(({ id }) => entityCard(id))
      .find((card) =>
        splitAtNames(card?.description ?? "", engine).some(
          ({ entity }) => entity !== undefined && entity !== card?.entity,
        ),
      );
    if (!first) throw new Error("No card names another entity.");
    const root = draw(
      <PanelCard
        content={{ kind: "entity", entity: first }}
        lang="en"
        entityCard={entityCard}
        split={(text) => splitAtNames(text, engine)}
      />,
    );
    const names = () => texts(root, "h2");
    const [begun] = names();
    expect(root.textContent).not.toContain("Back");
    dispatch(root.querySelector(".name-link"), "click");
    await settle();
    expect(names()[0]).not.toBe(begun);
    press(root, "Back");
    await settle();
    expect(names()[0]).toBe(begun);
    expect(root.textContent).not.toContain("Back");
  });
});
