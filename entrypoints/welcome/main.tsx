import annotatorData from "virtual:annotator-data";
import pictures from "virtual:pictures";
import japanese from "virtual:words/ja";
import { render } from "preact";
import browser from "webextension-polyfill";
import "../../assets/styles/tokens.css";
import "../../assets/styles/base.css";
import { expandDataset } from "../../src/dataset/expand-dataset.ts";
import { expandWords } from "../../src/dataset/expand-words.ts";
import { mergeWords } from "../../src/dataset/language-words.ts";
import { readWording } from "../../src/messages/browser-wording.ts";
import { adoptHighlightStyles } from "../../src/overlay/adopt-highlight-styles.ts";
import { anchorMarks } from "../../src/overlay/anchor-marks.ts";
import { buildCard } from "../../src/overlay/build-card.ts";
import { buildSheet } from "../../src/overlay/card-sheet.ts";
import { mountOverlay } from "../../src/overlay/mount-overlay.ts";
import { splitAtNames } from "../../src/overlay/split-at-names.ts";
import { WordingContext } from "../../src/overlay/wording-context.ts";
import { readArticle } from "../../src/page-text/read-article.ts";
import { annotatePage } from "../../src/report/annotate-page.ts";
import { buildEngine } from "../../src/report/build-engine.ts";
import { DEFAULT_SETTINGS } from "../../src/settings/settings.ts";
import { readSettings, watchSettings } from "../../src/settings/settings-store.ts";
import { Welcome } from "../../src/views/Welcome.tsx";
import "../../src/views/parts/parts.css";
import "../../src/views/page.css";
import "../../src/views/welcome.css";

/** Day of the sample: that of the talks it tells of. */
const SAMPLE_DATE = "2023-01-11";

const wording = readWording();
document.documentElement.lang = wording.lang;
document.title = wording.say("welcomeTitle");

const listed = (browser.runtime.getManifest().host_permissions ?? []) as string[];
const family = browser.runtime.getURL("").startsWith("moz-extension:") ? "firefox" : "chromium";

browser.permissions.onAdded.addListener(() => void show());
await show();
await annotateSample();

async function show(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const granted = new Set(origins);
  const mount = document.getElementById("welcome");
  if (!mount) return;
  render(
    <WordingContext.Provider value={wording}>
      <Welcome
        family={family}
        withheld={listed.filter((origin) => !granted.has(origin)).length}
        sampleDate={SAMPLE_DATE}
        onAllow={() => void browser.permissions.request({ origins: listed }).then(show)}
        onSettings={() => void browser.runtime.openOptionsPage()}
      />
    </WordingContext.Provider>,
    mount,
  );
}

/** Does to the sample what the annotator does to an article. */
async function annotateSample(): Promise<void> {
  const english = expandDataset(annotatorData);
  const dataset = wording.lang === "ja" ? mergeWords(english, expandWords(japanese)) : english;
  const engine = buildEngine(dataset, pictures.charts);
  const article = readArticle(document);
  const report = annotatePage(article.page, engine);
  const marks = anchorMarks(article, report);
  const { signal } = new AbortController(); // For as long as the page is open.
  let settings = await readSettings().catch(() => DEFAULT_SETTINGS);
  const adopt = adoptHighlightStyles(document, signal);
  const entityCard = (entity: string) => buildCard(dataset, pictures, entity, SAMPLE_DATE);
  const overlay = mountOverlay({
    document,
    wording,
    settings: () => settings,
    sheetOf: (pointed) => buildSheet(pointed, report, entityCard),
    entityCard,
    split: (text) => splitAtNames(text, engine),
    signal,
  });
  const draw = (): void => {
    adopt(settings);
    overlay.redraw(marks, wording.lang);
  };
  watchSettings((changed) => {
    settings = changed;
    draw();
  }, signal);
  draw();
}
