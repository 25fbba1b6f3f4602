import pictures from "virtual:pictures";
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { expandDataset } from "../src/dataset/expand-dataset.ts";
import { expandWords } from "../src/dataset/expand-words.ts";
import { mergeWords, packOf, type WordPack } from "../src/dataset/language-words.ts";
import type { ReferenceDataset } from "../src/dataset/reference-dataset.ts";
import { detectStory } from "../src/detect/detect-story.ts";
import { askExtension } from "../src/messages/ask-extension.ts";
import { readWording } from "../src/messages/browser-wording.ts";
import { answer, isCutOff } from "../src/messages/channel.ts";
import { takeOver } from "../src/messages/hand-over.ts";
import type { Protocol } from "../src/messages/protocol.ts";
import { anchorMarks } from "../src/overlay/anchor-marks.ts";
import { buildCard } from "../src/overlay/build-card.ts";
import { buildSheet } from "../src/overlay/card-sheet.ts";
import { spanOf } from "../src/overlay/mark.ts";
import { mountOverlay, type Overlay } from "../src/overlay/mount-overlay.ts";
import { beginVisit, endVisit, noteLook } from "../src/overlay/page-visit.ts";
import { splitAtNames } from "../src/overlay/split-at-names.ts";
import { anchorSpan } from "../src/page-text/anchor-span.ts";
import { giveWay } from "../src/page-text/give-way.ts";
import { guessLanguage } from "../src/page-text/guess-language.ts";
import { isPrivatePage } from "../src/page-text/is-private-page.ts";
import { noticeChange } from "../src/page-text/notice-change.ts";
import type { PageText, Span } from "../src/page-text/page-text.ts";
import { pickArticles } from "../src/page-text/pick-articles.ts";
import { hasSameNodes, hasSameWords, type ReadArticle, readArticles } from "../src/page-text/read-article.ts";
import { finish, type Steps, takeTurns } from "../src/page-text/steps.ts";
import { wait } from "../src/page-text/wait.ts";
import { watchPage } from "../src/page-text/watch-page.ts";
import { annotateInSteps, type Engine } from "../src/report/annotate-page.ts";
import { buildNamesInSteps, completeInSteps } from "../src/report/build-engine.ts";
import type { PageReport } from "../src/report/page-report.ts";
import { leavesAlone } from "../src/settings/settings.ts";
import { readSettings, watchSettings } from "../src/settings/settings-store.ts";

/** A page that has been read so often without the story is watched no longer: the article has gone for good. */
const MAX_FRUITLESS = 6;

/** Injected once the detector, or the reader, has said yes: draws the marks of the article, answers popup and panel. */
export default defineUnlistedScript(() => {
  void visit(); // Not handed back: whoever injects a script is kept waiting for its promise, and this one ends with the page.
});

async function visit(): Promise<void> {
  const signal = beginVisit(globalThis, "watching");
  try {
    await annotate(signal);
  } catch {
    // The page's mistake, or the extension was updated: what is drawn stays, and there is no noise.
  }
  noteLook(globalThis, signal, "over");
}

/** What a reading of the page has found. */
type Found = { readonly article: ReadArticle; readonly report: PageReport; readonly engine: Engine };

