import { h } from "preact";
import type { Wording } from "../messages/wording.ts";
import type { Settings } from "../settings/settings.ts";
import type { CardContent } from "./build-card.ts";
import { Card, type CardActions } from "./Card.tsx";
import { createCardHost, type ShownCard } from "./card-host.ts";
import { type CardSheet, entitySheet } from "./card-sheet.ts";
import { chooseMarks } from "./choose-marks.ts";
import { hitMarks, targetOf } from "./hit-marks.ts";
import { type CardLinks, LinksContext } from "./LinkedText.tsx";
import { listenToReader } from "./listen-to-reader.ts";
import { type Mark, subjectOf } from "./mark.ts";
import { TYPE_NAMES, VERDICT_NAMES } from "./message-keys.ts";
import {
  type CardSlot,
  type CardState,
  CLOSED,
  type OverlayEvent,
  type OverlayState,
  reduceOverlay,
  type Target,
} from "./overlay-state.ts";
import { createMarkPainter } from "./paint-marks.ts";
import { stepAmong, type WalkKind } from "./walk-marks.ts";
import { WordingContext } from "./wording-context.ts";

type Options = {
  readonly document: Document;
  readonly wording: Wording;
  readonly settings: () => Settings;
  /** The card of the marks at one place, and the card of one entity. */
  readonly sheetOf: (marks: readonly Mark[]) => CardSheet | undefined;
  readonly entityCard: (entity: string) => CardContent | undefined;
  /** A text of a card cut at the names of entities. */
  readonly split: CardLinks["split"];
  readonly signal: AbortSignal;
};

/** What a page shows, and what can be done with it from elsewhere. */
export type Overlay = {
  /** Draws these marks in place of those before; a card whose mark is still there stays open. Returns the terms drawn. */
  redraw(marks: readonly Mark[], lang: string | undefined): number;
  /** Scrolls to a range and marks it for a moment. */
  show(range: Range): void;
  /** Marks a range until it is called again; `undefined` unmarks. */
  point(range: Range | undefined): void;
  /**
   * Does what a key asks for: goes to a mark and says it to a screen reader; opens the card of the mark that the keyboard
   * has come to, else of the first one in sight, with the focus in it; shows the places that state key facts, or no longer.
   */
  obey(command: OverlayCommand): void;
  /** The first mark that is not scrolled away. */
  markInSight(): Mark | undefined;
};

/** What keys can ask for. */
export type OverlayCommand = "next-term" | "previous-term" | "next-check" | "open-card" | "toggle-facts";

