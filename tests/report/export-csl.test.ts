import { describe, expect, it } from "vitest";
import { z } from "zod";
import { loadEngine } from "../../src/cli/load-engine.ts";
import { citeSources } from "../../src/report/cite-sources.ts";
import { exportCsl } from "../../src/report/export-csl.ts";

const SOURCE = {
  id: "N1",
  title: "Ferries shared",
  described: false,
  publisher: "The Kestrel",
  date: "2031-04",
  url: "https://kestrel.example/a",
  lang: "en",
  kind: "news",
} as const;

// The part of the CSL data schema (csl-data.json, version 1.0) that these items use; what it does not name, it forbids.
const cslSchema = z.array(
  z.strictObject({
    id: z.string(),
    type: z.enum(["article", "article-magazine", "article-newspaper", "report", "webpage"]),
    title: z.string().min(1),
    "container-title": z.string().min(1),
    publisher: z.string().min(1),
    issued: z.strictObject({ "date-parts": z.array(z.array(z.number().int()).min(1).max(3)).min(1).max(2) }),
    URL: z.url(),
    language: z.string(),
  }),
);

describe("exportCsl", () => {
  it("tells of a source what a reference manager asks for", () => {
    expect(exportCsl([SOURCE])).toEqual([
      {
        id: "N1",
        type: "article-newspaper",
        title: "Ferries shared",
        "container-title": "The Kestrel",
        publisher: "The Kestrel",
        issued: { "date-parts": [[2031, 4]] },
        URL: "https://kestrel.example/a",
        language: "en",
      },
    ]);
  });

  it("puts a description of a page in brackets, where a title would stand", () => {
    expect(exportCsl([{ ...SOURCE, described: true }])[0]?.title).toBe("[Ferries shared]");
  });

  it.each(["official", "official-copy", "reference"] as const)(
    "takes a source that is %s for a page of the web",
    (kind) => {
      expect(exportCsl([{ ...SOURCE, kind }])[0]?.type).toBe("webpage");
    },
  );

  it("gives valid CSL-JSON for every source of the bundled story", () => {
    const { dataset } = loadEngine();
    const items = exportCsl(
      citeSources(
        dataset.sources.map(({ id }) => id),
        dataset,
      ),
    );
    expect(cslSchema.parse(JSON.parse(JSON.stringify(items)))).toHaveLength(dataset.sources.length);
  });
});