async function annotate(signal: AbortSignal): Promise<void> {
  let settings = await readSettings();
  let isOn = true;
  let found: Found | undefined;
  // Whoever asks for the report meanwhile waits for it.
  const { promise: firstReading, resolve: finishFirst } = Promise.withResolvers<void>();
  let drawn: { readonly overlay: Overlay; readonly leave: AbortController } | undefined;

  // An updated extension begins anew beside its old self, which must not answer to the same terms.
  const isStillOurs = (): boolean => {
    if (isCutOff() && drawn?.overlay.isReplaced()) endVisit(globalThis, signal);
    return !signal.aborted;
  };

  const mount = () => {
    const leave = new AbortController();
    const entityCard = (entity: string) =>
      found && buildCard(found.engine.dataset, pictures, entity, found.report.article.date);
    const overlay = mountOverlay({
      document,
      wording: readWording(),
      settings: () => settings,
      sheetOf: (marks) => (found && isStillOurs() ? buildSheet(marks, found.report, entityCard) : undefined),
      entityCard,
      split: (text) => (found ? splitAtNames(text, found.engine) : []),
      signal: AbortSignal.any([signal, leave.signal]),
    });
    return { overlay, leave };
  };
  const draw = function* ({ article, report }: Found): Steps<void> {
    const site = { host: location.hostname, language: guessLanguage(article.page.text) };
    if (report.match.label === "none" || !isOn || leavesAlone(settings, site)) {
      drawn?.leave.abort();
      drawn = undefined;
      return tell("mentions-drawn", { count: undefined });
    }
    drawn ??= mount();
    yield;
    const marks = anchorMarks(article, report);
    yield;
    const count = drawn?.overlay.redraw(marks, report.article.lang);
    tell("mentions-drawn", { count });
  };
  const drawAgain = () => found && finish(draw(found));
  const rangeOf = (span: Span): Range | undefined => found && anchorSpan(found.article, span);

  answer(
    {
      "page-report": async () => {
        await firstReading;
        return found?.report;
      },
      "show-span": (span) => {
        const range = rangeOf(span);
        if (range) drawn?.overlay.show(range);
      },
      "mark-span": (span) => void drawn?.overlay.point(span && rangeOf(span)),
      "show-facts": ({ on }) => void drawn?.overlay.showFacts(on),
      "reading-place": () => {
        const mark = drawn?.overlay.markInSight();
        return mark && spanOf(mark).start;
      },
      command: ({ name }) => {
        if (name === "toggle-page") {
          isOn = !isOn;
          drawAgain();
        } else drawn?.overlay.obey(name);
      },
    },
    signal,
  );
  watchSettings((changed) => {
    settings = changed;
    tell("styles-needed", undefined);
    drawAgain();
  }, signal);
  // A page that comes back from the browser's cache has missed what happened meanwhile, and the badge has gone.
  const onReturn = async ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    settings = await readSettings();
    drawAgain();
  };
  addEventListener("pageshow", (event) => void onReturn(event).catch(() => {}), { signal });

  let fruitless = 0;
  const readOnce = async (): Promise<number | undefined> => {
    if (!isStillOurs()) return undefined;
    let steps = 0;
    const turn = giveWay(signal);
    const pause = () => {
      steps += 1;
      return turn();
    };
    const before = found;
    for await (const now of readPage(before, pause)) {
      found = now;
      await takeTurns(draw(now), pause);
    }
    if (!found) return undefined;
    fruitless = found.report.match.label === "none" ? fruitless + 1 : 0;
    return fruitless < MAX_FRUITLESS && !signal.aborted ? steps : undefined;
  };
  const read = () => readOnce().finally(finishFirst);
  await watchPage(read, {
    change: () => noticeChange(document, found?.article.roots ?? [], signal),
    wait: (ms) => wait(ms, signal),
  });
}

type Pause = () => Promise<boolean>;

/** Reads the page; gives nothing where nothing has changed, and no more once the visit is over. */
async function* readPage(before: Found | undefined, pause: Pause): AsyncGenerator<Found> {
  if (isPrivatePage(document)) return;
  const articles = await takeTurns(readArticles(document), pause);
  if (!articles || !(await pause())) return;
  for await (const engine of enginesFor(articles[0].page, pause)) {
    const article = pickArticles(articles, (page) => (detectStory(page, engine.detector)?.label ?? "none") !== "none");
    if (before && before.engine === engine && hasSameWords(before.article, article)) {
      if (!hasSameNodes(before.article, article)) yield { ...before, article };
      return;
    }
    const report = await takeTurns(annotateInSteps(article.page, engine, location.href), pause);
    if (report) yield { article, report, engine };
  }
}

let known: { readonly engine: Engine; readonly pack: WordPack | undefined } | undefined;
let story: ReferenceDataset | undefined;

/**
 * The story with the words of the article's language; made anew when that is another one than before. The names come
 * first, so that a reader sees them soon; what takes longer, and holds them too, is the second.
 */
async function* enginesFor({ text }: PageText, pause: Pause): AsyncGenerator<Engine> {
  const pack = packOf(guessLanguage(text));
  if (known && known.pack === pack) return yield known.engine;
  const data = takeOver(globalThis, "story");
  if (data) story = expandDataset(data);
  if (!story || !(await pause())) return;
  if (pack !== undefined) await askExtension("words-needed", { pack });
  const words = pack === undefined ? undefined : takeOver(globalThis, pack);
  const dataset = words ? mergeWords(story, expandWords(words)) : story;
  const names = await takeTurns(buildNamesInSteps(dataset), pause);
  if (!names) return;
  yield names;
  const engine = await takeTurns(completeInSteps(names, dataset, pictures.charts), pause);
  if (!engine) return;
  known = { engine, pack };
  yield engine;
}

/** Tells the background something that needs no answer; when nobody is there any more, nothing is lost. */
function tell<Kind extends keyof Protocol>(kind: Kind, ask: Protocol[Kind]["ask"]): void {
  askExtension(kind, ask).catch(() => {});
}