/** Draws the marks of a page and opens their cards; everything leaves when the signal aborts. */
export function mountOverlay(options: Options): Overlay {
  const { document, wording, settings, sheetOf, entityCard, split, signal } = options;
  const view = document.defaultView;
  if (!view) throw new Error("The document is shown in no window.");
  const painter = createMarkPainter(view, signal);
  let all: readonly Mark[] = [];
  let marks: readonly Mark[] = [];
  let lang: string | undefined;
  let factsAsked = false;
  let current = -1;

  let state: OverlayState = CLOSED;
  let timeout: ReturnType<typeof setTimeout> | undefined;
  const send = (event: OverlayEvent): void => {
    const before = state;
    state = reduceOverlay(before, event, settings());
    if (state.timer !== before.timer) {
      clearTimeout(timeout);
      const { timer } = state;
      if (timer) timeout = setTimeout(() => send({ type: "timer-ended", token: timer.token }), timer.ms);
    }
    for (const slot of ["pinned", "card"] as const) if (state[slot] !== before[slot]) render(slot);
  };
  const host = createCardHost(
    document,
    () => settings().density,
    {
      entered: () => send({ type: "card-entered" }),
      left: () => send({ type: "card-left" }),
      dismissed: () => send({ type: "dismissed" }),
    },
    signal,
  );
  const firstRange = (target: Target | undefined): Range | undefined => marks[target?.marks[0] ?? -1]?.range;
  const lineOf = (target: Target): DOMRect | undefined => {
    const rects = firstRange(target)?.getClientRects();
    return rects?.[target.line] ?? rects?.[0];
  };

  const render = (slot: CardSlot): void => {
    const open = state[slot];
    const sheet = open && sheetFor(open);
    if (slot === "card") painter.open(sheet && open ? firstRange(open.target) : undefined);
    if (open && sheet) host.show(slot, toShown(slot, open, sheet));
    else host.hide(slot);
  };
  const sheetFor = ({ target, trail }: CardState): CardSheet | undefined => {
    const followed = trail.at(-1);
    if (followed === undefined) return sheetOf(target.marks.flatMap((index) => marks[index] ?? []));
    const content = entityCard(followed);
    return content && entitySheet(content);
  };
  const toShown = (slot: CardSlot, open: CardState, sheet: CardSheet): ShownCard => ({
    content: h(
      WordingContext.Provider,
      { value: wording },
      h(
        LinksContext.Provider,
        {
          value: {
            split: without(split, sheet.entity?.entity),
            follow: (entity) => send({ type: "followed", slot, entity }),
          },
        },
        h(Card, { sheet, lang, actions: actionsOf(slot, open) }),
      ),
    ),
    label: labelOf(sheet),
    line: () => lineOf(open.target),
    vertical: isVertical(firstRange(open.target), view),
    focus: slot === "card" && state.card?.opening === "focus",
  });
  const actionsOf = (slot: CardSlot, { trail }: CardState): CardActions => ({
    close: () => send(slot === "card" ? { type: "dismissed" } : { type: "unpinned" }),
    back: trail.length > 0 ? () => send({ type: "went-back", slot }) : undefined,
    pin: slot === "card" ? () => send({ type: "pinned" }) : undefined,
    unpin: slot === "pinned" ? () => send({ type: "unpinned" }) : undefined,
  });
  const labelOf = ({ checks, facts, entity }: CardSheet): string =>
    entity?.name ?? facts[0]?.fact.headline ?? checks[0]?.check.topic ?? "";

  const restyle = (): number => {
    const before = marks;
    marks = chooseMarks(all, settings(), factsAsked);
    painter.paint(settings().highlight === "none" ? [] : marks);
    send({ type: "redrawn", now: mapTargets(state, before, marks) });
    return marks.filter(({ kind }) => kind === "mention").length;
  };

  const goTo = (index: number): void => {
    const mark = marks[index];
    if (!mark) return;
    current = index;
    scrollTo(mark.range, view);
    painter.point(mark.range);
    host.announce(announcementOf(mark));
  };
  const announcementOf = (mark: Mark): string => {
    const same = marks.filter(({ kind }) => kind === mark.kind);
    const kind =
      mark.kind === "mention"
        ? TYPE_NAMES[mark.mention.type]
        : mark.kind === "check"
          ? VERDICT_NAMES[mark.check.verdict]
          : "cardFact";
    const at = wording.number(same.indexOf(mark) + 1);
    return wording.say("cardAnnounce", {
      name: mark.range.toString(),
      kind: wording.say(kind),
      at,
      all: wording.number(same.length),
    });
  };
  const markInSight = (): Mark | undefined =>
    marks.find(({ range }) => {
      const { bottom, right, width, height } = range.getBoundingClientRect();
      return width + height > 0 && bottom > 0 && right > 0;
    });

  const step = (kind: WalkKind, by: 1 | -1): void => {
    const next = stepAmong(marks, kind, current, by);
    if (next !== undefined) goTo(next);
  };
  const obey: Record<OverlayCommand, () => void> = {
    "next-term": () => step("mention", 1),
    "previous-term": () => step("mention", -1),
    "next-check": () => step("check", 1),
    "open-card": () => {
      const mark = marks[current] ?? markInSight();
      const target = mark && targetOf(marks, marksAt(marks, mark));
      if (target) send({ type: "summoned", target });
    },
    "toggle-facts": () => {
      factsAsked = !factsAsked;
      restyle();
    },
  };

  listenToReader({
    document,
    settings,
    hit: (x, y) => hitMarks(document, marks, x, y),
    line: () => state.card && lineOf(state.card.target),
    host,
    isOpen: () => state.card !== undefined || state.pinned !== undefined,
    send,
    signal,
  });
  signal.addEventListener("abort", () => clearTimeout(timeout));
  return {
    redraw: (next, language) => {
      all = next;
      lang = language;
      current = -1;
      return restyle();
    },
    show: (range) => {
      scrollTo(range, view);
      painter.flash(range);
    },
    point: (range) => painter.point(range),
    obey: (command) => obey[command](),
    markInSight,
  };
}

/** The mark and those that share its words: they have one card. */
function marksAt(marks: readonly Mark[], mark: Mark): Mark[] {
  const others = marks.filter(
    (other) => other !== mark && other.kind !== mark.kind && overlaps(other.range, mark.range),
  );
  return [mark, ...others];
}

function overlaps(a: Range, b: Range): boolean {
  try {
    return a.compareBoundaryPoints(a.START_TO_END, b) > 0 && a.compareBoundaryPoints(a.END_TO_START, b) < 0;
  } catch {
    return false; // In different trees.
  }
}

/** Where the targets of open cards are among the new marks: the same subjects, counted from the top. */
function mapTargets(
  { card, pinned }: OverlayState,
  before: readonly Mark[],
  now: readonly Mark[],
): Map<string, Target> {
  const map = new Map<string, Target>();
  for (const open of [card, pinned]) {
    const moved = open?.target.marks.map((index) => counterpart(before, index, now));
    if (!open || !moved || moved.some((mark) => mark === undefined)) continue;
    const target = targetOf(now, moved as Mark[]); // None of them is undefined, as was just seen.
    if (target) map.set(open.target.key, { ...target, line: open.target.line });
  }
  return map;
}

function counterpart(before: readonly Mark[], index: number, now: readonly Mark[]): Mark | undefined {
  const mark = before[index];
  if (!mark) return undefined;
  const subject = subjectOf(mark);
  const nth = before.slice(0, index).filter((other) => subjectOf(other) === subject).length;
  return now.filter((other) => subjectOf(other) === subject)[nth];
}

/** No card leads to itself. */
function without(split: CardLinks["split"], self: string | undefined): CardLinks["split"] {
  return (text) => split(text).map((piece) => (piece.entity === self ? { text: piece.text } : piece));
}

function isVertical(range: Range | undefined, view: Window): boolean {
  const element = range?.startContainer.parentElement;
  return element ? view.getComputedStyle(element).writingMode.startsWith("vertical") : false;
}

function scrollTo(range: Range, view: Window): void {
  const calm = view.matchMedia("(prefers-reduced-motion: reduce)").matches;
  range.startContainer.parentElement?.scrollIntoView({ block: "center", behavior: calm ? "instant" : "smooth" });
}
