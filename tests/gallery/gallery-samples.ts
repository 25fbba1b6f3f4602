import annotatorData from "virtual:annotator-data";
import pictures from "virtual:pictures";
import japaneseWords from "virtual:words/ja";
import english from "../../assets/public/_locales/en/messages.json" with { type: "json" };
import japanese from "../../assets/public/_locales/ja/messages.json" with { type: "json" };
import { expandDataset } from "../../src/dataset/expand-dataset.ts";
import { expandWords } from "../../src/dataset/expand-words.ts";
import { mergeWords } from "../../src/dataset/language-words.ts";
import type { ReferenceDataset } from "../../src/dataset/reference-dataset.ts";
import type { EntityType } from "../../src/dataset/schema.ts";
import { buildWording, type Wording } from "../../src/messages/wording.ts";
import { buildCard, type CardContent, type CardFact } from "../../src/overlay/build-card.ts";
import type { SheetCheck } from "../../src/overlay/card-sheet.ts";
import type { CardLinks } from "../../src/overlay/LinkedText.tsx";
import { splitAtNames } from "../../src/overlay/split-at-names.ts";
import { annotatePage } from "../../src/report/annotate-page.ts";
import { buildEngine } from "../../src/report/build-engine.ts";
import { citeSources } from "../../src/report/cite-sources.ts";
import type { PageReport } from "../../src/report/page-report.ts";
import { buildSearch, type DatasetSearch } from "../../src/report/search-dataset.ts";

const DAY = "2023-01-11";

/** One entity of each type, chosen for what their cards can show. */
const ENTITIES: Readonly<Record<EntityType, string>> = {
  person: "lloyd-austin",
  place: "okinawa",
  organisation: "scc-2plus2",
  unit: "12th-mlr",
  treaty: "us-japan-security-treaty",
  document: "nss-2022",
  weapon: "tomahawk",
  capability: "counterstrike",
  event: "ev-scc-2023",
};

/** The bundled dataset, read in one language of the interface: what every specimen is drawn from. */
export type Samples = {
  readonly wording: Wording;
  readonly dataset: ReferenceDataset;
  /** Of the welcome page's sample article, with a wrong date; and with one that needs context. */
  readonly report: PageReport;
  readonly checks: readonly SheetCheck[];
  readonly fact: CardFact;
  readonly entities: readonly CardContent[];
  readonly entityCard: (entity: string) => CardContent | undefined;
  readonly split: CardLinks["split"];
  readonly search: DatasetSearch;
};

/** The samples in both languages of the interface. */
export function buildSamples(): Readonly<Record<"en" | "ja", Samples>> {
  const dataset = expandDataset(annotatorData);
  return {
    en: buildSample(
      dataset,
      buildWording((key) => english[key].message, "en"),
    ),
    ja: buildSample(
      mergeWords(dataset, expandWords(japaneseWords)),
      buildWording((key) => japanese[key].message, "ja"),
    ),
  };
}

function buildSample(dataset: ReferenceDataset, wording: Wording): Samples {
  const engine = buildEngine(dataset, pictures.charts);
  const read = (text: string): PageReport => {
    const title = wording.say("welcomeSampleTitle");
    const page = { text, title, description: "", date: DAY, lang: wording.lang };
    return annotatePage(page, engine, "https://news.example/orbit");
  };
  const text = (["welcomeSample1", "welcomeSample2", "welcomeSample3"] as const)
    .map((key) => wording.say(key))
    .join("\n");
  const report = read(text);
  const other = read(text.replaceAll("2020", "2021")); // In March 2021 there was another meeting: that needs context.
  const entityCard = (entity: string) => buildCard(dataset, pictures, entity, DAY);
  const verdicts = ["contradicted", "needs-context", "supported"] as const;
  return {
    wording,
    dataset,
    report,
    checks: verdicts.flatMap((verdict) => {
      const check = [...report.checks, ...other.checks].find((candidate) => candidate.verdict === verdict);
      return check ? [{ check, sources: citeSources(check.sources, dataset) }] : [];
    }),
    fact: pickFact(dataset),
    entities: Object.values(ENTITIES).flatMap((entity) => entityCard(entity) ?? []),
    entityCard,
    split: (words) => splitAtNames(words, engine),
    search: buildSearch(dataset),
  };
}

/** The fact with the most to show. */
function pickFact(dataset: ReferenceDataset): CardFact {
  const parts = ({ quote, figures, caveat, next }: ReferenceDataset["facts"][number]) =>
    [quote, figures[0], caveat, next].filter((part) => part !== undefined).length;
  const [fact] = dataset.facts.toSorted((a, b) => parts(b) - parts(a));
  if (!fact) throw new Error("The dataset has no facts.");
  return { fact, sources: citeSources(fact.sources, dataset) };
}
