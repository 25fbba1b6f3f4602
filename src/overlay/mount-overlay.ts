import { h } from "preact";
import type { Wording } from "../messages/wording.ts";
import type { Settings } from "../settings/settings.ts";
import type { CardContent } from "./build-card.ts";
import type { CardActions } from "./Card.tsx";
import { CardRoot } from "./CardRoot.tsx";
import { createCardHost, type ShownCard } from "./card-host.ts";
import { type CardSheet, countHeadings, entitySheet } from "./card-sheet.ts";
import { chooseMarks } from "./choose-marks.ts";
import { markAtCaret, markInSight } from "./find-place.ts";
import { createHitTest, targetOf } from "./hit-marks.ts";
import type { CardLinks } from "./LinkedText.tsx";
import { listenToReader } from "./listen-to-reader.ts";
import type { Mark } from "./mark.ts";
import { TYPE_NAMES, VERDICT_NAMES } from "./message-keys.ts";
import { counterpartOf, moveTargets } from "./move-targets.ts";
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
import type { Box } from "./place-card.ts";
import { readFlow, readLines } from "./read-lines.ts";
import { stepAmong, type WalkKind } from "./walk-marks.ts";
import { withoutEntity } from "./without-entity.ts";

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
};

/** What keys can ask for. */
type OverlayCommand = "next-term" | "previous-term" | "next-check" | "open-card" | "toggle-facts";

