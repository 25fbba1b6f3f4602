import annotatorData from "virtual:annotator-data";
import pictures from "virtual:pictures";
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { expandDataset } from "../src/dataset/expand-dataset.ts";
import { mergeWords, packOf } from "../src/dataset/language-words.ts";
import type { ReferenceDataset } from "../src/dataset/reference-dataset.ts";
import { answer, askExtension } from "../src/messages/channel.ts";
import { takeWords } from "../src/messages/hand-over-words.ts";
import { buildCard } from "../src/overlay/build-card.ts";
import { mountOverlay, type Overlay } from "../src/overlay/mount-overlay.ts";
import { beginVisit } from "../src/overlay/page-visit.ts";
import { anchorSpan } from "../src/page-text/anchor-span.ts";
import { guessLanguage } from "../src/page-text/guess-language.ts";
import { readArticle } from "../src/page-text/read-article.ts";
import { annotatePage } from "../src/report/annotate-page.ts";
import { buildEngine } from "../src/report/build-engine.ts";
import { readSettings, watchSettings } from "../src/settings/settings-store.ts";

/** Injected once the detector, or the reader, has said yes: reads the article, draws its terms, answers the popup. */
export default defineUnlistedScript(async () => {
  const signal = beginVisit(globalThis, location.href);
  const article = readArticle(document);
  const dataset = await loadDataset(article.page.text);
  if (signal.aborted) return;
  const report = annotatePage(article.page, buildEngine(dataset));

  let settings = await readSettings();
  if (signal.aborted) return;
  let drawn: { readonly overlay: Overlay; readonly leave: AbortController } | undefined;
  const draw = (): void => {
    const wanted = report.match.label !== "none" && !settings.sitesOff.includes(location.hostname);
    if (wanted && !drawn) {
      const leave = new AbortController();
      const overlay = mountOverlay({
        document,
        mentions: report.mentions,
        anchor: (span) => anchorSpan(article, span),
        cardFor: (mention) => buildCard(dataset, pictures, mention.entity, article.page.date),
        timings: () => settings,
        signal: AbortSignal.any([signal, leave.signal]),
      });
      drawn = { overlay, leave };
    } else if (!wanted && drawn) {
      drawn.leave.abort();
      drawn = undefined;
    }
    void askExtension("mentions-drawn", { count: drawn?.overlay.drawn });
  };

  answer({ "page-report": () => report, "show-span": (span) => void drawn?.overlay.showSpan(span) }, signal);
  watchSettings((changed) => {
    settings = changed;
    draw();
  }, signal);
  draw();
});

/** The dataset with the words of the article's language. */
async function loadDataset(text: string): Promise<ReferenceDataset> {
  const dataset = expandDataset(annotatorData);
  const pack = packOf(guessLanguage(text));
  if (pack === undefined) return dataset;
  await askExtension("words-needed", { pack });
  const words = takeWords(globalThis);
  return words ? mergeWords(dataset, words) : dataset;
}
