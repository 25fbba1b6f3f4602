import { chooseMarks } from "./choose-marks.ts";
import { type CardOptions, createCards } from "./create-cards.ts";
import { createWalker } from "./create-walker.ts";
import { markInSight } from "./find-place.ts";
import { createHitTest, targetOf } from "./hit-marks.ts";
import { listenToReader } from "./listen-to-reader.ts";
import type { Mark } from "./mark.ts";
import { moveTargets } from "./move-targets.ts";
import { createMarkPainter } from "./paint-marks.ts";
import type { WalkKind } from "./walk-marks.ts";

/** What a page shows, and what can be done with it from elsewhere. */
export type Overlay = {
  /** Draws these marks in place of those before; a card whose mark is still there stays open. Returns the terms drawn. */
  redraw(marks: readonly Mark[], lang: string | undefined): number;
  /** Scrolls to a range and marks it for a moment. */
  show(range: Range): void;
  /** Marks a range until it is called again; `undefined` unmarks. */
  point(range: Range | undefined): void;
  /** Marks the places that state key facts, or no longer, as far as the settings leave it to the moment. */
  showFacts(on: boolean): void;
  /**
   * Does what a key asks for: goes to a mark and says it to a screen reader; opens the card of the mark that the keyboard
   * has come to, else of the one at the caret, else of the first one in sight, with the focus in it; shows the places that
   * state key facts, or no longer.
   */
  obey(command: OverlayCommand): void;
  /** The first mark that is not scrolled away. */
  markInSight(): Mark | undefined;
  /** Whether another overlay has drawn in place of all that this one has: that of a newer version of the extension. */
  isReplaced(): boolean;
};

/** What keys can ask for. */
type OverlayCommand = "next-term" | "previous-term" | "next-check" | "open-card" | "toggle-facts";

/** Draws the marks of a page and opens their cards; everything leaves when the signal aborts. */
export function mountOverlay(options: CardOptions): Overlay {
  const { document, wording, settings, signal } = options;
  const view = document.defaultView;
  if (!view) throw new Error("The document is shown in no window.");
  let all: readonly Mark[] = [];
  let marks: readonly Mark[] = [];
  let hit = createHitTest(document, marks);
  let lang: string | undefined;
  let factsAsked = false;

  const painter = createMarkPainter(view, signal);
  const { host, send, state, lineOf } = createCards(options, {
    marks: () => marks,
    lang: () => lang,
    markOpen: painter.open,
  });
  const walker = createWalker({
    document,
    wording,
    marks: () => marks,
    show: (mark) => painter.walk(mark?.range),
    announce: host.announce,
  });

  const restyle = (): number => {
    const before = marks;
    marks = chooseMarks(all, settings(), factsAsked);
    hit = createHitTest(document, marks);
    painter.paint(settings().highlight === "none" ? [] : marks);
    walker.move(before, marks);
    const { card, pinned } = state();
    send({ type: "redrawn", now: moveTargets([card?.target, pinned?.target], before, marks) });
    return marks.filter(({ kind }) => kind === "mention").length;
  };
  const showFacts = (on: boolean): void => {
    factsAsked = on;
    restyle();
  };
  const step = (kind: WalkKind, by: 1 | -1): void => {
    send({ type: "dismissed" });
    const mark = walker.step(kind, by);
    if (mark) scrollTo(mark.range, view);
  };
  const openCard = (): void => {
    const here = walker.here();
    const target = here && targetOf(marks, here);
    if (target) send({ type: "summoned", target, byKey: true });
  };
  const obey: Record<OverlayCommand, () => void> = {
    "next-term": () => step("mention", 1),
    "previous-term": () => step("mention", -1),
    "next-check": () => step("check", 1),
    "open-card": openCard,
    "toggle-facts": () => showFacts(!factsAsked),
  };

  listenToReader({
    document,
    settings,
    hit: (x, y) => hit(x, y),
    open: () => {
      const { card } = state();
      return card && { key: card.target.key, line: lineOf(card.target) };
    },
    host,
    isOpen: () => state().card !== undefined || state().pinned !== undefined,
    escaped: walker.stop,
    send,
    signal,
  });
  // A popup that closes has no time to say so.
  view.addEventListener("focus", () => painter.point(undefined), { signal });
  // Many pages change their ground with the reader's system, and with it the inks that keep their contrast.
  view.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => restyle(), { signal });
  return {
    redraw: (next, language) => {
      all = next;
      lang = language;
      return restyle();
    },
    show: (range) => {
      scrollTo(range, view);
      painter.flash(range);
    },
    point: painter.point,
    showFacts,
    obey: (command) => obey[command](),
    markInSight: () => markInSight(marks),
    isReplaced: painter.isReplaced,
  };
}

function scrollTo(range: Range, view: Window): void {
  const calm = view.matchMedia("(prefers-reduced-motion: reduce)").matches;
  range.startContainer.parentElement?.scrollIntoView({ block: "center", behavior: calm ? "instant" : "smooth" });
}
