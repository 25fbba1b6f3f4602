import { h } from "preact";
import type { Wording } from "../messages/wording.ts";
import type { Settings } from "../settings/settings.ts";
import type { CardContent } from "./build-card.ts";
import type { CardActions } from "./Card.tsx";
import { CardRoot } from "./CardRoot.tsx";
import { type CardHost, createCardHost, type ShownCard } from "./card-host.ts";
import { type CardSheet, countHeadings, entitySheet } from "./card-sheet.ts";
import type { CardLinks } from "./LinkedText.tsx";
import type { Mark } from "./mark.ts";
import {
  type CardSlot,
  type CardState,
  CLOSED,
  type OverlayEvent,
  type OverlayState,
  reduceOverlay,
  type Target,
} from "./overlay-state.ts";
import type { Box } from "./place-card.ts";
import { readFlow, readLines } from "./read-lines.ts";
import { withoutEntity } from "./without-entity.ts";

/** What cards are made with. */
export type CardOptions = {
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

/** What the page shows now, as the cards ask for it. */
type ShownPage = {
  readonly marks: () => readonly Mark[];
  /** Language of the article's words, where known. */
  readonly lang: () => string | undefined;
  /** Marks the place of the open card; `undefined` unmarks. */
  readonly markOpen: (range: Range | undefined) => void;
};

/** The cards of a page: the state that says which are open, and the element that shows them. */
export type Cards = {
  readonly host: CardHost;
  readonly send: (event: OverlayEvent) => void;
  readonly state: () => OverlayState;
  /** The line of text that a target was pointed at. */
  readonly lineOf: (target: Target) => Box | undefined;
};

/** Runs the state of the cards: events come in, and what has changed is shown, hidden, placed, and given the focus. */
export function createCards(options: CardOptions, page: ShownPage): Cards {
  const { document, wording, settings, sheetOf, entityCard, signal } = options;
  const split = remember(options.split);
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
  signal.addEventListener("abort", () => clearTimeout(timeout));

  const rangeOf = ({ at }: Target): Range | undefined => page.marks()[at]?.range;
  const lineOf = (target: Target): Box | undefined => {
    const lines = readLines(rangeOf(target));
    return lines[target.line] ?? lines[0];
  };
  const render = (slot: CardSlot, before: CardState | undefined, { type }: OverlayEvent): void => {
    const open = state[slot];
    const sheet = open && sheetFor(open);
    if (slot === "card") page.markOpen(open && sheet ? page.marks()[open.target.marks[0] ?? -1]?.range : undefined);
    if (!open || !sheet) host.hide(slot);
    else if (type === "redrawn" || (open.trail === before?.trail && open.target === before.target)) host.follow();
    else host.show(slot, toShown(slot, open, sheet));
  };
  const sheetFor = ({ target, trail }: CardState): CardSheet | undefined => {
    const followed = trail.at(-1);
    if (followed === undefined) return sheetOf(target.marks.flatMap((index) => page.marks()[index] ?? []));
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
      lang: page.lang(),
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
    if (event.type === "summoned") host.focus("card", { shows: event.byKey === true });
    else if (event.type === "pinned" && focus) host.focus(focus);
    else if (event.type === "followed" && focus === event.slot) host.focus(event.slot);
    else if (event.type === "went-back" && focus === event.slot) {
      host.focus(event.slot, { first: `[data-entity="${before[event.slot]?.trail.at(-1)}"]` });
    } else if (before.focus && !focus && event.type !== "focus-left") host.release();
  };
  return { host, send, state: () => state, lineOf };
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