/** Draws the marks of a page and opens their cards; everything leaves when the signal aborts. */
export function mountOverlay(options: Options): Overlay {
  const { document, wording, settings, sheetOf, entityCard, signal } = options;
  const split = remember(options.split);
  const view = document.defaultView;
  if (!view) throw new Error("The document is shown in no window.");
  const painter = createMarkPainter(view, signal);
  let all: readonly Mark[] = [];
  let marks: readonly Mark[] = [];
  let hit = createHitTest(document, marks);
  let lang: string | undefined;
  let factsAsked = false;
  /** The mark that the keyboard has come to. */
  let current: Mark | undefined;

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
    for (const slot of ["pinned", "card"] as const) if (state[slot] !== before[slot]) render(slot, before[slot], event);
    moveFocus(before, event);
  };
  const host = createCardHost({
    document,
    lang: wording.lang,
    density: () => settings().density,
    events: {
      entered: () => send({ type: "card-entered" }),
      left: () => send({ type: "card-left" }),
      focused: (slot, byKey) => send({ type: "focus-entered", slot, byKey }),
      blurred: () => send({ type: "focus-left" }),
    },
    signal,
  });

  const rangeOf = ({ at }: Target): Range | undefined => marks[at]?.range;
  const lineOf = (target: Target): Box | undefined => {
    const lines = readLines(rangeOf(target));
    return lines[target.line] ?? lines[0];
  };
  const render = (slot: CardSlot, before: CardState | undefined, { type }: OverlayEvent): void => {
    const open = state[slot];
    const sheet = open && sheetFor(open);
    if (slot === "card") painter.open(open && sheet ? marks[open.target.marks[0] ?? -1]?.range : undefined);
    if (!open || !sheet) host.hide(slot);
    else if (type === "redrawn" || (open.trail === before?.trail && open.target === before.target)) host.follow();
    else host.show(slot, toShown(slot, open, sheet));
  };
  const sheetFor = ({ target, trail }: CardState): CardSheet | undefined => {
    const followed = trail.at(-1);
    if (followed === undefined) return sheetOf(target.marks.flatMap((index) => marks[index] ?? []));
    const content = entityCard(followed);
    return content && entitySheet(content);
  };
  const toShown = (slot: CardSlot, open: CardState, sheet: CardSheet): ShownCard => ({
    content: h(CardRoot, {
      // Another card is drawn from scratch: nothing of the one before may keep the focus or stay unfolded.
      key: [open.target.key, ...open.trail].join(),
      wording,
      links: {
        split: withoutEntity(split, sheet.entity?.entity),
        follow: (entity) => send({ type: "followed", slot, entity }),
      },
      sheet,
      lang,
      headingId: slot,
      actions: actionsOf(slot, open),
    }),
    labelledBy: Array.from({ length: countHeadings(sheet) }, (_, index) => `${slot}-${index}`).join(" "),
    line: () => (state[slot] ? lineOf(state[slot].target) : undefined),
    flow: readFlow(rangeOf(open.target)),
    place: rangeOf(open.target),
  });
  const actionsOf = (slot: CardSlot, { trail }: CardState): CardActions => ({
    close: () => send({ type: slot === "card" ? "dismissed" : "unpinned" }),
    back: trail.length > 0 ? () => send({ type: "went-back", slot }) : undefined,
    pin: slot === "card" && !host.isSheet() ? () => send({ type: "pinned" }) : undefined,
    unpin: slot === "pinned" ? () => send({ type: "unpinned" }) : undefined,
  });
  /** The focus follows the state: into a card that was asked for, along with what it shows, and home when it is gone. */
  const moveFocus = (before: OverlayState, event: OverlayEvent): void => {
    const { focus } = state;
    if (event.type === "summoned" || (event.type === "pinned" && focus)) host.focus(focus ?? "card");
    else if (event.type === "followed" && focus === event.slot) host.focus(event.slot);
    else if (event.type === "went-back" && focus === event.slot) {
      host.focus(event.slot, `[data-entity="${before[event.slot]?.trail.at(-1)}"]`);
    } else if (before.focus && !focus && event.type !== "focus-left") host.release();
  };

  const restyle = (): number => {
    const before = marks;
    marks = chooseMarks(all, settings(), factsAsked);
    hit = createHitTest(document, marks);
    painter.paint(settings().highlight === "none" ? [] : marks);
    current = counterpartOf(current, before, marks);
    painter.walk(current?.range);
    send({ type: "redrawn", now: moveTargets([state.card?.target, state.pinned?.target], before, marks) });
    return marks.filter(({ kind }) => kind === "mention").length;
  };

  const goTo = (mark: Mark): void => {
    send({ type: "dismissed" });
    current = mark;
    scrollTo(mark.range, view);
    painter.walk(mark.range);
    host.announce(announcementOf(mark));
  };
  const announcementOf = (mark: Mark): string => {
    const same = marks.filter(({ kind }) => kind === mark.kind);
    return wording.say("cardAnnounce", {
      name: mark.range.toString().replace(/\s+/g, " "),
      kind: wording.say(nameOf(mark)),
      at: wording.number(same.indexOf(mark) + 1),
      all: wording.number(same.length),
    });
  };
  const step = (kind: WalkKind, by: 1 | -1): void => {
    const start = markAtCaret(document, marks) ?? markInSight(marks);
    // Before its first step the keyboard is right before what is in sight.
    const from = current ? marks.indexOf(current) : start ? marks.indexOf(start) - 0.5 : -0.5;
    const mark = stepAmong(marks, kind, from, by);
    if (mark) goTo(mark);
  };
  const stopWalking = (): void => {
    current = undefined;
    painter.walk(undefined);
  };
  const openCard = (): void => {
    const mark = current ?? markAtCaret(document, marks) ?? markInSight(marks);
    const target = mark && targetOf(marks, mark);
    if (target) send({ type: "summoned", target });
  };
  const showFacts = (on: boolean): void => {
    factsAsked = on;
    restyle();
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
    open: () => state.card && { key: state.card.target.key, line: lineOf(state.card.target) },
    host,
    isOpen: () => state.card !== undefined || state.pinned !== undefined,
    escaped: stopWalking,
    send,
    signal,
  });
  // A popup that closes has no time to say so.
  view.addEventListener("focus", () => painter.point(undefined), { signal });
  signal.addEventListener("abort", () => clearTimeout(timeout));
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
  };
}

function nameOf(mark: Mark) {
  if (mark.kind === "mention") return TYPE_NAMES[mark.mention.type];
  return mark.kind === "check" ? VERDICT_NAMES[mark.check.verdict] : "cardFact";
}

/** Cards are drawn more than once; their texts are cut once. */
function remember(split: CardLinks["split"]): CardLinks["split"] {
  const known = new Map<string, ReturnType<CardLinks["split"]>>();
  return (text) => {
    const pieces = known.get(text) ?? split(text);
    known.set(text, pieces);
    return pieces;
  };
}

function scrollTo(range: Range, view: Window): void {
  const calm = view.matchMedia("(prefers-reduced-motion: reduce)").matches;
  range.startContainer.parentElement?.scrollIntoView({ block: "center", behavior: calm ? "instant" : "smooth" });
}
