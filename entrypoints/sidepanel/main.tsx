import annotatorData from "virtual:annotator-data";
import pictures from "virtual:pictures";
import { render } from "preact";
import browser from "webextension-polyfill";
import "../../assets/styles/tokens.css";
import "../../assets/styles/base.css";
import { expandDataset } from "../../src/dataset/expand-dataset.ts";
import { readWording } from "../../src/messages/browser-wording.ts";
import { answer, askTab } from "../../src/messages/channel.ts";
import { checkTab } from "../../src/messages/check-tab.ts";
import { findTab } from "../../src/messages/find-tab.ts";
import { hostOf } from "../../src/messages/host-of.ts";
import { mayRead } from "../../src/messages/may-read.ts";
import type { Protocol } from "../../src/messages/protocol.ts";
import { takeLookUps } from "../../src/messages/side-panel.ts";
import { buildCard } from "../../src/overlay/build-card.ts";
import { splitAtNames } from "../../src/overlay/split-at-names.ts";
import { WordingContext } from "../../src/overlay/wording-context.ts";
import { buildEngine } from "../../src/report/build-engine.ts";
import { buildSearch, type DatasetSearch } from "../../src/report/search-dataset.ts";
import { DEFAULT_SETTINGS } from "../../src/settings/settings.ts";
import { readSettings, watchSettings } from "../../src/settings/settings-store.ts";
import { Panel, type PanelActions } from "../../src/views/Panel.tsx";
import { PanelCard } from "../../src/views/PanelCard.tsx";
import { contentOfHit, contentOfItem, type PanelContent } from "../../src/views/panel-content.ts";
import { choosePopupState, type PopupState } from "../../src/views/popup-state.ts";
import "../../src/overlay/card-parts.css";
import "../../src/overlay/pictures.css";
import "../../src/views/parts/parts.css";
import "../../src/views/report.css";
import "../../src/views/panel.css";
import { loadAllWords } from "./load-all-words.ts";

/** How often the panel asks how far the reader has come. */
const FOLLOW_MS = 500;

const wording = readWording();
document.documentElement.lang = wording.lang;
const dataset = expandDataset(annotatorData);
const engine = once(() => buildEngine(dataset));
const search = once((): DatasetSearch => buildSearch(loadAllWords(dataset)));

let tab = await findTab();
let state: PopupState | undefined;
let checked: "done" | "refused" | undefined;
let query = "";
let place: number | undefined;
/** Answers to earlier questions are too late. */
let asked = 0;

const actions: PanelActions = {
  jump: (span) => void askPage("show-span", span),
  point: (span) => void askPage("mark-span", span),
  check: () => void checkPage(),
  grant: () => {
    // Firefox wants the question asked in the very task of the click.
    const answered = browser.permissions.request({ origins: [`*://${hostOf(tab.url)}/*`] });
    void answered.then((granted) => (granted ? checkPage() : look()));
  },
};

watchSettings(() => void look(), new AbortController().signal);
// A reader may also keep the panel in a tab of its own: going to it is no going away from the article.
const own = await browser.tabs.getCurrent();
browser.tabs.onActivated.addListener(({ tabId, windowId }) => {
  if (windowId === tab.windowId && tabId !== own?.id) void look();
});
browser.tabs.onUpdated.addListener((tabId, { status, url }) => {
  if (tabId === tab.id && (status !== undefined || url !== undefined)) void look();
});
answer({
  "mentions-drawn": (_, { tabId }) => {
    if (tabId === tab.id) void look();
    return undefined;
  },
});
takeLookUps((await browser.windows.getCurrent()).id, (name) => {
  query = name;
  draw();
});
setInterval(() => void follow(), FOLLOW_MS);
await look();

/** Looks at the page in front anew. */
async function look(): Promise<void> {
  const turn = ++asked;
  const before = tab;
  const now = await findTab();
  const [report, granted, settings] = await Promise.all([
    now.id === undefined ? undefined : askTab(now.id, "page-report", undefined),
    mayRead(now.url),
    readSettings().catch(() => DEFAULT_SETTINGS),
  ]);
  if (turn !== asked) return;
  if (now.id !== before.id || now.url !== before.url) checked = undefined;
  if (now.id !== before.id) place = undefined;
  tab = now;
  state = choosePopupState({ url: tab.url, report, granted, refused: false, sitesOff: settings.sitesOff });
  document.documentElement.dataset.density = settings.density;
  draw();
}

async function follow(): Promise<void> {
  if (document.visibilityState !== "visible" || state?.kind !== "story") return;
  const now = await askPage("reading-place", undefined);
  if (now === place) return;
  place = now;
  draw();
}

/** In a panel nothing gives access to a page that is on no list: that takes a press of the icon. */
async function checkPage(): Promise<void> {
  if (tab.id === undefined) return;
  checked = (await checkTab(tab.id)) ? "done" : "refused";
  await look();
}

async function askPage<K extends keyof Protocol>(
  kind: K,
  ask: Protocol[K]["ask"],
): Promise<Protocol[K]["answer"] | undefined> {
  return tab.id === undefined ? undefined : askTab(tab.id, kind, ask);
}

function draw(): void {
  const mount = document.getElementById("panel");
  if (!mount || !state) return;
  const report = state.kind === "story" ? state.report : undefined;
  const entityCard = (entity: string) => buildCard(dataset, pictures, entity, report?.article.date);
  const data = { dataset, entityCard };
  const card = (content: PanelContent | undefined) =>
    content && (
      <PanelCard
        content={content}
        lang={report?.article.lang}
        entityCard={entityCard}
        split={(text) => splitAtNames(text, engine())}
      />
    );
  render(
    <WordingContext.Provider value={wording}>
      <Panel
        state={state}
        checked={checked}
        query={query}
        onQuery={(changed) => {
          query = changed;
          draw();
        }}
        search={(text) => search()(text)}
        storyTitle={dataset.story.title}
        place={place}
        itemCard={(item, read) => card(contentOfItem(item, read, data))}
        hitCard={(hit) => card(contentOfHit(hit, data))}
        actions={actions}
      />
    </WordingContext.Provider>,
    mount,
  );
}

/** Made when first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
