import annotatorData from "virtual:annotator-data";
import pictures from "virtual:pictures";
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { expandDataset } from "../src/dataset/expand-dataset.ts";
import { expandWords } from "../src/dataset/expand-words.ts";
import { mergeWords, packOf } from "../src/dataset/language-words.ts";
import type { ReferenceDataset } from "../src/dataset/reference-dataset.ts";
import { askExtension } from "../src/messages/ask-extension.ts";
import { readWording } from "../src/messages/browser-wording.ts";
import { answer } from "../src/messages/channel.ts";
import { takeWords } from "../src/messages/hand-over-words.ts";
import { anchorMarks } from "../src/overlay/anchor-marks.ts";
import { buildCard } from "../src/overlay/build-card.ts";
import { buildSheet } from "../src/overlay/card-sheet.ts";
import { spanOf } from "../src/overlay/mark.ts";
import { mountOverlay, type Overlay } from "../src/overlay/mount-overlay.ts";
import { beginVisit } from "../src/overlay/page-visit.ts";
import { splitAtNames } from "../src/overlay/split-at-names.ts";
import { anchorSpan } from "../src/page-text/anchor-span.ts";
import { guessLanguage } from "../src/page-text/guess-language.ts";
import { isPrivatePage } from "../src/page-text/is-private-page.ts";
import type { Span } from "../src/page-text/page-text.ts";
import { readArticle } from "../src/page-text/read-article.ts";
import { watchPage } from "../src/page-text/watch-page.ts";
import { annotatePage } from "../src/report/annotate-page.ts";
import { buildEngine } from "../src/report/build-engine.ts";
import { leavesAlone } from "../src/settings/settings.ts";
import { readSettings, watchSettings } from "../src/settings/settings-store.ts";

/** Injected once the detector, or the reader, has said yes: reads the article, draws its marks, answers popup and panel. */
export default defineUnlistedScript(async () => {
  const signal = beginVisit(globalThis, location.href);
  if (isPrivatePage(document)) return;
  let article = readArticle(document);
  const dataset = await loadDataset(article.page.text);
  let settings = await readSettings();
  if (signal.aborted) return;
  const engine = buildEngine(dataset, pictures.charts);
  let report = annotatePage(article.page, engine, location.href);

  let isOn = true;
  let drawn: { readonly overlay: Overlay; readonly leave: AbortController } | undefined;
  const mount = () => {
    const leave = new AbortController();
    const entityCard = (entity: string) => buildCard(dataset, pictures, entity, report.article.date);
    const overlay = mountOverlay({
      document,
      wording: readWording(),
      settings: () => settings,
      sheetOf: (marks) => buildSheet(marks, report, entityCard),
      entityCard,
      split: (text) => splitAtNames(text, engine),
      signal: AbortSignal.any([signal, leave.signal]),
    });
    return { overlay, leave };
  };
  const draw = (): void => {
    const site = { host: location.hostname, language: guessLanguage(article.page.text) };
    if (report.match.label === "none" || !isOn || leavesAlone(settings, site)) {
      drawn?.leave.abort();
      drawn = undefined;
      return void askExtension("mentions-drawn", { count: undefined });
    }
    drawn ??= mount();
    const count = drawn.overlay.redraw(anchorMarks(article, report), report.article.lang);
    void askExtension("mentions-drawn", { count });
  };
  const readAgain = (): void => {
    const now = readArticle(document);
    if (now.page.text !== article.page.text) report = annotatePage(now.page, engine, location.href);
    article = now;
    draw();
  };

  const rangeOf = (span: Span): Range | undefined => anchorSpan(article, span);
  answer(
    {
      "page-report": () => report,
      "show-span": (span) => {
        const range = rangeOf(span);
        if (range) drawn?.overlay.show(range);
      },
      "mark-span": (span) => void drawn?.overlay.point(span && rangeOf(span)),
      "reading-place": () => {
        const mark = drawn?.overlay.markInSight();
        return mark && spanOf(mark).start;
      },
      command: ({ name }) => {
        if (name === "toggle-page") {
          isOn = !isOn;
          draw();
        } else drawn?.overlay.obey(name);
      },
    },
    signal,
  );
  watchSettings((changed) => {
    settings = changed;
    void askExtension("styles-needed", undefined);
    draw();
  }, signal);
  watchPage(document, readAgain, signal);
  draw();
});

/** The dataset with the words of the article's language. */
async function loadDataset(text: string): Promise<ReferenceDataset> {
  const dataset = expandDataset(annotatorData);
  const pack = packOf(guessLanguage(text));
  if (pack === undefined) return dataset;
  await askExtension("words-needed", { pack });
  const words = takeWords(globalThis);
  return words ? mergeWords(dataset, expandWords(words)) : dataset;
}
